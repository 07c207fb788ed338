package org.rapporteur.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.document.Block;
import org.rapporteur.fact.When;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;
import org.rapporteur.vocabulary.Wordings;

/// The day of the sitting at which something was decided: said with it, known of the sitting by its
/// number, or the day that the whole document or its part is about.
final class Sittings {

    /// How far into a sentence the day of a sitting stands, in characters.
    private static final int OPENING = 90;

    private static final int TITLE = 20;
    private static final int LINE = 120;

    private final Context context;
    private final Pattern sitting;
    private final Pattern same;
    private final Pattern day;
    private final Pattern numbered;
    private final Map<String, When> days = new HashMap<>();
    private final Weekdays weekdays;
    private final MeetingDays held;
    private When running = When.UNSAID;

    /// The block that names a sitting: what follows in it happened there too.
    private int block = -1;

    private When whole = When.UNSAID;

    Sittings(Context context, Wordings syntax) {
        this.context = context;
        this.held = MeetingDays.of(context, context.main());
        this.sitting =
                syntax.compile(
                        "\\b(?:on|held on) (?:the (?:afternoon|morning|evening) of"
                                + " )?(?P<date>{date})");
        this.same =
                syntax.compile(
                        "\\b(?:at|in|during|on) (?:the same|that|its same) (?:plenary"
                                + " )?(?:{body}|{ordinal} |meeting|session|sitting|day)");
        this.day =
                syntax.compile(
                        "^ ?(?:[^,;.()]|\\([^()]{1,40}\\)){0,30}?(?:sitting,|meeting,|session,)?"
                                + " ?\\bon (?P<date>{date})");
        this.numbered =
                syntax.compile(
                        "\\b[Aa]t (?:its|their|the) (?P<nth>{ordinal}|\\d{1,2}(?:st|nd|rd|th))(?:"
                                + " and (?:final|last))? (?:plenary |formal"
                                + " )?(?:meeting|session|sitting|{body})(?:,? (?:held )?on"
                                + " (?P<date>{date}))?");
        context.sentences().forEach(this::learn);
        this.weekdays = new Weekdays(context);
        var told =
                switch (context.genre()) {
                    case SUMMARY_RECORD, BULLETIN, MINUTES -> titled();
                    case REPORT, SUMMARY -> resolved();
                    case STATEMENT, LIST -> When.UNSAID;
                };
        whole = told.isSaid() ? told : held.only();
    }

    private void learn(Sentence sentence) {
        for (var match : sentence.slotted().find(numbered)) {
            match.phrases("date").stream()
                    .filter(Phrase.Date.class::isInstance)
                    .findFirst()
                    .ifPresent(date ->
                            days.putIfAbsent(
                                    number(match.printed("nth")), when((Phrase.Date) date)));
        }
    }

    /// The day on which a record's sitting was held, or which a bulletin reports.
    private When titled() {
        Optional<When> first = Optional.empty();
        for (var sentence : context.sentences()) {
            if (sentence.block() >= TITLE) {
                break;
            }
            var words = sentence.span().of(context.text());
            for (var match : sentence.slotted().find(sitting)) {
                var date = match.phrases("date").getFirst();
                boolean one =
                        context.genre() != Genre.MINUTES
                                || (isOne((Phrase.Date) date) && HELD.matcher(words).find());
                if (isDay(date) && one) {
                    return when((Phrase.Date) date);
                }
            }
            boolean bulletin = context.genre() == Genre.BULLETIN;
            boolean line = bulletin ? sentence.in() instanceof Block.Heading : isSitting(sentence);
            if (first.isEmpty() && line) {
                first = only(sentence);
            }
            if (first.isEmpty() && bulletin) {
                first = weekdays.ending(sentence);
            }
        }
        return first.orElse(When.UNSAID);
    }

    /// "Wednesday, 26 April 1967, at 10.45 a.m.": the line of a record that tells when it sat.
    private static boolean isSitting(Sentence sentence) {
        return SAT.matcher(sentence.slotted().text()).find();
    }

    private static final Pattern SAT =
            Pattern.compile(
                    "^(?:[Hh]eld (?:at|in) [^.;]{2,60} )?(?:[Hh]eld )?(?:on )?["
                            + Slot.DATE.mark()
                            + "],? (?:at|from) (?:noon|\\d)");
    private static final Pattern HELD = Pattern.compile("(?i)\\b(?:held|met|meeting|sitting)\\b");
    private static final Pattern RESOLUTION =
            Pattern.compile("(?i)^(?:draft )?(?:resolution|decision)\\b|\\bresolution adopted\\b");

    /// The day in the title of a resolution, on which it was adopted.
    private When resolved() {
        var title =
                context.sentences().stream()
                        .takeWhile(sentence -> sentence.block() < TITLE)
                        .filter(sentence -> sentence.span().length() < LINE)
                        .toList();
        boolean resolution =
                title.stream()
                        .map(sentence -> sentence.span().of(context.text()))
                        .anyMatch(words -> RESOLUTION.matcher(words).find());
        return resolution
                ? title.stream()
                        .flatMap(line -> only(line).stream())
                        .findFirst()
                        .orElse(When.UNSAID)
                : When.UNSAID;
    }

    /// The one day that a line names, if it does.
    Optional<When> only(Sentence sentence) {
        var dates =
                sentence.slotted().phrases().stream()
                        .filter(phrase -> isDay(phrase) && isOne((Phrase.Date) phrase))
                        .toList();
        return dates.size() == 1
                ? Optional.of(when((Phrase.Date) dates.getFirst()))
                : Optional.empty();
    }

    private static boolean isOne(Phrase.Date date) {
        return date.period().from().equals(date.period().to());
    }

    private static boolean isDay(Phrase phrase) {
        return phrase instanceof Phrase.Date date && date.period().to().day() > 0;
    }

    /// Enters a sentence: a title that names a day is about it, and a sitting is remembered.
    void enter(Sentence sentence) {
        boolean title =
                context.genre() == Genre.BULLETIN
                        && sentence.in() instanceof Block.Heading
                        && sentence.span().length() < LINE;
        if (title) {
            only(sentence).ifPresent(date -> whole = date);
        }
        var opening = weekdays.before(sentence, OPENING / 2);
        boolean sits = sentence.slotted().find(numbered, 0).isPresent();
        running =
                said(sentence, OPENING)
                        .or(() -> known(sentence))
                        .or(() -> opening)
                        .orElse(sits ? When.UNSAID : running);
        if (sits || isSame(sentence) || opening.isPresent() || opens(sentence)) {
            block = sentence.block();
        }
    }

    /// "On 5 November, the President reported", "The Meeting was opened on 14 November": what a
    /// paragraph goes on to tell happened on that day too.
    private boolean opens(Sentence sentence) {
        var text = sentence.slotted().text();
        return running.isSaid()
                && said(sentence, OPENING).isPresent()
                && (DATED.matcher(text).find() || OPENED.matcher(text).find());
    }

    private static final Pattern DATED =
            Pattern.compile(
                    "^(?:On|Held on|Meeting on) (?:the (?:afternoon|morning|evening) of )?"
                            + Slot.DATE.mark());

    private static final Pattern OPENED =
            Pattern.compile(
                    "\\b(?:opened|declared open|called to order|convened|resumed|began|closed)[^,;.]{0,40}"
                            + " on "
                            + Slot.DATE.mark());

    private boolean isSame(Sentence sentence) {
        return sentence.slotted().find(same, 0).isPresent();
    }

    /// The day of an act whose verb stands at an index of the slotted text.
    When of(Sentence sentence, int at) {
        var behind =
                day.matcher(
                        sentence.slotted()
                                .text()
                                .substring(Math.min(at + 1, sentence.slotted().length())));
        if (behind.find()
                && sentence.slotted().phrase(at + 1 + behind.start("date")).orElse(null)
                        instanceof Phrase.Date date) {
            return when(date);
        }
        return weekdays.behind(sentence, at).orElseGet(() -> before(sentence, at));
    }

    /// The day of an act of another meeting, which only the sentence itself can tell.
    When elsewhere(Sentence sentence, int at) {
        return last(sentence, at).orElse(When.UNSAID);
    }

    /// The day said before an index of a sentence, else that of the sitting which it names.
    When before(Sentence sentence, int at) {
        return said(sentence, Math.max(at, OPENING / 3))
                .or(() -> known(sentence))
                .or(() -> weekdays.before(sentence, at))
                .orElseGet(() -> isSame(sentence) || block == sentence.block() ? running : whole);
    }

    /// What is known of the sitting that a sentence names by its number.
    private Optional<When> known(Sentence sentence) {
        return sentence.slotted().find(numbered).stream()
                .map(match -> number(match.printed("nth")))
                .flatMap(nth -> Optional.ofNullable(days.get(nth)).or(() -> opening(nth)).stream())
                .findFirst();
    }

    /// The first sitting is on the day on which the meeting opens.
    private Optional<When> opening(String nth) {
        return nth.equals("1st")
                ? context.meetings()
                        .of(context.main())
                        .map(entry -> entry.place().start())
                        .filter(start -> start.iso().length() == FULL)
                : Optional.empty();
    }

    private static final int FULL = 10;

    private static String number(String printed) {
        var words = printed.toLowerCase(Locale.ROOT);
        return words.equals("first") ? "1st" : words;
    }

    private Optional<When> said(Sentence sentence, int before) {
        return last(sentence, before).filter(held::mayHold);
    }

    /// The last day that a sentence gives for something before an index.
    private Optional<When> last(Sentence sentence, int before) {
        Optional<When> last = Optional.empty();
        for (var match : sentence.slotted().find(sitting)) {
            var date = match.phrases("date").getFirst();
            if (match.end() <= before && isDay(date)) {
                last = Optional.of(when((Phrase.Date) date));
            }
        }
        return last;
    }

    private When when(Phrase.Date date) {
        return held.fitting(date.period(), context.annotated().setting().year());
    }
}
