package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Prefilter;
import org.rapporteur.vocabulary.Slot;
import org.rapporteur.vocabulary.Wordings;

/// Finds persons by their honorifics, their offices or the state printed behind their name, and the
/// titles that stand beside them.
final class Persons {

    private static final String PART =
            "(?:\\p{Lu}\\.(?:-?\\p{Lu}\\.)*|\\p{Lu}[\\p{L}’']*(?:-\\p{L}[\\p{L}’']*)*)";
    private static final String PARTICLE =
            "(?:de|da|del|della|van|von|der|den|al|el|bin|ben|ibn|la|le|di|dos|das|du|y|ter|ten|af|zu)";
    private static final String NAME =
            "(?-i:(?:"
                    + PARTICLE
                    + " ){0,2}"
                    + PART
                    + "(?:(?: | "
                    + PARTICLE
                    + " | "
                    + PARTICLE
                    + " "
                    + PARTICLE
                    + " )"
                    + PART
                    + "){0,4})";
    private static final String FULL =
            "(?-i:" + PART + "(?:(?: | " + PARTICLE + " )" + PART + "){1,3})";

    /// Words that may stand in a title: with a capital, a phrase, or between such words.
    private static final String INNER =
            "(?:(?-i:\\p{Lu}[\\p{L}’'&-]*)|{post|office|organization|state|topic|treaty|meeting|series|adjective|body})";

    /// The same where only a space stands before it: whose post it is stands behind a word or
    /// comma.
    private static final String NEXT =
            "(?:(?-i:\\p{Lu}[\\p{L}’'&-]*)|{post|office|organization|topic|treaty|meeting|series|adjective|body})";

    static final String TITLE =
            "(?:(?:the|then|former|our) )?"
                    + INNER
                    + "(?:(?:,? (?:of|the|for|and|to|in|on|at|ad|interim|with) (?:(?:the|of|and)"
                    + " )?|, the |, )"
                    + INNER
                    + "|[ -]"
                    + NEXT
                    + ")*";

    private final Pattern honored;
    private final Pattern officed;
    private final Pattern placed;
    private final Pattern titled;
    private final Pattern whole;
    private final Pattern known;
    private final Prefilter any;
    private final Titles titles;
    private final PersonNames names;

    Persons(Wordings syntax, PersonNames names, String parts) {
        this.names = names;
        this.titles = new Titles(syntax, parts);
        var tail =
                "(?: ?\\((?P<from>[^()]{0,60}{state|organization|post|office}[^()]{0,60})\\))?(?:,?"
                        + " (?:of|from) (?:the )?(?:delegation of (?:the"
                        + " )?)?(?P<of>{state|organization}))?(?:(?:, {honorific})?, (?P<title>"
                        + TITLE
                        + ")|, (?P<after>{honorific})\\.?$)?";
        var hon = "(?P<hon>{honorific}(?:\\.?,? (?:the )?{honorific})*)\\.? ";
        this.honored = syntax.compile(hon + "(?P<name>" + NAME + ")" + tail);
        this.officed = syntax.compile("(?P<before>{office|post}) (?P<name>" + FULL + ")" + tail);
        this.placed =
                syntax.compile(
                        "(?P<name>"
                                + FULL
                                + ")(?: \\((?P<from>(?:the )?{state|organization})\\)| from (?:the"
                                + " )?(?P<of>{state|organization})|,"
                                + " (?:(?P<whose>{state|organization})['’]s |its |the )?(?P<title>(?-i:\\p{Lu}[\\p{L}-]* )*{post}(?:(?:"
                                + " (?:of|the|for|and|to|in|on|at)){0,2} "
                                + INNER
                                + "|, "
                                + INNER
                                + ")*))");
        this.titled =
                syntax.compile(
                        "(?P<title>(?:(?-i:\\p{Lu}[\\p{L}-]*) )*{post|office}(?:(?:"
                                + " (?:of|the|for|and|to|in|on|at)){0,2} "
                                + INNER
                                + ")*),? (?P<person>{person})");
        this.any = syntax.any(honored, officed, placed, titled);
        this.whole = syntax.compile("(?P<name>" + FULL + ")");
        this.known = syntax.compile("(?P<name>(?-i:\\p{Lu}[\\p{L}’'-]{2,}))");
    }

    Slotted mark(Slotted sentence) {
        return any.mayHold(sentence.text()) ? merged(sentence) : sentence;
    }

    private Slotted merged(Slotted sentence) {
        return sentence.merge(honored, match -> Optional.of(person(match)))
                .merge(officed, this::officed)
                .merge(placed, this::placed)
                .merge(titled, this::titled);
    }

    /// Takes names that stand alone for the persons whom the document names elsewhere, and gives
    /// all persons the fullest name it has for them.
    Slotted known(Slotted sentence) {
        if (names.isEmpty()) {
            return sentence;
        }
        var full =
                sentence.phrases().stream().anyMatch(Phrase.Person.class::isInstance)
                        ? sentence.map(this::full)
                        : sentence;
        return full.merge(whole, this::whole).merge(known, this::known);
    }

    private Phrase full(Phrase phrase) {
        return phrase instanceof Phrase.Person(var span, var ref, var honorific, var all, var from)
                ? new Phrase.Person(span, names.ref(ref.name()), honorific, all, from)
                : phrase;
    }

    private Phrase person(Slotted.Match match) {
        var name = clean(match.printed("name"));
        var honorific = (match.printed("hon") + " " + match.printed("after")).strip();
        var from = new ArrayList<Ref>();
        from.addAll(refs(match.phrases("of")));
        from.addAll(refs(match.phrases("from")));
        from.addAll(refs(match.phrases("whose")));
        var found = new ArrayList<>(titles.read(match, "before"));
        var behind = titles.read(match, "title");
        found.addAll(behind);
        boolean alone = match.text("title").length() == 1;
        from.addAll(alone ? refs(match.phrases("title")) : List.of());
        if (match.phrases("from").stream().anyMatch(Persons::isPost)) {
            found.addAll(titles.read(match, "from"));
        }
        return new Phrase.Person(match.span(), names.ref(name), honorific, found, from);
    }

    private static boolean isPost(Phrase phrase) {
        return phrase.slot() == Slot.POST || phrase.slot() == Slot.OFFICE;
    }

    /// An office directly before a name belongs to it ("Executive Coordinator Jane Doe").
    private Optional<Phrase> officed(Slotted.Match match) {
        return names.isName(match.printed("name")) ? Optional.of(person(match)) : Optional.empty();
    }

    private Optional<Phrase> placed(Slotted.Match match) {
        return names.isName(match.printed("name")) ? Optional.of(person(match)) : Optional.empty();
    }

    /// "the Chief of Services, Mr. X": the title before the name. Not so in "upon invitation of the
    /// President of the Meeting, Mr. X made a statement": X was invited.
    private Optional<Phrase> titled(Slotted.Match match) {
        if (isInvited(match)) {
            return Optional.empty();
        }
        var person = (Phrase.Person) match.phrases("person").getFirst();
        var all = new ArrayList<>(titles.read(match, "title"));
        all.addAll(person.titles());
        return Optional.of(
                new Phrase.Person(
                        match.span(), person.ref(), person.honorific(), all, person.from()));
    }

    private static boolean isInvited(Slotted.Match match) {
        var text = match.sentence().text();
        return INVITATION.matcher(text.substring(0, match.start())).find()
                && DOING.matcher(text.substring(match.end())).find();
    }

    private static final Pattern INVITATION =
            Pattern.compile("\\b(?:invitation|request|suggestion|proposal) of the $");

    /// What follows who does something.
    private static final Pattern DOING =
            Pattern.compile(
                    "^[^,.;]{0,80},? (?:made|gave|delivered|addressed|spoke|took the floor)\\b");

    /// A name without anything beside it, of a person named elsewhere.
    private Optional<Phrase> whole(Slotted.Match match) {
        var name = match.printed("name");
        return names.isKnown(name)
                ? Optional.of(
                        new Phrase.Person(match.span(), names.ref(name), "", List.of(), List.of()))
                : Optional.empty();
    }

    private Optional<Phrase> known(Slotted.Match match) {
        var name = match.printed("name");
        return names.isSurname(name)
                ? Optional.of(
                        new Phrase.Person(match.span(), names.ref(name), "", List.of(), List.of()))
                : Optional.empty();
    }

    private static List<Ref> refs(List<Phrase> phrases) {
        return phrases.stream().flatMap(phrase -> Agents.ref(phrase).stream()).toList();
    }

    /// "M. van HOUTEN": an honorific that is else an initial, before a surname in capitals.
    private static final java.util.regex.Pattern MONSIEUR =
            java.util.regex.Pattern.compile("^M\\. (?=(?:\\p{Ll}+ )*\\p{Lu}{3,}$)");

    private static String clean(String printed) {
        var name = MONSIEUR.matcher(printed).replaceFirst("");
        return name.endsWith("’s") || name.endsWith("'s")
                ? name.substring(0, name.length() - 2)
                : name;
    }
}
