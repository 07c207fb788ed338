package org.rapporteur.resolve;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.vocabulary.Base;

/// What all documents of a corpus tell of one meeting.
final class KnownMeeting {

    private static final int DAY = 10;
    private static final int YEAR = 4;

    private final Uses<MeetingMention> uses = new Uses<>();
    private final Set<String> treaties = new TreeSet<>();
    private final TreeMap<String, MeetingMention> days = new TreeMap<>();
    private final TreeMap<String, MeetingMention> cities = new TreeMap<>();

    /// A mention in a document that speaks of one treaty only; empty if it speaks of several.
    void add(MeetingMention mention, String only) {
        var said = new MeetingName(mention.label()).treaty();
        var treaty = said.isEmpty() ? only : said;
        if (!treaty.isEmpty()) {
            treaties.add(Base.slug(treaty));
        }
        uses.add(mention.document(), mention);
        keep(days, mention.start(), mention);
        keep(cities, mention.city(), mention);
    }

    /// Keeps the mention of the document whose IRI comes first.
    private static void keep(
            Map<String, MeetingMention> told, String value, MeetingMention mention) {
        if (!value.isEmpty()) {
            told.merge(
                    value,
                    mention,
                    (one, other) -> one.fact().compareTo(other.fact()) <= 0 ? one : other);
        }
    }

    /// The mention of the document whose IRI comes first.
    private MeetingMention first() {
        return uses.all().iterator().next();
    }

    String iri() {
        return first().meeting();
    }

    String series() {
        return first().series();
    }

    int ordinal() {
        return first().ordinal();
    }

    MeetingName name() {
        return new MeetingName(first().label());
    }

    Set<String> treaties() {
        return treaties;
    }

    /// The cities, each with a mention that tells it.
    Map<String, MeetingMention> cities() {
        return cities;
    }

    /// The full days on which it began, each with a mention that tells it.
    Map<String, MeetingMention> days() {
        var full = new TreeMap<>(days);
        full.keySet().removeIf(day -> day.length() != DAY);
        return full;
    }

    Set<String> years() {
        var years = new TreeSet<String>();
        days.keySet().forEach(day -> years.add(day.substring(0, YEAR)));
        name().year().ifPresent(years::add);
        return years;
    }

    String document() {
        return first().document();
    }

    /// A fact that names it.
    String fact() {
        return first().fact();
    }

    /// By what it is looked for: the words of its cities, and its days.
    Set<String> keys() {
        var keys = new TreeSet<>(days().keySet());
        cities.keySet().forEach(city -> keys.add(Base.slug(city)));
        return keys;
    }

    /// The words of its label, and each two of them that follow each other, as cities are looked
    /// for.
    Set<String> words() {
        var words = Arrays.asList(Base.slug(first().label()).split("-", -1));
        var found = new TreeSet<>(words);
        for (int i = 0; i + 1 < words.size(); i++) {
            found.add(words.get(i) + "-" + words.get(i + 1));
        }
        return found;
    }
}
