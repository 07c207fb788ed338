package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.document.Block;
import org.rapporteur.fact.About;
import org.rapporteur.fact.Detail;
import org.rapporteur.vocabulary.Knowledge;

/// Votes, money, requests for more time, the items of the agenda, and what a document refers to.
final class DetailExtractor implements Extractor {

    private final Knowledge knowledge;
    private final About about;

    /// @param about what the document tells of itself
    DetailExtractor(Knowledge knowledge, About about) {
        this.knowledge = knowledge;
        this.about = about;
    }

    @Override
    public List<Detail> extract(Context context) {
        var votes = new Votes(knowledge, context);
        var payments = new Payments(knowledge, context);
        var extensions = new Extensions(knowledge, context);
        var details = new ArrayList<Detail>();
        for (var sentence : context.sentences()) {
            if (isText(sentence)) {
                details.addAll(votes.of(sentence));
                details.addAll(payments.of(sentence));
                details.addAll(extensions.of(sentence));
            }
        }
        details.addAll(new AgendaItems(context).all());
        details.addAll(new References(context, about.symbol()).all());
        return details;
    }

    private static boolean isText(Sentence sentence) {
        return !(sentence.in() instanceof Block.Heading)
                && !(sentence.in() instanceof Block.Furniture);
    }
}
