package org.rapporteur.extract;

import java.util.List;
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
                    "^ (?:on|for)(?: the)?(?: [A-Z][\\w-]+)(?:(?:,? and| of| the|,)* [A-Z][\\w-]+)*");

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
        return names.stream().anyMatch(printed(phrase)::equalsIgnoreCase);
    }

    Ref named(Phrase phrase) {
        return new Ref.Named(Ref.Kind.BODY, printed(phrase) + purpose(phrase));
    }

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
