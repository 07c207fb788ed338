package org.rapporteur.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.rapporteur.vocabulary.Base;

/// The parts of a meeting's label by which it can be found again.
record MeetingName(String label) {

    private static final Pattern YEAR = Pattern.compile(", [^,]*\\b(\\d{4})$");

    private static final int LINK = " of the ".length();

    /// The treaty or the body, after the first "to the", or else "of the"; empty where the label
    /// tells none ("Oslo Conference on Fog Signals").
    String treaty() {
        int at = parting();
        return at < 0 ? "" : undated().substring(at + LINK);
    }

    /// Whether all its words before the treaty stand in another label too, but for the names of
    /// cities: meetings of two committees have words of their own.
    boolean saysNoMoreThan(MeetingName other, Collection<String> cities) {
        int at = parting();
        var head = at < 0 ? undated() : undated().substring(0, at);
        var rest = new TreeSet<>(List.of(Base.slug(head).split("-", -1)));
        cities.forEach(city -> rest.removeAll(List.of(Base.slug(city).split("-", -1))));
        return List.of(Base.slug(other.label).split("-", -1)).containsAll(rest);
    }

    private String undated() {
        return YEAR.matcher(label).replaceFirst("");
    }

    private int parting() {
        int to = undated().indexOf(" to the ");
        return to < 0 ? undated().indexOf(" of the ") : to;
    }

    /// The year at the end of a label.
    Optional<String> year() {
        var year = YEAR.matcher(label);
        return year.find() ? Optional.of(year.group(1)) : Optional.empty();
    }

    /// Whether a city stands in the label, word for word.
    boolean names(String city) {
        return !city.isEmpty() && words(label).contains(words(city));
    }

    private static String words(String text) {
        return "-" + Base.slug(text) + "-";
    }
}
