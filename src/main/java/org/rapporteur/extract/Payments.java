package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.Detail;
import org.rapporteur.fact.Ref;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;

/// Money that agents paid, promised or think of giving.
final class Payments {

    private final Knowledge knowledge;
    private final Context context;
    private final Doers doers;

    Payments(Knowledge knowledge, Context context) {
        this.knowledge = knowledge;
        this.context = context;
        this.doers = new Doers(context);
    }

    List<Detail.FinancialContribution> of(Sentence sentence) {
        var all = new ArrayList<Detail.FinancialContribution>();
        for (var found :
                Printed.find(knowledge, "FinancialContribution", sentence, context.text())) {
            var givers = doers.of(found);
            all.addAll(payments(found, givers, found.said()));
            if (!givers.isEmpty()) {
                all.addAll(more(found));
            }
        }
        return all;
    }

    /// A sum that several give together is nobody's own, unless each gives it.
    private List<Detail.FinancialContribution> payments(
            Printed found, List<Ref> givers, Span quote) {
        boolean own = givers.size() == 1 || found.has("each");
        var money = Money.of(knowledge, found.get("money"));
        if (!own || money.isEmpty()) {
            return List.of();
        }
        return givers.stream()
                .map(giver ->
                        new Detail.FinancialContribution(
                                giver,
                                money.get().amount(),
                                money.get().currency(),
                                purpose(found),
                                found.wording().get("payment"),
                                context.evidence(quote, found.wording().iri())))
                .toList();
    }

    /// What the money is for, unless the words only point to what was said before.
    private static String purpose(Printed found) {
        var words = found.get("purpose");
        return POINTING.matcher(words).find() ? "" : words;
    }

    private static final Pattern POINTING =
            Pattern.compile(
                    "(?i)^(?:that|this|the same|these|such) (?:purposes?|ends?|aim)$|^(?:that|this|it)$");

    /// "…, and Norway 10,000": the same verb for others.
    private List<Detail.FinancialContribution> more(Printed first) {
        var all = new ArrayList<Detail.FinancialContribution>();
        for (var part : List.of("second", "third")) {
            var money = Money.of(knowledge, first.get(part + "money"));
            var who = first.at(part);
            if (money.isPresent() && who.isPresent()) {
                var givers = doers.of(first.sentence(), who.get());
                if (givers.size() == 1) {
                    all.add(
                            new Detail.FinancialContribution(
                                    givers.getFirst(),
                                    money.get().amount(),
                                    money.get().currency(),
                                    purpose(first),
                                    first.wording().get("payment"),
                                    context.evidence(first.said(), first.wording().iri())));
                }
            }
        }
        return all;
    }
}
