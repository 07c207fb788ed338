package org.rapporteur.extract;

import java.util.Optional;
import org.rapporteur.annotate.Period;
import org.rapporteur.fact.When;

/// What a document says of a place and time; empty and unsaid where it does not. `dates` are as
/// printed, maybe without their year.
record Place(String city, String country, Optional<Period> dates, boolean closes, int year) {

    static final Place UNSAID = new Place("", "", Optional.empty(), false, 0);

    int said() {
        return (city.isEmpty() ? 0 : 1)
                + (country.isEmpty() ? 0 : 1)
                + (dates.isPresent() ? 2 : 0);
    }

    Place or(Place other) {
        boolean same = city.isEmpty() || other.city().isEmpty() || city.equals(other.city());
        boolean fuller =
                dates.isEmpty()
                        || (other.dates().isPresent()
                                && dates.get().to().day() == 0
                                && other.dates().get().to().day() > 0);
        return new Place(
                city.isEmpty() && country.isEmpty() ? other.city() : city,
                country.isEmpty() && same ? other.country() : country,
                fuller ? other.dates() : dates,
                fuller ? other.closes() : closes,
                year);
    }

    Place in(int other, String land) {
        return new Place(city, country.isEmpty() ? land : country, dates, closes, other);
    }

    When start() {
        return closes
                ? When.UNSAID
                : dates.map(each -> each.in(year).start()).orElse(When.UNSAID);
    }

    When end() {
        return dates.map(each -> each.in(year).end()).orElse(When.UNSAID);
    }

    /// The year that is printed with the dates, empty if none.
    String printedYear() {
        return dates.map(each -> each.in(year).end().iso())
                .filter(iso -> !iso.isEmpty())
                .map(iso -> iso.substring(0, Math.min(4, iso.length())))
                .orElse("");
    }
}
