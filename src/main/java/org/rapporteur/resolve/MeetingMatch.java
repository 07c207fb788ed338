package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a meeting that is named more vaguely has in common with another: reasons in words, the
/// facts that tell it, and whether it would decide if there were no other such meeting.
record MeetingMatch(
        KnownMeeting vague,
        KnownMeeting other,
        List<String> reasons,
        Set<String> facts,
        boolean isHeld) {

    /// Empty where nothing speaks for it or something against it. Of two meetings the one without
    /// an ordinal is the vaguer, else the one with the shorter label.
    static Optional<MeetingMatch> of(KnownMeeting vague, KnownMeeting other) {
        if (!isVaguer(vague, other) || excludes(vague, other)) {
            return Optional.empty();
        }
        var facts = new TreeSet<String>();
        boolean day = common(vague.days(), other.days(), facts);
        boolean city = common(vague.cities(), other.cities(), facts);
        boolean named = named(vague, other, facts);
        boolean year = !Collections.disjoint(vague.years(), other.years());
        boolean treaty = !Collections.disjoint(vague.treaties(), other.treaties());
        boolean series = vague.series().equals(other.series());
        boolean words = vague.name().saysNoMoreThan(other.name(), other.cities().keySet());
        boolean held = series && words && treaty && (day || (named && year));
        boolean likely = series && words && ((day && city) || (named && year));
        var reasons = new ArrayList<String>();
        add(reasons, "begun on the same day", day);
        add(reasons, "in the same city", city);
        add(reasons, "called after the city", named);
        add(reasons, "in the same year", year && !day);
        add(reasons, "of the same treaty or body", treaty);
        add(reasons, "of the same series", series);
        facts.add(vague.fact());
        return held || likely || (named && day)
                ? Optional.of(new MeetingMatch(vague, other, reasons, facts, held))
                : Optional.empty();
    }

    private static boolean isVaguer(KnownMeeting vague, KnownMeeting other) {
        int length = vague.name().label().length() - other.name().label().length();
        boolean shorter = length < 0 || (length == 0 && vague.iri().compareTo(other.iri()) < 0);
        return vague.ordinal() == 0
                && !vague.iri().equals(other.iri())
                && (other.ordinal() > 0 || shorter);
    }

    /// Whether they are of other days, years or treaties.
    private static boolean excludes(KnownMeeting vague, KnownMeeting other) {
        return differ(vague.days().keySet(), other.days().keySet())
                || differ(vague.years(), other.years())
                || differ(vague.treaties(), other.treaties());
    }

    private static boolean differ(Set<String> some, Set<String> others) {
        return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
    }

    private static boolean named(KnownMeeting vague, KnownMeeting other, Set<String> facts) {
        var cities =
                other.cities().entrySet().stream()
                        .filter(city -> vague.name().names(city.getKey()))
                        .toList();
        cities.forEach(city -> facts.add(city.getValue().fact()));
        return !cities.isEmpty();
    }

    private static boolean common(
            Map<String, MeetingMention> some,
            Map<String, MeetingMention> others,
            Set<String> facts) {
        boolean any = false;
        for (var each : some.entrySet()) {
            var told = others.get(each.getKey());
            if (told != null) {
                facts.add(each.getValue().fact());
                facts.add(told.fact());
                any = true;
            }
        }
        return any;
    }

    private static void add(List<String> reasons, String reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }

    /// What is said of the two; `only` if the vaguer may be no other meeting.
    Identification identification(boolean only) {
        var certainty =
                only && isHeld
                        ? Identification.Certainty.EVERYWHERE
                        : Identification.Certainty.DOUBT;
        return new Identification(
                vague.iri(), other.iri(), vague.document(), certainty, reasons, List.copyOf(facts));
    }
}
