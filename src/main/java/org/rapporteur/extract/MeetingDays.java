package org.rapporteur.extract;

import org.rapporteur.annotate.Period;
import org.rapporteur.fact.Ref;
import org.rapporteur.fact.When;

/// The days on which a meeting was held, as far as the document tells them: ISO dates, empty where
/// it does not.
record MeetingDays(String start, String end) {

    private static final int FULL = 10;
    private static final int YEAR = 4;

    static MeetingDays of(Context context, Ref meeting) {
        return context.meetings()
                .of(meeting)
                .map(MeetingTable.Entry::place)
                .map(place -> new MeetingDays(place.start().iso(), place.end().iso()))
                .orElse(new MeetingDays("", ""));
    }

    /// Whether both days are known.
    boolean isKnown() {
        return start.length() == FULL && end.length() == FULL;
    }

    /// The day of a meeting that lasted one.
    When only() {
        return isKnown() && start.equals(end) ? new When(start) : When.UNSAID;
    }

    /// Whether something may have happened at the meeting on a day: it did not where the days of
    /// the meeting are known and this is none of them.
    boolean mayHold(When day) {
        return !isKnown()
                || day.iso().length() != FULL
                || (day.iso().compareTo(start) >= 0 && day.iso().compareTo(end) <= 0);
    }

    /// Whether some days, as precise as they are printed, are among those of the meeting.
    boolean isOn(MeetingDays days) {
        boolean known = start.length() > YEAR && end.length() > YEAR;
        return known
                && cut(days.start(), end).compareTo(cut(end, days.start())) <= 0
                && cut(days.end(), start).compareTo(cut(start, days.end())) >= 0;
    }

    /// The part of a date that is no more precise than another.
    private static String cut(String date, String other) {
        return date.substring(0, Math.min(date.length(), other.length()));
    }

    /// The day as printed, but in the year of the meeting where only that fits its days.
    ///
    /// @param year the year of a day that is printed without one
    When fitting(Period period, int year) {
        var dated = (period.hasYear() ? period : period.in(year)).end();
        var day = dated.iso();
        boolean misprinted =
                start.length() == FULL
                        && day.length() == FULL
                        && !day.startsWith(start.substring(0, YEAR))
                        && day.substring(YEAR + 1).compareTo(start.substring(YEAR + 1)) >= 0
                        && day.substring(YEAR + 1).compareTo(end.substring(YEAR + 1)) <= 0;
        return misprinted ? new When(start.substring(0, YEAR) + day.substring(YEAR)) : dated;
    }
}
