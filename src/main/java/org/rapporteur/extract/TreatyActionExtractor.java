package org.rapporteur.extract;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Slotted;
import org.rapporteur.fact.Fact;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Names;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Wording;

/// Steps of states towards a treaty.
final class TreatyActionExtractor implements Extractor {

    private final Knowledge knowledge;
    private final TreatyTables tables;

    TreatyActionExtractor(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.tables = new TreatyTables(knowledge);
    }

    @Override
    public List<Fact.TreatyAction> extract(Context context) {
        var rows = new LinkedHashMap<String, Fact.TreatyAction>();
        for (var sentence : context.sentences()) {
            for (var wording : knowledge.wordings("TreatyAction", sentence.slotted().text())) {
                if (!isNear(context, sentence, wording)) {
                    continue;
                }
                for (var match : sentence.slotted().find(wording.pattern())) {
                    for (var row : rows(context, sentence, wording, match)) {
                        rows.merge(key(row), row, TreatyActionExtractor::dated);
                    }
                }
            }
        }
        for (var row : tables.extract(context)) {
            rows.merge(key(row), row, TreatyActionExtractor::dated);
        }
        return rows.values().stream().filter(row -> !isOther(row, rows.values())).toList();
    }

    private static final String RATIFICATION = "ratification";

    /// Whether the same words tell that the state is on its way to another step: a state that has
    /// finished its procedures and will accede does not ratify.
    private static boolean isOther(Fact.TreatyAction row, Collection<Fact.TreatyAction> all) {
        return row.action().equals(RATIFICATION)
                && !row.status().equals(TreatyTables.COMPLETED)
                && all.stream()
                        .filter(other -> other.agent().equals(row.agent()))
                        .filter(other -> ENTRIES.contains(other.action()))
                        .filter(other -> other.status().equals(row.status()))
                        .anyMatch(other -> other.evidence().span().contains(row.evidence().span()));
    }

    private static final List<String> ENTRIES = List.of("accession", "acceptance", "signature");

    private static String key(Fact.TreatyAction row) {
        return row.agent().name() + row.action() + row.status();
    }

    /// The first telling of a step, unless only another one gives its date.
    private static Fact.TreatyAction dated(Fact.TreatyAction first, Fact.TreatyAction other) {
        return first.date().iso().isEmpty() && !other.date().iso().isEmpty() ? other : first;
    }

    /// Whether the sentence, or the heading it stands under, holds the word that a list depends on.
    private static boolean isNear(Context context, Sentence sentence, Wording wording) {
        var words = sentence.span().of(context.text()) + " " + context.heading(sentence);
        return Context.lower(words).contains(wording.get("near"));
    }

    private static List<Fact.TreatyAction> rows(
            Context context, Sentence sentence, Wording wording, Slotted.Match match) {
        var rows = new ArrayList<Fact.TreatyAction>();
        if (!says(wording, match) || isDenied(wording, match)) {
            return rows;
        }
        var span = match.has("quote") ? match.span("quote").orElseThrow() : match.span();
        var steps = new Steps(context);
        var agents = steps.agents(sentence, match);
        var dates = steps.dates(sentence, wording, match, agents.size());
        for (int i = 0; i < agents.size(); i++) {
            rows.add(
                    new Fact.TreatyAction(
                            agents.get(i),
                            context.annotated()
                                    .setting()
                                    .treaty()
                                    .map(Names.Treaty::iri)
                                    .orElse(""),
                            wording.get("action"),
                            dates.get(i),
                            wording.get("status"),
                            context.evidence(span, wording.iri())));
        }
        return rows;
    }

    /// Whether the verb in a wording's place is the one that it needs.
    private static boolean says(Wording wording, Slotted.Match match) {
        var verb = Context.lower(match.printed("verb"));
        return verb.isEmpty()
                || Splitter.on('|').splitToStream(wording.get("says")).anyMatch(verb::contains);
    }

    private static final Pattern DENIED =
            Pattern.compile(
                    "\\bno (?:\\w+"
                            + " )?(?:plans?|intentions?|desire|wish)\\b|\\b(?:is|was|are|were|do|does|did)"
                            + " (?:not|never)\\b(?P<still> yet| only)?");

    /// "had no plans to accede", "was not considering accession": no step is on its way.
    private static boolean isDenied(Wording wording, Slotted.Match match) {
        if (wording.get("status").equals(TreatyTables.COMPLETED)) {
            return false;
        }
        var denied = DENIED.matcher(match.text("quote"));
        return denied.find() && denied.start("still") < 0;
    }
}
