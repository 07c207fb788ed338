package org.rapporteur.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.annotate.Period;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.document.Block;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Slot;

/// Lines and sentences that tell which meeting a passage is about: titles, datelines, openings.
final class Anchors {

    /// How long a line that is a title may be, in characters.
    private static final int LONG = 160;

    /// How long a title at the beginning of a paragraph may be.
    private static final int RUN_IN = 60;

    /// How far from the beginning of a sentence its subject may stand, in characters.
    private static final int SUBJECT = 6;

    private static final String MEETING = String.valueOf(Slot.MEETING.mark());
    private static final String BEGINNING = "^[^\\p{L}\\d" + marks() + "]*(?:\\d{1,2}\\.? )?";

    /// What may stand beside the name of a meeting or a day in a title: places, days, brackets.
    private static final String BESIDE =
            "(?:[\\s,:;()\\[\\]–—.*=_#-]|["
                    + Slot.DATE.mark()
                    + Slot.CAPITAL.mark()
                    + "]|\\b(?:held|in|at|from|to|on|and|the|of)\\b|\\p{Lu}[\\p{L}’']*|\\d{1,2}[.:]\\d\\d)*$";

    private static final Pattern NAMED =
            Pattern.compile(
                    BEGINNING
                            + "(?:(?i:at|to|on) )?(?:(?i:the) )?("
                            + MEETING
                            + ")(?: for the "
                            + MEETING
                            + ")?(?:["
                            + Slot.STATE.mark()
                            + "]|"
                            + BESIDE.substring(3, BESIDE.length() - 3)
                            + ")*$");

    private static final Pattern PLACED =
            Pattern.compile("[" + Slot.DATE.mark() + Slot.CAPITAL.mark() + "]");

    private static final Pattern DATELINE =
            Pattern.compile(
                    BEGINNING
                            + "(?:(?i:day) (?:\\d{1,2}|\\p{L}+)\\b)?(?:[\\s,:–—.(-]|["
                            + Slot.CAPITAL.mark()
                            + "]|\\p{Lu}[\\p{L}’']*)*(["
                            + Slot.DATE.mark()
                            + "])(?:[^\\p{L}\\[\\]"
                            + marks()
                            + "]|\\[[^\\]]{1,12}\\])*$");

    private static final Pattern SPEECH =
            Pattern.compile(
                    "(?i)^(?:closing |opening |general )?(?:statement|intervention|remarks|address|message|speech)\\b");

    private static final Pattern RECALLED =
            Pattern.compile("^(?:\\W*)(?:At|During|In) (?:the |its |their )?(" + MEETING + ")");

    private static final Pattern TO_COME =
            Pattern.compile(
                    "\\b(?:will|shall|would|should|to be|is to|are to|announced for|scheduled|planned|foreseen|due)\\b");

    /// "She recalled that the Third Meeting, held in Oslo, had asked": what somebody says of it.
    private static final Pattern QUOTED =
            Pattern.compile("\\bthat (?:the |its )?" + MEETING + "|\\bhad\\b");

    private final Context context;
    private final MeetingDays main;
    private final boolean titled;

    /// @param titled whether the title gives the document to one meeting
    Anchors(Context context, boolean titled) {
        this.titled = titled;
        this.context = context;
        this.main = MeetingDays.of(context, context.main());
    }

    private static String marks() {
        var marks = new StringBuilder();
        for (var slot : Slot.values()) {
            marks.append(slot.mark());
        }
        return marks.toString();
    }

    /// The meeting that a line by itself, or the title at the beginning of a paragraph, tells:
    /// nobody where it is a day of none.
    Optional<Ref> line(Sentence sentence) {
        return isLine(sentence) ? told(sentence) : Optional.empty();
    }

    private Optional<Ref> told(Sentence sentence) {
        var dateline = DATELINE.matcher(sentence.slotted().text());
        if (dateline.find()) {
            return phrase(sentence, dateline.start(1), Phrase.Date.class)
                    .flatMap(date -> dated(date.period()));
        }
        return title(sentence).or(() -> speech(sentence));
    }

    private boolean isLine(Sentence sentence) {
        var span = sentence.span();
        boolean whole = span.length() >= sentence.in().span().length() - 2;
        boolean heading = sentence.in() instanceof Block.Heading;
        boolean ends = span.of(context.text()).endsWith(".");
        return heading || (whole && !ends && span.length() <= LONG) || span.length() <= RUN_IN;
    }

    /// Whether a sentence is no more than the number or the title that a paragraph begins with.
    boolean isRunIn(Sentence sentence) {
        boolean verbless = sentence.slotted().text().indexOf(Slot.VERB.mark()) < 0;
        return sentence.span().length() <= SHORT && verbless;
    }

    /// How long the title of a paragraph is, in characters.
    private static final int SHORT = 30;

    /// The meeting whose name a sentence is, with its place and days at most. In a document that
    /// its title gives to one meeting, another one without them is an item of the agenda.
    Optional<Ref> title(Sentence sentence) {
        var named = NAMED.matcher(sentence.slotted().text());
        boolean placed = !titled || PLACED.matcher(sentence.slotted().text()).find();
        return sentence.span().length() <= 2 * LONG && placed && named.find()
                ? meeting(sentence, named.start(1))
                        .filter(meeting -> isReported(sentence, meeting))
                        .<Ref>map(each -> each)
                : Optional.empty();
    }

    /// Whether a meeting is no item on the agenda of the one that a document is about: minutes are
    /// of one meeting, and what is told of others is not later.
    private boolean isReported(Sentence sentence, Ref.Meeting meeting) {
        var start = MeetingDays.of(context, meeting).start();
        boolean later = !main.end().isEmpty() && start.compareTo(main.end()) > 0;
        boolean whole = said(sentence, meeting) >= PLACE_AND_DAYS;
        return !titled || (context.genre() != Genre.MINUTES && (!later || whole));
    }

    private static final int PLACE_AND_DAYS = 3;

    /// How much a sentence says of where and when a meeting is.
    private int said(Sentence sentence, Ref.Meeting meeting) {
        return context.meetings().mentions(meeting).stream()
                .filter(mention -> mention.sentence().index() == sentence.index())
                .mapToInt(mention -> mention.place().said())
                .max()
                .orElse(0);
    }

    /// "Statement by Norway at the Third Meeting of States Parties".
    private Optional<Ref> speech(Sentence sentence) {
        int at = sentence.slotted().text().indexOf(MEETING);
        return at > 0 && SPEECH.matcher(sentence.slotted().text()).find()
                ? meeting(sentence, at).<Ref>map(meeting -> meeting)
                : Optional.empty();
    }

    /// The one meeting of which a day is one, nobody where the meeting of the document had other
    /// days.
    private Optional<Ref> dated(Period printed) {
        var period = printed.in(context.annotated().setting().year());
        var days = new MeetingDays(period.start().iso(), period.end().iso());
        if (days.start().isEmpty()) {
            return Optional.empty();
        }
        var fitting =
                context.meetings().all().stream()
                        .map(MeetingTable.Entry::meeting)
                        .filter(meeting -> MeetingDays.of(context, meeting).isOn(days))
                        .toList();
        if (fitting.size() == 1) {
            return Optional.of(fitting.getFirst());
        }
        return fitting.isEmpty() && main.isKnown()
                ? Optional.of(new Ref.Nobody())
                : Optional.of(context.main());
    }

    /// The meeting that the first sentence of a paragraph is about: its subject, or the one meeting
    /// of which it says where or when it was.
    Optional<Ref.Meeting> opening(Sentence sentence) {
        int at = sentence.slotted().text().indexOf(MEETING);
        if (at < 0) {
            return Optional.empty();
        }
        var meeting = meeting(sentence, at);
        boolean only =
                sentence.slotted().text().indexOf(MEETING, at + 1) < 0
                        && !QUOTED.matcher(sentence.slotted().text()).find();
        return meeting.filter(each -> at <= SUBJECT || (only && isHeld(sentence, each)));
    }

    /// Whether a sentence says of a meeting that it was held.
    boolean isHeld(Sentence sentence, Ref.Meeting meeting) {
        return said(sentence, meeting) > 0 && !TO_COME.matcher(sentence.slotted().text()).find();
    }

    /// The other meeting at which what a sentence tells took place.
    Optional<Ref> recalled(Sentence sentence) {
        var recalled = RECALLED.matcher(sentence.slotted().text());
        return recalled.find() && !TO_COME.matcher(sentence.slotted().text()).find()
                ? meeting(sentence, recalled.start(1)).<Ref>map(meeting -> meeting)
                : Optional.empty();
    }

    private Optional<Ref.Meeting> meeting(Sentence sentence, int at) {
        return phrase(sentence, at, Phrase.Meeting.class)
                .map(phrase -> context.meeting(phrase, sentence));
    }

    private static <P extends Phrase> Optional<P> phrase(Sentence sentence, int at, Class<P> kind) {
        return sentence.slotted().phrase(at).filter(kind::isInstance).map(kind::cast);
    }
}
