package org.rapporteur.extract;

import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Slotted;
import org.rapporteur.fact.Bound;
import org.rapporteur.fact.Fact;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;

/// The term of an office: what stands behind the holder, or in the next sentence about "his term".
final class Terms {

    /// A term and the words that say it.
    record Term(Bound start, Bound end, Optional<Span> span) {

        static final Term OPEN = new Term(new Bound.Open(), new Bound.Open(), Optional.empty());
    }

    private final Pattern until;
    private final Pattern next;
    private final Pattern period;
    private final Pattern closes;
    private final Pattern between;
    private final Pattern since;
    private final Knowledge knowledge;

    Terms(Knowledge knowledge) {
        this.knowledge = knowledge;
        var syntax = knowledge.syntax();
        this.until =
                syntax.compile(
                        "^(?: \\([^()]{0,30})?[ (]*(?:until|to|through) (?:the"
                                + " )?(?:(?:end|close|closure|conclusion|last day) of )?(?:the |its"
                                + " )?(?P<until>{meeting|date})");
        this.closes =
                syntax.compile(
                        "^[^.;,{agents|state|person|office}]{0,90}?(?:,? (?:until|through)|, to)"
                                + " (?:the )?(?:(?:end|close|closure|conclusion|last day) of )?(?:the"
                                + " |its )?(?P<until>{meeting|date|adverb})");
        this.period =
                syntax.compile(
                        "^[^.;]{0,60}? for (?:the|a) (?:period|term)(?: from)? (?P<period>{date})");
        this.between =
                syntax.compile(
                        "^[^.;{agents|state|person}]{0,90}? (?:for the (?:period|term)|from|\\() ?(?:from |of |between )?(?:the"
                                + " )?(?:(?:end|close|closure|conclusion) of )?(?:the )?(?P<from>{meeting|date})"
                                + " (?:to|until|till|through|and) (?:the )?(?:(?:end|close|closure|conclusion|last day) of"
                                + " )?(?:the )?(?P<until>{meeting|date})");
        this.since =
                syntax.compile(
                        "^[^.;,{agents|state|person|meeting}]{0,60},? since (?P<from>{date})");
        this.next =
                syntax.compile(
                        "\\b(?:his|her|their|the|whose) term (?:of office )?(?:will commence|shall"
                                + " commence|commenced|began|begins|starts|started|runs|ran|will"
                                + " run)[^.]*?(?P<from>{meeting|date})[^.]*?\\b(?:until|to|through)\\b[^.]*?(?P<until>{meeting|date})");
    }

    Term of(Context context, Sentence sentence, Slotted.Match match, Phrase.Agent agent) {
        var slotted = sentence.slotted();
        int after = slotted.index(Math.max(agent.span().end(), 1) - 1) + 1;
        var behind = new Tail(slotted, after);
        var ended = until.matcher(behind.text());
        if (ended.find()) {
            int at = after + ended.start("until");
            return new Term(
                    new Bound.Open(),
                    bound(context, sentence, slotted.phrase(at)),
                    Optional.of(slotted.span(after, after + ended.end())));
        }
        int from = match.has("office") ? match.start("office") + 1 : match.end();
        var both = both(context, sentence, from);
        if (both.isPresent()) {
            return both.get();
        }
        var later = closes.matcher(new Tail(slotted, from).text());
        if (later.find()) {
            var bound =
                    later.group("until").charAt(0) == Slot.ADVERB.mark()
                            ? last(context, sentence, match.start())
                            : bound(context, sentence, slotted.phrase(from + later.start("until")));
            var span = slotted.span(from, from + later.end());
            return new Term(new Bound.Open(), bound, Optional.of(span));
        }
        var during = period.matcher(behind.text());
        if (during.find()
                && slotted.phrase(after + during.start("period")).orElse(null)
                        instanceof Phrase.Date date) {
            return new Term(
                    new Bound.At(date.period().start()),
                    new Bound.At(date.period().end()),
                    Optional.of(slotted.span(after, after + during.end())));
        }
        return begun(context, sentence, from).orElseGet(() -> following(context, sentence, match));
    }

    /// "for the period from the end of the Fifth Meeting to the end of the Sixth".
    private Optional<Term> both(Context context, Sentence sentence, int from) {
        var slotted = sentence.slotted();
        var both = between.matcher(new Tail(slotted, from).text());
        if (!both.find()) {
            return Optional.empty();
        }
        var until = slotted.phrase(from + both.start("until"));
        return Optional.of(
                new Term(
                        first(context, sentence, slotted.phrase(from + both.start("from"))),
                        bound(context, sentence, until),
                        Optional.of(slotted.span(from, from + both.end()))));
    }

    /// "Chair since 2021".
    private Optional<Term> begun(Context context, Sentence sentence, int from) {
        var slotted = sentence.slotted();
        var begun = since.matcher(new Tail(slotted, from).text());
        return begun.find()
                ? Optional.of(
                        new Term(
                                first(
                                        context,
                                        sentence,
                                        slotted.phrase(from + begun.start("from"))),
                                new Bound.Open(),
                                Optional.of(slotted.span(from, from + begun.end()))))
                : Optional.empty();
    }

    /// "until then": the meeting that the words before named last, in this sentence or the one
    /// before.
    private static Bound last(Context context, Sentence sentence, int at) {
        int from = Math.max(0, sentence.index() - 1);
        Bound last = new Bound.Open();
        for (var other : context.sentences().subList(from, sentence.index() + 1)) {
            int end = other.index() == sentence.index() ? at : other.slotted().length();
            for (var phrase : other.slotted().phrases(0, end)) {
                if (phrase instanceof Phrase.Meeting named) {
                    last = new Bound.Meeting(context.meeting(named, other));
                }
            }
        }
        return last;
    }

    /// The same holdings, with the end that one sentence gives to several of them.
    List<Fact.RoleHolding> shared(Context context, List<Fact.RoleHolding> found) {
        return new SharedTerms(knowledge, context).ended(found);
    }

    private record Tail(Slotted slotted, int from) {
        String text() {
            return slotted.text().substring(Math.min(from, slotted.length()));
        }
    }

    /// "In accordance with the decision, his term commenced …", in the sentence behind.
    private Term following(Context context, Sentence sentence, Slotted.Match match) {
        int at = sentence.index();
        int end = Math.min(at + 2, context.sentences().size());
        for (var other : context.sentences().subList(at, end)) {
            boolean beside = other.block() == sentence.block();
            var found = beside ? other.slotted().find(next, 0) : Optional.<Slotted.Match>empty();
            if (found.isPresent() && match.end() <= sentence.slotted().length()) {
                var from = bound(context, other, found.get().phrases("from").stream().findFirst());
                var until =
                        bound(context, other, found.get().phrases("until").stream().findFirst());
                return new Term(from, until, Optional.of(found.get().span()));
            }
        }
        return Term.OPEN;
    }

    /// A term begins on the first of the days that are printed.
    private static Bound first(Context context, Sentence sentence, Optional<Phrase> phrase) {
        return phrase.orElse(null) instanceof Phrase.Date date
                ? new Bound.At(date.period().start())
                : bound(context, sentence, phrase);
    }

    private static Bound bound(Context context, Sentence sentence, Optional<Phrase> phrase) {
        return switch (phrase.orElse(null)) {
            case Phrase.Meeting meeting -> new Bound.Meeting(context.meeting(meeting, sentence));
            case Phrase.Date date ->
                    new Bound.At(date.period().in(context.annotated().setting().year()).end());
            case null, default -> new Bound.Open();
        };
    }
}
