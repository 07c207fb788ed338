package org.rapporteur.annotate;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Entry;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Prefilter;
import org.rapporteur.vocabulary.Slot;
import org.rapporteur.vocabulary.Wordings;

/// Takes the names of agents that are listed together as one phrase.
public final class Agents {

    private final Pattern acronym;
    private final Pattern list;
    private final Pattern delegate;
    private final Pattern adjective;
    private final Pattern own;
    private final Prefilter any;
    private final Set<String> delegates;

    Agents(Wordings syntax, List<String> delegateNouns) {
        this.delegates = Set.copyOf(delegateNouns);
        var nouns =
                delegateNouns.stream()
                        .filter(word -> !word.contains(" "))
                        .map(Pattern::quote)
                        .collect(joining("|"));
        var noun = "(?P<noun>{post|group}|\\b(?:" + nouns + ")\\b)";
        this.delegate =
                syntax.compile(
                        noun + " (?:of|for|from) (?:the )?(?P<who>{agents|state|organization})");
        this.adjective =
                syntax.compile("(?P<who>{adjective|state|organization})(?:['’]s?)? " + noun);
        this.own = syntax.compile("\\b(?P<word>his|her|its|their) " + noun);
        this.any = syntax.any(delegate, adjective, own);
        this.acronym =
                syntax.compile(
                        "(?P<agent>{organization|state})(?: ?\\((?:[“\"‘'])?(?:the )?(?:{organization}|(?-i:[A-Z][\\w&/-]{1,12}))(?:[”\"’'])?\\))");
        var and =
                "(?:[,;]? and |, | & |; |;? as well as |,? together with )(?:also )?(?:by )?(?:the )?";
        this.list =
                syntax.compile(
                        "{state|organization|person}(?:(?:"
                                + and
                                + "{state|organization|person})*(?:[,;]? and (?:also )?(?:by )?(?:the )?| & |;? as well as (?:the )?)"
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

    /// Takes those who speak for a state or an organization for it: "the representative of Norway".
    Slotted delegates(Slotted sentence) {
        return any.mayHold(sentence.text()) ? spoken(sentence) : sentence;
    }

    private Slotted spoken(Slotted sentence) {
        return sentence.merge(delegate, this::delegate)
                .merge(delegate, this::delegate)
                .merge(adjective, this::delegate)
                .merge(own, this::own);
    }

    private Optional<Phrase> delegate(Slotted.Match match) {
        if (!isDelegate(match)) {
            return Optional.empty();
        }
        var phrase = match.phrases("who").getFirst();
        var members =
                phrase instanceof Phrase.Agents several
                        ? several.members()
                        : ref(phrase).stream()
                                .map(ref -> new Phrase.Agent(ref, phrase.span()))
                                .toList();
        return Optional.of(new Phrase.Agents(match.span(), members, match.phrases("who")));
    }

    private boolean isDelegate(Slotted.Match match) {
        return delegates.contains(match.printed("noun").toLowerCase(Locale.ROOT));
    }

    /// "his delegation" is a pronoun for whoever spoke.
    private Optional<Phrase> own(Slotted.Match match) {
        return isDelegate(match)
                ? Optional.of(new Phrase.Term(Slot.PRONOUN, match.span(), List.of()))
                : Optional.empty();
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
