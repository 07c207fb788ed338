package org.rapporteur.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.When;
import org.rapporteur.vocabulary.Pattern;

/// The days of a meeting that are told by the day of the week ("approved on Friday"), as far as the
/// meeting has one such day.
final class Weekdays {

    private static final Pattern DAY =
            Pattern.compile("\\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b");
    private static final Pattern BEHIND =
            Pattern.compile(
                    "^[^,;.]{0,40}?\\bon"
                            + " (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b");

    private final Context context;

    Weekdays(Context context) {
        this.context = context;
    }

    /// The last day named before an index of a sentence.
    Optional<When> before(Sentence sentence, int at) {
        var text = sentence.slotted().text();
        var matcher = DAY.matcher(text.substring(0, Math.min(at, text.length())));
        Optional<When> last = Optional.empty();
        while (matcher.find()) {
            last = day(matcher.group(1));
        }
        return last;
    }

    /// The day that a line of a title ends in.
    Optional<When> ending(Sentence line) {
        var matcher = LAST.matcher(line.slotted().text());
        return matcher.find() ? day(matcher.group(1)) : Optional.empty();
    }

    private static final Pattern LAST =
            Pattern.compile(
                    "(?:^|[\\t ,])(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$");

    /// The day named close behind a verb at an index of a sentence.
    Optional<When> behind(Sentence sentence, int at) {
        var text = sentence.slotted().text();
        var matcher = BEHIND.matcher(text.substring(Math.min(at + 1, text.length())));
        return matcher.find() ? day(matcher.group(1)) : Optional.empty();
    }

    private Optional<When> day(String name) {
        var held = MeetingDays.of(context, context.main());
        if (!held.isKnown()) {
            return Optional.empty();
        }
        var wanted = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        var days =
                LocalDate.parse(held.start())
                        .datesUntil(LocalDate.parse(held.end()).plusDays(1))
                        .limit(LONGEST)
                        .filter(day -> day.getDayOfWeek() == wanted)
                        .toList();
        return days.size() == 1
                ? Optional.of(new When(days.getFirst().toString()))
                : Optional.empty();
    }

    /// The days of the longest meeting that is looked at.
    private static final int LONGEST = 60;
}
