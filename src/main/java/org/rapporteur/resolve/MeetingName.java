package org.rapporteur.resolve;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.vocabulary.Base;

/// The parts of a meeting's label by which it can be found again.
record MeetingName(String label) {

    private static final Pattern YEAR = Pattern.compile(", [^,]*\\b(\\d{4})$");

    /// The treaty or the body, after the first "to the", or else "of the"; empty where the label
    /// tells none ("Oslo Conference on Fog Signals").
    String treaty() {
        var undated = YEAR.matcher(label).replaceFirst("");
        int to = undated.indexOf(" to the ");
        int of = undated.indexOf(" of the ");
        int at = to < 0 ? of : to;
        return at < 0 ? "" : undated.substring(at + " of the ".length());
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
