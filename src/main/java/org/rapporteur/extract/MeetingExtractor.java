package org.rapporteur.extract;

import java.util.List;
import org.rapporteur.fact.Fact;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Base;

/// Each meeting that the document names, with the words that tell most about it.
final class MeetingExtractor implements Extractor {

    private static final String RULE = Base.STANDARD.id("rule", "meeting-named");
    private static final int LONG = 320;

    @Override
    public List<Fact.MeetingNamed> extract(Context context) {
        return context.meetings().all().stream()
                .filter(entry -> !entry.meeting().label().isBlank())
                .map(entry -> fact(context, entry))
                .toList();
    }

    private static Fact.MeetingNamed fact(Context context, MeetingTable.Entry entry) {
        var place = entry.place();
        var best = entry.best();
        var whole = best.sentence().span();
        var tail = new Span(best.span().start(), Math.min(whole.end(), best.span().end() + 120));
        return new Fact.MeetingNamed(
                entry.meeting(),
                place.city(),
                place.country(),
                place.start(),
                place.end(),
                context.evidence(whole.length() <= LONG ? whole : tail, RULE));
    }
}
