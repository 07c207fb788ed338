package org.rapporteur.extract;

import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.rapporteur.annotate.Annotated;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Pattern;

/// The bodies of a meeting that have a name of their own: its committees and groups, with what they
/// are for.
final class Bodies {

    private static final int REACH = 120;
    private static final Pattern PURPOSE =
            Pattern.compile(
                    "^ (?:on|for)(?: the)?(?: [A-Z][\\w-]+)(?:(?:,? and| of| the|,)*"
                            + " [A-Z][\\w-]+)*");

    private final List<String> names;
    private final Annotated annotated;
    private final NavigableSet<Integer> people = new TreeSet<>();

    /// @param names what committees and groups of a meeting are called
    Bodies(List<String> names, Annotated annotated) {
        this.names = List.copyOf(names);
        this.annotated = annotated;
        annotated.phrases(Phrase.Person.class).forEach(each -> people.add(each.span().start()));
    }

    /// Whether a phrase names a committee or a group rather than the meeting itself.
    boolean isOwn(Phrase phrase) {
        return names.stream().anyMatch(printed(phrase)::equalsIgnoreCase) || isQualified(phrase);
    }

    /// Whether words around a committee make it another than that whose meeting this is.
    private boolean isQualified(Phrase phrase) {
        var noun = printed(phrase).toLowerCase(Locale.ROOT);
        var full = qualifier(phrase) + noun + behind(phrase);
        return SMALL.stream().anyMatch(noun::endsWith)
                && full.length() > noun.length()
                && !annotated
                        .setting()
                        .kind()
                        .toLowerCase(Locale.ROOT)
                        .contains(full.toLowerCase(Locale.ROOT));
    }

    private static final List<String> SMALL =
            List.of("committee", "commission", "group", "panel", "board", "group of experts");

    Ref named(Phrase phrase) {
        return new Ref.Named(Ref.Kind.BODY, qualifier(phrase) + printed(phrase) + behind(phrase));
    }

    /// The words with a capital before a body's noun ("Main" of "Main Committee").
    private String qualifier(Phrase phrase) {
        var text = annotated.document().text();
        int end = phrase.span().start();
        var before = text.substring(Math.max(0, end - REACH), end);
        var matcher = QUALIFIER.matcher(before);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static final java.util.regex.Pattern QUALIFIER =
            java.util.regex.Pattern.compile(
                    "(?:^|[^.!?:]) ((?!The |Its |This |That |Our |In |At |On |And"
                            + " )(?:\\p{Lu}[\\p{L}’&-]* ){1,4})$");

    /// A body's number, or what it is for.
    private String behind(Phrase phrase) {
        var text = annotated.document().text();
        int from = phrase.span().end();
        var matcher = NUMBER.matcher(text.substring(from, Math.min(text.length(), from + 8)));
        return matcher.find() ? matcher.group() : purpose(phrase);
    }

    private static final java.util.regex.Pattern NUMBER =
            java.util.regex.Pattern.compile("^ (?:[IVX]{1,4}|[A-D]|\\d)\\b");

    private String printed(Phrase phrase) {
        return phrase.span().of(annotated.document().text());
    }

    /// What a committee is for, as far as its name says it ("on Transparency and Reporting"), up to
    /// where somebody else is named.
    private String purpose(Phrase phrase) {
        var text = annotated.document().text();
        int from = phrase.span().end();
        var next = Optional.ofNullable(people.ceiling(from)).orElse(text.length());
        var behind = text.substring(from, Math.min(next, Math.min(text.length(), from + REACH)));
        var matcher = PURPOSE.matcher(behind);
        return matcher.find() ? matcher.group() : "";
    }
}
