package org.rapporteur.extract;

import java.util.List;
import org.rapporteur.annotate.Agents;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.Ref;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Pattern;

/// Who does what a printed wording tells: the agents named right before its verb, or the speaker of
/// a statement.
final class Doers {

    /// What may stand between an agent and its verb.
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "^(?:,? (?:also|too|in turn|although [^,]{3,40}|for (?:its|her|his|their)"
                            + " part|each|has|have|had|then|already|generously|kindly|jointly|together)|,)*,?"
                            + " ?$");

    /// What an agent that is a subject stands behind.
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?i)(?:^|^(?:in|on) [^,]{3,24},? |^[a-z]{3,10}ly, | in which |[;:.–—] |, | and"
                            + " | that | while | whereas | but |\\) )(?:the (?:government of )?|also"
                            + " )?$");

    private static final Pattern OWN =
            Pattern.compile(
                    "(?i)\\b(?:we|my (?:country|government|delegation)|our"
                            + " (?:country|government))(?: (?:also|therefore|have|has|had))*$");

    private static final int ARTICLE = 4;

    private final Context context;

    Doers(Context context) {
        this.context = context;
    }

    /// Those whom words name, and nothing else but an article.
    List<Ref> named(Sentence sentence, Span stretch) {
        return sentence.slotted().phrases().stream()
                .filter(phrase -> stretch.contains(phrase.span()))
                .filter(phrase -> stretch.length() - phrase.span().length() <= ARTICLE)
                .flatMap(phrase -> Context.agents(phrase).stream())
                .map(Phrase.Agent::ref)
                .filter(Doers::canPay)
                .toList();
    }

    /// Whom a wording tells of: those in its place for an object, else those before its verb.
    List<Ref> of(Printed found) {
        return found.at("whom")
                .map(whom -> named(found.sentence(), whom))
                .orElseGet(() -> of(found.sentence(), found.at("who").orElse(found.span())));
    }

    /// The states and organizations that are the subject of the verb behind a stretch of words.
    List<Ref> of(Sentence sentence, Span stretch) {
        var words = stretch.of(context.text()).strip();
        if (OWN.matcher(words).find()) {
            return context.genre() == Genre.STATEMENT
                    ? context.speakers().stream().filter(Doers::canPay).limit(1).toList()
                    : List.of();
        }
        return sentence.slotted().phrases().stream()
                .filter(phrase -> stretch.contains(phrase.span()))
                .filter(phrase -> !Agents.ref(phrase).isEmpty() || phrase instanceof Phrase.Agents)
                .reduce((first, second) -> second)
                .filter(phrase -> isSubject(sentence, phrase, stretch))
                .map(phrase ->
                        Context.agents(phrase).stream()
                                .map(Phrase.Agent::ref)
                                .filter(Doers::canPay)
                                .toList())
                .orElse(List.of());
    }

    private boolean isSubject(Sentence sentence, Phrase phrase, Span stretch) {
        var before = new Span(sentence.span().start(), phrase.span().start()).of(context.text());
        var between = new Span(phrase.span().end(), stretch.end()).of(context.text());
        return BEFORE.matcher(before).find() && BETWEEN.matcher(between).find();
    }

    private static boolean canPay(Ref ref) {
        return Context.isState(ref) || Context.isOrganization(ref);
    }
}
