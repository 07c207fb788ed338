package org.rapporteur.annotate;

import java.util.Locale;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Wordings;

/// How documents print the names that they introduce: a treaty, the same in capitals, the same by
/// what it is called (`called`), an organization by the last or first word of its name (`loose`),
/// the last part of such a name (`head`).
record LocalPatterns(
        Pattern treaty,
        Pattern shouted,
        Pattern called,
        Pattern loose,
        Pattern head,
        Wordings syntax) {

    private static final String WORD = "(?:[A-Z][\\w’'-]*|of|the|and|for|on|in|to|&|de|their|its)";
    static final Pattern SHOUTED = Pattern.compile("\\b([A-Z][A-Z -]{8,}[A-Z]) \\(([A-Z]{2,8})\\)");

    /// Who speaks in a bulletin, in capitals among other words ("The SHIPPERS' CHAMBER supported",
    /// "Norway, for the NORTHERN GROUP, cautioned").
    static final Pattern SPEAKING =
            Pattern.compile(
                    "(?:(?:^|[.] |[Tt]he |and )|, (?:for|on behalf of) the )"
                            + "([A-Z][A-Z’'-]+(?: (?:FOR|OF|AND|THE|IN|ON))*(?:"
                            + " [A-Z][A-Z’'-]+(?: (?:FOR|OF|AND|THE|IN|ON))*){0,5} [A-Z][A-Z’'-]+)"
                            + "(?:, [a-z]| (?:[a-z]{3,}(?:ed|es|ts|ks|ns|ys|ds)|said|made|spoke)\\b)");

    static final Pattern INTRODUCED =
            Pattern.compile(
                    "((?:[A-Z][\\w’'-]*)(?:[ -]"
                            + WORD
                            + "){0,14}) \\(((?:the )?[“\"]?([A-Z][A-Za-z-]{1,9})[”\"]?)\\)");

    /// Whether a text has what the staff of a treaty is called with its article, or as a label.
    boolean isPrinted(String form, String text) {
        var name = Pattern.quote(form);
        return syntax.exactly(
                        "\\b[Tt]he "
                                + name
                                + "\\b|(?:^|\\n)(?:[IVX]{1,4}\\.|[A-Z]\\.)?\\W*(?i:"
                                + name
                                + ")\\W*?(?:\\n|:| / )|(?:^|\\n|, )"
                                + name
                                + "(?: \\(|\\n|$)|\\b"
                                + name
                                + " \\((?:Mr|Ms|Mrs|Dr|Prof)\\b")
                .matcher(text)
                .find();
    }

    static LocalPatterns of(Knowledge knowledge) {
        var nouns = knowledge.alternatives("treaty-noun");
        var heads = knowledge.alternatives("organization-head");
        return new LocalPatterns(
                Pattern.compile(
                        "\\b((?:Framework )?(?:"
                                + nouns
                                + ") (?:on|for|against|relating to|concerning)(?: the)?(?: "
                                + WORD
                                + "){0,14} [A-Z][\\w’'-]+)"),
                Pattern.compile(
                        "\\b((?:FRAMEWORK )?(?:"
                                + nouns.toUpperCase(Locale.ROOT)
                                + ") (?:ON|FOR|AGAINST|RELATING TO|CONCERNING) [A-Z][A-Z"
                                + " -]+[A-Z])"),
                Pattern.compile("\\b((?:[A-Z][\\w’'-]+ ){1,4}(?:" + nouns + "))\\b"),
                Pattern.compile(
                        "\\b((?:[A-Z][\\w’'-]+ ){1,5}(?:"
                                + heads
                                + ")(?: (?:of|for|against) (?:the )?[A-Z][\\w’'-]+(?:(?: and)?"
                                + " [A-Z][\\w’'-]+){0,4})?|(?:"
                                + heads
                                + ") (?:of|for|against) (?:the )?(?:[A-Z][\\w’'-]+)(?:(?: and)?"
                                + " [A-Z][\\w’'-]+){0,4}|(?:[A-Z]{2,} ){1,5}(?:"
                                + heads.toUpperCase(Locale.ROOT)
                                + "))\\b"),
                Pattern.compile(
                        "(?:^|[ -])(?:"
                                + knowledge.alternatives("organization-noun")
                                + ")(?: (?:of|for|on|to|in|against|without)\\b.*)?$"),
                knowledge.syntax());
    }
}
