package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Slotted;
import org.rapporteur.fact.Ref;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;

/// Where a speaker speaks of itself by name: its name, or "the Group" and "the Alliance" for one
/// whose name says so.
final class Selves {

    private final Pattern noun;

    Selves(Knowledge knowledge) {
        this.noun =
                Pattern.compile(
                        "\\b[Tt]he (" + knowledge.alternatives("organization-noun") + ")\\b");
    }

    /// The words of a sentence in which each such place stands as one character; the groups that it
    /// speaks for are the speaker too, and so is the state that a person comes from.
    Slotted mark(Context context, Sentence sentence, Ref speaker) {
        var selves = new ArrayList<Ref>(List.of(speaker));
        context.speakers().stream().filter(Context::isOrganization).forEach(selves::add);
        if (Context.isPerson(speaker)) {
            selves.add(context.passages().home(speaker));
        }
        var found = new ArrayList<Phrase.Term>();
        for (var phrase : sentence.slotted().phrases()) {
            var agents = Context.agents(phrase);
            if (agents.size() == 1 && selves.contains(agents.getFirst().ref())) {
                found.add(self(phrase.span()));
            }
        }
        var matcher = noun.matcher(sentence.span().of(context.text()));
        while (matcher.find()) {
            int from = sentence.span().start();
            var span = new Span(from + matcher.start(), from + matcher.end());
            boolean own =
                    selves.stream()
                            .anyMatch(self ->
                                    List.of(self.name().split(" ")).contains(matcher.group(1)));
            if (own && found.stream().noneMatch(term -> term.span().overlaps(span))) {
                found.add(self(span));
            }
        }
        found.sort(Comparator.comparing(Phrase.Term::span));
        return Slotted.of(context.text(), sentence.span(), found);
    }

    private static Phrase.Term self(Span span) {
        return new Phrase.Term(Slot.DELEGATE, span, List.of());
    }
}
