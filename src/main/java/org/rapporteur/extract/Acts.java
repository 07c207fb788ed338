package org.rapporteur.extract;

import java.util.List;
import java.util.Optional;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Wording;

/// Tells what kind of contribution a clause is and where it stands: by its verb, and by what the
/// words behind the verb say.
final class Acts {

    /// An act and a stance by their notations, and the rule that told.
    record Act(String act, String stance, String rule) {}

    private final List<Wording> cues;

    Acts(Knowledge knowledge) {
        this.cues = knowledge.wordings("Act");
    }

    Optional<Act> of(Context context, Clause clause, String verb) {
        var behind =
                clause.sentence().slotted().span(clause.at() + 1, clause.to()).of(context.text());
        for (var cue : cues) {
            boolean verbs =
                    cue.get("verb").isEmpty() || List.of(cue.get("verb").split(" ")).contains(verb);
            if (verbs && cue.pattern().matcher(behind).find()) {
                return cue.get("act").isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Act(cue.get("act"), cue.get("stance"), cue.iri()));
            }
        }
        var stance = verb.equals("position") ? clause.get("stance") : "";
        return Optional.of(new Act(verb, turned(stance, clause), clause.rule("act")));
    }

    private static String turned(String stance, Clause clause) {
        if (!clause.form().negated()) {
            return stance;
        }
        return switch (stance) {
            case "support" -> "oppose";
            case "oppose" -> "support";
            default -> stance;
        };
    }
}
