package org.rapporteur.extract;

import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.Bound;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;

/// The end of a term that one sentence gives to several officers: "the officers would remain in
/// office until the close of the next meeting", "Six States will serve until …:" above a list.
final class SharedTerms {

    private final Pattern shared;
    private final Context context;

    SharedTerms(Knowledge knowledge, Context context) {
        this.context = context;
        this.shared =
                knowledge
                        .syntax()
                        .compile(
                                "(?:(?:officers|{body|office})\\b?[^.;]{0,60} (?:remains?|hold|holds|continues?) in"
                                        + " office|will serve|would serve|to serve)[^.;:]{0,40}? until"
                                        + " (?:the )?(?:(?:end|close|closure|conclusion|last day) of"
                                        + " )?(?:the |its )?(?P<until>{meeting|date})");
    }

    /// The same holdings, those without an end with the one that a sentence near them gives.
    List<Fact.RoleHolding> ended(List<Fact.RoleHolding> found) {
        for (var sentence : context.sentences()) {
            var match = sentence.slotted().find(shared, 0);
            if (match.isPresent()) {
                var until = match.get().phrases("until").stream().findFirst();
                var end = bound(sentence, until);
                return found.stream()
                        .map(row -> isMeant(sentence, row) ? ended(row, end) : row)
                        .toList();
            }
        }
        return found;
    }

    /// Whether an officer is listed under the same heading, or below where the sentence announces a
    /// list.
    private boolean isMeant(Sentence sentence, Fact.RoleHolding row) {
        boolean post = context.isOffice(row.role(), Context.SECRETARIAT);
        boolean beside = PostReader.isBeside(row) && !row.meeting().equals(context.main());
        boolean open = row.end() instanceof Bound.Open && !beside && !post;
        boolean here = row.meeting().equals(context.main()) || row.meeting() instanceof Ref.Nobody;
        if (!open || !here) {
            return false;
        }
        boolean announces = sentence.slotted().text().endsWith(":");
        return context.sentences().stream()
                .filter(each -> each.span().contains(row.evidence().span()))
                .anyMatch(each ->
                        announces
                                ? context.above(each).contains(sentence)
                                : context.heading(each).equals(context.heading(sentence)));
    }

    private Bound bound(Sentence sentence, Optional<Phrase> phrase) {
        return switch (phrase.orElse(null)) {
            case Phrase.Meeting meeting -> new Bound.Meeting(context.meeting(meeting, sentence));
            case Phrase.Date date ->
                    new Bound.At(date.period().in(context.annotated().setting().year()).end());
            case null, default -> new Bound.Open();
        };
    }

    private static Fact.RoleHolding ended(Fact.RoleHolding row, Bound end) {
        return new Fact.RoleHolding(
                row.holder(),
                row.role(),
                row.topic(),
                row.meeting(),
                row.onBehalfOf(),
                row.start(),
                end,
                row.evidence());
    }
}
