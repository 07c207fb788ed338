package org.rapporteur.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.Ref;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;

/// Whom words like "they", "the Chair" and "the Meeting" mean at a place of the text.
final class Antecedents {

    /// The name of a collective speaker: those present.
    static final String EVERYBODY = "participants";

    private final Context context;
    private Optional<Subject> last = Optional.empty();
    private Optional<Subject> person = Optional.empty();
    private int block = -1;
    private int lastBlock = -1;
    private int personBlock = -1;

    /// Whether an agent spoke behind the person who was named last.
    private boolean overtaken;

    Antecedents(Context context) {
        this.context = context;
    }

    /// Remembers the subject of a clause for the pronouns that follow.
    void remember(Subject subject) {
        last = Optional.of(subject);
        lastBlock = block;
        if (subject instanceof Subject.Speakers(var agents, var span)
                && agents.size() == 1
                && agents.getFirst().ref() instanceof Ref.Named(var kind, var name)
                && kind == Ref.Kind.PERSON) {
            person = last;
            personBlock = block;
            overtaken = false;
        }
    }

    /// Remembers that a state or an organization said something, for "he" and "she" who speak for
    /// it.
    void heard(Subject subject) {
        overtaken |= Context.isState(one(subject)) || Context.isOrganization(one(subject));
    }

    private static Ref one(Subject subject) {
        return subject instanceof Subject.Speakers(var agents, var span) && agents.size() == 1
                ? agents.getFirst().ref()
                : new Ref.Nobody();
    }

    /// Remembers a person who is named without being a subject, for "he" and "she".
    void mention(Phrase.Person named) {
        var agent = new Phrase.Agent(named.ref(), named.span());
        person = Optional.of(new Subject.Speakers(List.of(agent), named.span()));
        personBlock = block;
        overtaken = false;
    }

    /// The person of the paragraph who speaks for a state, where a record names the state instead
    /// ("Norway supported the proposal" in what the delegate of Norway said).
    Subject speaker(Subject subject) {
        boolean state =
                subject instanceof Subject.Speakers(var agents, var span)
                        && agents.size() == 1
                        && Context.isState(agents.getFirst().ref());
        if (!state || personBlock != block || person.isEmpty()) {
            return subject;
        }
        return person.get() instanceof Subject.Speakers(var persons, var place)
                        && subject instanceof Subject.Speakers(var states, var span)
                        && context.passages()
                                .home(persons.getFirst().ref())
                                .equals(states.getFirst().ref())
                ? new Subject.Speakers(persons, span)
                : subject;
    }

    /// Enters a sentence; nothing is remembered across headings.
    void enter(Sentence sentence) {
        if (sentence.block() != block
                && sentence.in() instanceof org.rapporteur.document.Block.Heading) {
            last = Optional.empty();
        }
        block = sentence.block();
    }

    Optional<Subject> pronoun(Sentence sentence, Phrase phrase) {
        var word = phrase.span().of(context.text()).toLowerCase(Locale.ROOT);
        var meant =
                switch (word) {
                    case "we", "both" -> Optional.<Subject>empty();
                    case "it" -> last.or(() -> acting(sentence));
                    case "they" -> last.filter(subject -> !isOnePerson(subject));
                    case "the latter" ->
                            last.filter(Antecedents::isSeveral).map(Antecedents::latter);
                    default -> isPerson(last) || isNearer(sentence) ? last : person.or(() -> last);
                };
        return meant.map(subject -> at(subject, phrase.span()));
    }

    /// Whether a subject is somebody who speaks for an agent ("the representative of").
    private boolean isPerson(Optional<Subject> subject) {
        return subject.map(each -> DELEGATE.matcher(each.span().of(context.text())).find())
                .orElse(false);
    }

    private static final Pattern DELEGATE =
            Pattern.compile("(?i)\\b(?:representative|delegate|observer|minister|ambassador) ");

    /// Whether the paragraph has a speaker but names no person: "Norway reported … She said".
    private boolean isNearer(Sentence sentence) {
        boolean single =
                last.isPresent()
                        && last.get() instanceof Subject.Speakers(var agents, var span)
                        && agents.size() == 1;
        return single
                && lastBlock == sentence.block()
                && (personBlock != sentence.block() || overtaken);
    }

    /// Forgets everybody: somebody spoke whom the document does not name.
    void forget(Subject.Unnamed unnamed) {
        last = Optional.of(unnamed);
        person = Optional.of(unnamed);
    }

    /// The body that the sentence before begins with, whatever it says of it.
    private Optional<Subject> acting(Sentence sentence) {
        return context.sentences().stream()
                .filter(each -> each.index() == sentence.index() - 1)
                .filter(each -> each.block() == sentence.block())
                .filter(each -> BEGINS.matcher(each.slotted().text()).find())
                .findFirst()
                .map(each -> new Subject.Body(context.main(), each.span()));
    }

    private static final Pattern BEGINS = Pattern.compile("^(?:The )?" + Slot.BODY.mark());

    /// One person is nobody's "they".
    private static boolean isOnePerson(Subject subject) {
        return subject instanceof Subject.Speakers(var agents, var span)
                && agents.size() == 1
                && Context.isPerson(agents.getFirst().ref());
    }

    private static boolean isSeveral(Subject subject) {
        return subject instanceof Subject.Speakers speakers && speakers.agents().size() > 1;
    }

    private static Subject latter(Subject subject) {
        return subject instanceof Subject.Speakers speakers
                ? new Subject.Speakers(List.of(speakers.agents().getLast()), speakers.span())
                : subject;
    }

    /// Whether an office is said to be of a body that has no phrase ("Chair of the Science Panel").
    private boolean isElsewhere(Phrase office, List<Phrase> phrases, Span span) {
        boolean alone = phrases.size() == 1;
        var behind = context.text().substring(office.span().end(), span.end());
        return alone && BODY.matcher(behind).find();
    }

    private static final Pattern BODY = Pattern.compile("^ (?:of|for|on) (?:the |its )?[A-Z]");

    private static Subject at(Subject subject, Span span) {
        return switch (subject) {
            case Subject.Body(var meeting, var old) -> new Subject.Body(meeting, span);
            case Subject.Speakers(var agents, var old) -> new Subject.Speakers(agents, span);
            case Subject.Unnamed(var old) -> new Subject.Unnamed(span);
        };
    }

    /// The meeting that a body without a name acts for.
    Ref body(Phrase phrase) {
        return context.bodyNamed(phrase);
    }

    Ref series(Phrase phrase) {
        return context.seriesNamed(phrase);
    }

    Subject group(Span span) {
        var everybody = new Ref.Named(Ref.Kind.GROUP, EVERYBODY);
        return new Subject.Speakers(List.of(new Phrase.Agent(everybody, span)), span);
    }

    /// The only person who has a post ("the Hydrographer").
    private Optional<Subject> posted(List<Phrase> phrases, Span span) {
        var post = phrases.getFirst().span().of(context.text()).toLowerCase(Locale.ROOT);
        return phrases.size() == 1
                ? context.officers()
                        .posted(post)
                        .map(ref ->
                                new Subject.Speakers(List.of(new Phrase.Agent(ref, span)), span))
                : Optional.empty();
    }

    /// Who holds an office: as the document tells, else the office as printed.
    Optional<Subject> office(Sentence sentence, List<Phrase> phrases, Span span) {
        var office = phrases.stream().filter(phrase -> phrase.slot() == Slot.OFFICE).findFirst();
        if (office.isEmpty()) {
            return posted(phrases, span);
        }
        var home = phrases.stream().filter(phrase -> phrase.slot() == Slot.STATE).findFirst();
        var sent = home.flatMap(state -> context.officers().holder(office.get(), state));
        if (sent.isPresent()) {
            return Optional.of(
                    new Subject.Speakers(List.of(new Phrase.Agent(sent.get(), span)), span));
        }
        var holders = context.officers().holders(office.get(), phrases);
        if (!holders.isEmpty() && !isElsewhere(office.get(), phrases, span)) {
            var agents = holders.stream().map(ref -> new Phrase.Agent(ref, span)).toList();
            return Optional.of(new Subject.Speakers(agents, span));
        }
        var printed = office.get().span().of(context.text());
        var ref = new Ref.Named(Ref.Kind.OFFICE, printed);
        return Optional.of(new Subject.Speakers(List.of(new Phrase.Agent(ref, span)), span));
    }
}
