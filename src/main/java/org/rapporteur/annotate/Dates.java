package org.rapporteur.annotate;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Prefilter;

/// Finds dates as English documents print them.
final class Dates {

    private static final List<String> MONTHS =
            Arrays.stream(Month.values())
                    .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                    .toList();
    private static final String MONTH =
            MONTHS.stream()
                    .flatMap(month -> Stream.of(month, month.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.joining("|"));

    /// How many letters tell a month from the others.
    private static final int MONTH_LETTERS = 3;

    private static final String SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String TO = "(?: ?[-–—/] ?|,? to |,? and | until | through | & )";
    private static final String YEAR = "(?:,? (?:of )?(\\d{4}))?";
    private static final String WEEKDAY =
            "(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY),? (?:the )?)?";
    private static final String NAME = "(" + MONTH + "|(?:" + SHORT + ")\\.?)";

    /// A look of a date: which group holds which part, 0 for none.
    private record Look(
            Pattern pattern, int day, int month, int day2, int month2, int year, int year1) {}

    private static final List<Look> LOOKS =
            List.of(
                    look(
                            "\\b" + DAY + " " + NAME + YEAR + TO + WEEKDAY + DAY + " " + NAME
                                    + YEAR,
                            1,
                            2,
                            4,
                            5,
                            6,
                            3),
                    look(
                            "\\b"
                                    + DAY
                                    + "(?:, ?\\d{1,2}(?:st|nd|rd|th)?)+,?(?: and | & )"
                                    + DAY
                                    + " (?:of )?"
                                    + NAME
                                    + YEAR,
                            1,
                            3,
                            2,
                            3,
                            4,
                            0),
                    look(
                            "\\b" + WEEKDAY + DAY + TO + WEEKDAY + DAY + " (?:of )?" + NAME + YEAR,
                            1,
                            3,
                            2,
                            3,
                            4,
                            0),
                    look("\\b" + WEEKDAY + DAY + " (?:of )?" + NAME + YEAR, 1, 2, 1, 2, 3, 0),
                    look("\\b(\\d{1,2})[./](\\d{1,2})[./]((?:19|20)\\d\\d)\\b", 1, 2, 1, 2, 3, 0),
                    look("\\b((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)\\b", 3, 2, 3, 2, 1, 0),
                    look("\\b" + NAME + " " + DAY + TO + NAME + " " + DAY + YEAR, 2, 1, 4, 3, 5, 0),
                    look("\\b" + NAME + " " + DAY + TO + DAY + YEAR, 2, 1, 3, 1, 4, 0),
                    look("\\b" + NAME + " " + DAY + "\\b" + YEAR, 2, 1, 2, 1, 3, 0),
                    look("\\b" + NAME + ",? (\\d{4})\\b", 0, 1, 0, 1, 2, 0),
                    look(
                            "\\b(?:in|end of|early|late|mid-|by|since|last|until|before|of) ("
                                    + MONTH
                                    + ")\\b",
                            0,
                            1,
                            0,
                            1,
                            0,
                            0),
                    look("\\b(?:in|of|for|since|during) ((?:19|20)\\d\\d)\\b", 0, 0, 0, 0, 1, 0));

    private static final Prefilter ANY =
            Prefilter.ofAny(LOOKS.stream().map(look -> look.pattern().pattern()).toList());

    private Dates() {}

    private static Look look(
            String pattern, int day, int month, int day2, int month2, int year, int year1) {
        return new Look(Pattern.compile(pattern), day, month, day2, month2, year, year1);
    }

    static Slotted mark(Slotted sentence) {
        if (!ANY.mayHold(sentence.text())) {
            return sentence;
        }
        var marked = sentence;
        for (var look : LOOKS) {
            marked = marked.merge(look.pattern(), match -> date(look, match));
        }
        return marked;
    }

    private static Optional<Phrase> date(Look look, Slotted.Match match) {
        int year = number(match, look.year());
        int year1 = look.year1() == 0 ? 0 : number(match, look.year1());
        var from =
                new Period.Day(
                        year1 == 0 ? year : year1,
                        month(match.group(look.month())),
                        number(match, look.day()));
        var to =
                new Period.Day(year, month(match.group(look.month2())), number(match, look.day2()));
        boolean possible =
                from.day() <= 31
                        && to.day() <= 31
                        && (from.month() > 0 || match.group(look.month()).isEmpty());
        return possible
                ? Optional.of(new Phrase.Date(match.span(), new Period(from, to)))
                : Optional.empty();
    }

    private static int number(Slotted.Match match, int group) {
        var digits = group == 0 ? "" : match.group(group);
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static int month(String name) {
        if (!name.isEmpty() && Character.isDigit(name.charAt(0))) {
            int month = Integer.parseInt(name);
            return month <= 12 ? month : 0;
        }
        for (int i = 0; i < MONTHS.size(); i++) {
            if (name.length() >= 3
                    && MONTHS.get(i).regionMatches(true, 0, name, 0, MONTH_LETTERS)) {
                return i + 1;
            }
        }
        return 0;
    }
}
