package org.rapporteur.annotate;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Entry;
import org.rapporteur.vocabulary.Wordings;

/// Takes the names of agents that are listed together as one phrase.
public final class Agents {

    private final Pattern acronym;
    private final Pattern list;

    Agents(Wordings syntax) {
        this.acronym =
                syntax.compile(
                        "(?P<agent>{organization|state})(?: ?\\((?:[“\"‘'])?(?:the )?(?:{organization}|(?-i:[A-Z][\\w&/-]{1,12}))(?:[”\"’'])?\\))");
        var and =
                "(?:,? and |, | & |; |;? as well as |,? together with )(?:also )?(?:by )?(?:the )?";
        this.list =
                syntax.compile(
                        "{state|organization|person}(?:(?:"
                                + and
                                + "{state|organization|person})*(?:,? and (?:also )?(?:by )?(?:the )?| & |;? as well as (?:the )?)"
                                + "{state|organization|person}|(?:"
                                + and
                                + "{state|organization|person}){2,})");
    }

    /// Takes an acronym printed behind a name into the name.
    Slotted names(Slotted sentence) {
        return sentence.merge(acronym, this::named);
    }

    Slotted lists(Slotted sentence) {
        return sentence.merge(list, match -> Optional.of(listed(match)));
    }

    private Optional<Phrase> named(Slotted.Match match) {
        return match.phrases("agent").getFirst()
                        instanceof Phrase.Term(var slot, var span, var entries)
                ? Optional.of(new Phrase.Term(slot, match.span(), entries))
                : Optional.empty();
    }

    private static Phrase listed(Slotted.Match match) {
        var members = new ArrayList<Phrase.Agent>();
        for (var phrase : match.phrases()) {
            ref(phrase).ifPresent(ref -> members.add(new Phrase.Agent(ref, phrase.span())));
        }
        return new Phrase.Agents(match.span(), members, match.phrases());
    }

    /// Who a phrase names, if it names one agent.
    public static Optional<Ref> ref(Phrase phrase) {
        var refs = refs(phrase);
        return refs.size() == 1 ? Optional.of(refs.getFirst()) : Optional.empty();
    }

    /// Everybody that a phrase names.
    public static List<Ref> refs(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Term term -> term(term).stream().toList();
            case Phrase.Agents agents -> agents.members().stream().map(Phrase.Agent::ref).toList();
            case Phrase.Person person -> List.of(person.ref());
            case Phrase.Meeting meeting -> List.of(meeting.meeting());
            case Phrase.Date date -> List.of();
        };
    }

    private static Optional<Ref> term(Phrase.Term term) {
        return term.entries().stream().flatMap(entry -> known(entry).stream()).findFirst();
    }

    private static Optional<Ref> known(Entry entry) {
        return switch (entry.slot()) {
            case STATE, ADJECTIVE, CAPITAL -> Optional.of(ref(Ref.Kind.STATE, entry));
            case ORGANIZATION -> Optional.of(ref(Ref.Kind.ORGANIZATION, entry));
            default -> Optional.empty();
        };
    }

    private static Ref ref(Ref.Kind kind, Entry entry) {
        return entry.get(LocalNames.LOCAL).isEmpty()
                ? new Ref.Known(kind, entry.iri(), entry.name())
                : new Ref.Named(kind, entry.name());
    }
}
