package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.Fact;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;

/// What a record goes on to report of a speaker without a verb of saying: "Her Government had
/// reduced its holdings." Only a speaker's own step or offer is a contribution then.
final class Continued {

    private static final List<String> OWN = List.of("announcement", "offer");

    private static final Pattern SELF =
            Pattern.compile(
                    "(?i)^(?:[^,;.]{1,80}, )?(?:it|he|she|they|(?:its|his|her|their) (?:own"
                            + " )?(?:country|government|delegation|authorities|parliament|ministry))\\b");

    private final Acts acts;
    private final Context context;
    private final Set<Integer> spoken = new HashSet<>();

    Continued(Knowledge knowledge, Context context) {
        this.acts = new Acts(knowledge);
        this.context = context;
        context.clauses().forEach(clause -> spoken.add(clause.sentence().index()));
    }

    /// Nothing but in the record of a sitting, the paragraphs of which are each one speaker's.
    List<Fact.Contribution> rows() {
        var rows = new ArrayList<Fact.Contribution>();
        if (context.genre() != Genre.SUMMARY_RECORD) {
            return rows;
        }
        Optional<Clause> last = Optional.empty();
        var clauses = context.clauses().iterator();
        Optional<Clause> next = Optional.empty();
        for (var sentence : context.sentences()) {
            if (last.filter(clause -> clause.sentence().block() == sentence.block()).isEmpty()) {
                last = Optional.empty();
            }
            if (!spoken.contains(sentence.index())) {
                last.flatMap(clause -> row(clause, sentence)).ifPresent(rows::add);
            }
            while (next.isPresent() || clauses.hasNext()) {
                var clause = next.orElseGet(clauses::next);
                next = Optional.of(clause);
                if (clause.sentence().index() > sentence.index()) {
                    break;
                }
                next = Optional.empty();
                last = isSpeech(clause) ? Optional.of(clause) : last;
            }
        }
        return rows;
    }

    private static boolean isSpeech(Clause clause) {
        return !clause.get("act").isEmpty()
                && clause.subject() instanceof Subject.Speakers(var agents, var span)
                && agents.size() == 1;
    }

    private Optional<Fact.Contribution> row(Clause speech, Sentence sentence) {
        var words = sentence.span().of(context.text());
        var self = SELF.matcher(words);
        if (!self.find() || !(speech.subject() instanceof Subject.Speakers speakers)) {
            return Optional.empty();
        }
        var own = " that " + words.substring(words.indexOf(',') < self.end() ? after(words) : 0);
        return acts.cue("comment", "", own)
                .filter(act -> OWN.contains(act.act()))
                .map(act -> row(speakers.agents().getFirst(), sentence, act));
    }

    private static int after(String words) {
        int comma = words.indexOf(',');
        return comma < 0 ? 0 : Math.min(words.length(), comma + 2);
    }

    private Fact.Contribution row(Phrase.Agent speaker, Sentence sentence, Acts.Act act) {
        return new Fact.Contribution(
                context.main(),
                speaker.ref(),
                act.act(),
                act.stance(),
                context.topic(sentence, sentence.span()),
                context.evidence(sentence.span(), act.rule()));
    }
}
