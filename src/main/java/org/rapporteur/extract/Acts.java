package org.rapporteur.extract;

import java.util.List;
import java.util.Optional;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Wording;

/// Tells what kind of contribution a clause is and where it stands: by its verb, and by what the
/// words behind the verb say.
final class Acts {

    /// An act and a stance by their notations, the rule that told, and on what the stance depends
    /// (a notation of echoes, empty if on nothing).
    record Act(String act, String stance, String rule, String echo) {}

    private final Knowledge knowledge;

    Acts(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /// Nothing if the words behind the verb tell that nothing was contributed.
    Optional<Act> of(Context context, Clause clause, String verb) {
        var slotted = clause.sentence().slotted();
        var behind =
                clause.isTag()
                        ? " that " + slotted.span(0, clause.from()).of(context.text())
                        : slotted.span(clause.at() + 1, clause.to()).of(context.text());
        var cue = cue(verb, clause.rule("act"), behind);
        if (cue.isPresent()) {
            return cue.filter(act -> !act.act().isEmpty());
        }
        var stance = verb.equals("position") ? clause.get("stance") : "";
        return Optional.of(
                new Act(
                        verb,
                        turned(stance, clause),
                        clause.rule("act"),
                        clause.form().negated() ? "" : clause.get("echo")));
    }

    /// What the words behind a verb tell, if anything.
    ///
    /// @param verb the act that the verb stands for by itself
    /// @param rule the wording of the verb
    Optional<Act> cue(String verb, String rule, String behind) {
        for (var cue : knowledge.wordings("Act", behind)) {
            if (holds(cue, verb, rule) && cue.pattern().matcher(behind).find()) {
                return Optional.of(new Act(cue.get("act"), cue.get("stance"), cue.iri(), ""));
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Wording cue, String verb, String rule) {
        boolean verbs =
                cue.get("verb").isEmpty() || List.of(cue.get("verb").split(" ")).contains(verb);
        boolean behind = cue.get("behind").isEmpty() || rule.endsWith("/" + cue.get("behind"));
        return verbs && behind;
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
