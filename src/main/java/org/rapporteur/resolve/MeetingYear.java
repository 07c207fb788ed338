package org.rapporteur.resolve;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rapporteur.fact.Detail;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;

/// The year that a document speaks of: that of the meeting to which most of its facts belong.
final class MeetingYear {

    private static final int DIGITS = 4;

    private MeetingYear() {}

    /// Empty where no fact belongs to a meeting whose year is said.
    static OptionalInt of(Collection<? extends Fact> facts) {
        var years = years(facts);
        Map<String, Integer> counts = new TreeMap<>();
        facts.stream()
                .flatMap(MeetingYear::meeting)
                .filter(years::containsKey)
                .forEach(label -> counts.merge(label, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(most -> OptionalInt.of(years.getOrDefault(most.getKey(), 0)))
                .orElse(OptionalInt.empty());
    }

    private static Map<String, Integer> years(Collection<? extends Fact> facts) {
        var years = new HashMap<String, Integer>();
        for (var fact : facts) {
            if (fact instanceof Fact.MeetingNamed named && named.start().isSaid()) {
                var year = Integer.parseInt(named.start().iso().substring(0, DIGITS));
                years.putIfAbsent(named.meeting().label(), year);
            }
        }
        return years;
    }

    private static Stream<String> meeting(Fact fact) {
        return switch (fact) {
            case Fact.MeetingNamed named -> Stream.of(named.meeting().label());
            case Fact.Participation part -> label(part.meeting());
            case Fact.RoleHolding role -> label(role.meeting());
            case Fact.Decision decision -> label(decision.meeting());
            case Fact.Contribution said -> label(said.meeting());
            case Fact.TreatyAction action -> Stream.of();
            case Detail detail -> Stream.of();
        };
    }

    private static Stream<String> label(Ref ref) {
        return ref instanceof Ref.Meeting meeting ? Stream.of(meeting.label()) : Stream.of();
    }
}
