package org.rapporteur.extract;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.Ref;
import org.rapporteur.fact.When;

/// What meetings without an ordinal are called, so that each is told from others of its kind.
///
/// @param titled the first meeting that a title names
record MeetingLabels(Optional<Ref.Meeting> titled) {

    /// A meeting without an ordinal is told from others of its kind by its date.
    Ref.Meeting labelled(MeetingTable.Mention first, Place place) {
        var meeting = first.meeting();
        if (meeting.ordinal() > 0) {
            return meeting;
        }
        if (meeting.series().equals("preparatory-meeting")) {
            return preparing(meeting, first);
        }
        var suffix =
                switch (meeting.series()) {
                    case "general-assembly" -> year(first.sentence());
                    case "informal-consultation" -> dated(place);
                    case "conference",
                            "committee",
                            "signing-conference",
                            "intersessional-meeting" ->
                            place.printedYear().isEmpty() ? "" : ", " + place.printedYear();
                    default -> "";
                };
        boolean told = meeting.label().endsWith(suffix.replace(", ", ""));
        return told ? meeting : new Ref.Meeting(meeting.label() + suffix, meeting.series(), 0, "");
    }

    /// ", 24 February 2011", ", 6 and 7 February 2019", ", June 2019".
    private static String dated(Place place) {
        var start = place.start();
        if (start.iso().length() < DAY) {
            return month(start);
        }
        var first = LocalDate.parse(start.iso());
        var end = place.end().iso();
        var last = end.length() < DAY ? first : LocalDate.parse(end);
        boolean one = first.equals(last) || !first.withDayOfMonth(1).equals(last.withDayOfMonth(1));
        var and = first.plusDays(1).equals(last) ? " and " : "–";
        var days = one ? "" : and + last.getDayOfMonth();
        return ", %d%s %s %d".formatted(first.getDayOfMonth(), days, month(first), first.getYear());
    }

    private static String month(When when) {
        if (when.iso().length() < "2019-06".length()) {
            return when.isSaid() ? ", " + when.iso() : "";
        }
        var first = LocalDate.parse(when.iso() + "-01");
        return ", %s %d".formatted(month(first), first.getYear());
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static final int DAY = "2019-02-06".length();

    /// "Preparatory Committee for the First Meeting": which meeting it prepares, as the words say,
    /// or the one that the document is about.
    private Ref.Meeting preparing(Ref.Meeting meeting, MeetingTable.Mention mention) {
        var slotted = mention.sentence().slotted();
        int behind = slotted.index(mention.span().start()) + 1;
        boolean said = slotted.text().startsWith(FOR, behind);
        var named =
                said
                        ? slotted.phrase(behind + FOR.length())
                                .filter(Phrase.Meeting.class::isInstance)
                                .map(phrase -> ((Phrase.Meeting) phrase).meeting())
                        : titled.filter(main -> main.ordinal() > 0);
        var name = meeting.label().replaceFirst(" of the .*$", "");
        return named.map(main ->
                        new Ref.Meeting(
                                name + FOR + main.label(), meeting.series(), 0, meeting.code()))
                .orElse(meeting);
    }

    private static final String FOR = " for the ";

    /// The year that a sentence names first.
    static String year(Sentence sentence) {
        return sentence.slotted().phrases().stream()
                .filter(Phrase.Date.class::isInstance)
                .map(date -> ((Phrase.Date) date).period())
                .filter(period -> period.to().year() > 0)
                .map(period -> ", " + period.to().year())
                .findFirst()
                .orElse("");
    }
}
