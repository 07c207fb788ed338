package org.rapporteur.annotate;

import org.rapporteur.fact.When;

/// A day or a range of days as printed; a year of 0 is one that stands elsewhere in the document, a
/// month or day of 0 is not said.
public record Period(Day from, Day to) {

    /// A date as precise as it is printed.
    public record Day(int year, int month, int day) {

        When when() {
            if (year == 0) {
                return When.UNSAID;
            }
            if (month == 0) {
                return new When("%04d".formatted(year));
            }
            return day == 0
                    ? new When("%04d-%02d".formatted(year, month))
                    : new When("%04d-%02d-%02d".formatted(year, month, day));
        }

        Day in(int other) {
            return new Day(year == 0 ? other : year, month, day);
        }
    }

    public When start() {
        return from.when();
    }

    public When end() {
        return to.when();
    }

    public boolean hasYear() {
        return to.year() != 0;
    }

    /// The same days in a year that the context gives.
    public Period in(int year) {
        return new Period(from.in(year), to.in(year));
    }

    /// The same days in another year, whatever year is printed.
    public Period moved(int year) {
        return new Period(
                new Day(year, from.month(), from.day()), new Day(year, to.month(), to.day()));
    }
}
