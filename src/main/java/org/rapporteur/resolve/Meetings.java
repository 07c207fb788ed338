package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds out which meetings of a corpus are one although documents name them differently: by an
/// ordinal, by a place, by their day. The order of the documents changes nothing.
public final class Meetings {

    private final Map<String, KnownMeeting> meetings = new TreeMap<>();

    /// Takes in the meetings that one document names.
    public void add(Collection<MeetingMention> mentions) {
        var treaties = new TreeSet<String>();
        mentions.forEach(each -> treaties.add(new MeetingName(each.label()).treaty()));
        treaties.remove("");
        var only = treaties.size() == 1 ? treaties.first() : "";
        for (var each : mentions) {
            meetings.computeIfAbsent(each.meeting(), unused -> new KnownMeeting()).add(each, only);
        }
    }

    /// All that is held or doubted, by the meetings that are named more vaguely.
    public List<Identification> identifications() {
        var byPlace = byPlace();
        var found = new ArrayList<Identification>();
        for (var meeting : meetings.values()) {
            var alike =
                    places(meeting).stream()
                            .flatMap(place -> byPlace.getOrDefault(place, Set.of()).stream())
                            .distinct()
                            .flatMap(other -> MeetingMatch.of(meeting, known(other)).stream())
                            .toList();
            alike.forEach(each -> found.add(each.identification(alike.size() == 1)));
        }
        return found;
    }

    private KnownMeeting known(String iri) {
        var known = meetings.get(iri);
        if (known == null) {
            throw new IllegalArgumentException("No meeting is called " + iri);
        }
        return known;
    }

    /// The meetings by the words of the cities in which they were, and by their days.
    private Map<String, Set<String>> byPlace() {
        var found = new TreeMap<String, Set<String>>();
        meetings.forEach((iri, meeting) -> {
            for (var key : meeting.keys()) {
                found.computeIfAbsent(key, unused -> new TreeSet<>()).add(iri);
            }
        });
        return found;
    }

    private static Collection<String> places(KnownMeeting meeting) {
        var places = new TreeSet<>(meeting.keys());
        places.addAll(meeting.words());
        return places;
    }
}
