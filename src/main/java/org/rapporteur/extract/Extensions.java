package org.rapporteur.extract;

import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.Detail;
import org.rapporteur.fact.When;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Knowledge;

/// Requests of states for more time.
final class Extensions {

    /// How far behind "until" its date begins.
    private static final int NEAR = 2;

    private final Knowledge knowledge;
    private final Context context;
    private final Doers doers;

    Extensions(Knowledge knowledge, Context context) {
        this.knowledge = knowledge;
        this.context = context;
        this.doers = new Doers(context);
    }

    List<Detail.ExtensionRequest> of(Sentence sentence) {
        return Printed.find(knowledge, "ExtensionRequest", sentence, context.text()).stream()
                .flatMap(found -> requests(found).stream())
                .toList();
    }

    private List<Detail.ExtensionRequest> requests(Printed found) {
        return doers.of(found).stream()
                .filter(Context::isState)
                .map(state ->
                        new Detail.ExtensionRequest(
                                state,
                                found.get(found.has("subject") ? "subject" : "article"),
                                found.get("length"),
                                until(found),
                                found.wording().get("status"),
                                context.evidence(quote(found), found.wording().iri())))
                .toList();
    }

    private static Optional<Phrase.Date> date(Printed found) {
        return found.at("until").flatMap(word -> found.dateBehind(word.end(), NEAR));
    }

    private static Span quote(Printed found) {
        return date(found).map(date -> found.said().to(date.span())).orElseGet(found::said);
    }

    private static When until(Printed found) {
        return date(found)
                .map(Phrase.Date::period)
                .map(period -> period.hasYear() ? period.end() : When.UNSAID)
                .orElseGet(() -> new When(found.get("year")));
    }
}
