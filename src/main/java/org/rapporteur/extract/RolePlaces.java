package org.rapporteur.extract;

import java.util.Optional;
import java.util.stream.IntStream;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Slotted;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Slot;
import org.rapporteur.vocabulary.Wording;

/// The meeting or body at which an office is held that a wording announces.
final class RolePlaces {

    private RolePlaces() {}

    static Ref meeting(
            Context context, Sentence sentence, Wording wording, Slotted.Match match, String role) {
        return standing(context, place(context, sentence, wording, match, role), role);
    }

    /// Who chairs a standing committee does so beyond the one meeting that a document is about,
    /// which its day tells from others.
    static Ref standing(Context context, Ref place, String role) {
        boolean host = role.equals("host");
        if (host || !place.equals(context.main()) || !(place instanceof Ref.Meeting meeting)) {
            return place;
        }
        var body = STANDING.matcher(meeting.label());
        return meeting.ordinal() == 0 && body.find()
                ? new Ref.Named(Ref.Kind.BODY, body.group(1))
                : place;
    }

    private static final java.util.regex.Pattern STANDING =
            java.util.regex.Pattern.compile(
                    "^Meeting of the ((?:\\S+"
                            + " ){0,5}(?:Committee|Group|Board|Bureau|Council|Panel)(?: on .+?)?)(?: of"
                            + " the .+)?, \\d");

    private static Ref place(
            Context context, Sentence sentence, Wording wording, Slotted.Match match, String role) {
        if (wording.get("elsewhere").equals("true") && !match.has("meeting")) {
            return new Ref.Nobody();
        }
        if (match.has("group")) {
            var name = match.printed("group").replaceFirst("(?i)groups\\b", "group");
            return new Ref.Named(
                    Ref.Kind.BODY, Character.toUpperCase(name.charAt(0)) + name.substring(1));
        }
        for (var phrase : match.phrases("meeting")) {
            switch (phrase) {
                case Phrase.Meeting named -> {
                    return context.meeting(named, sentence);
                }
                case Phrase.Term term -> {
                    var named = named(context, term);
                    boolean vague = named.equals(context.main()) && !context.isTitled();
                    return vague ? before(context, sentence, match.start()).orElse(named) : named;
                }
                case Phrase.Agents agents -> {}
                case Phrase.Person person -> {}
                case Phrase.Date date -> {}
            }
        }
        var beside = beside(context, sentence, match);
        if (beside.isPresent()) {
            return beside.get();
        }
        return context.isOffice(role, Context.FUTURE)
                ? toCome(context, sentence)
                : before(context, sentence, match.start()).orElseGet(context::main);
    }

    /// "agreed to hold the Fifth Conference and elected X as its President", "elected X as
    /// President of the Fifth Conference and Y as Vice-President": the meeting that the sentence
    /// named last.
    private static Optional<Ref> beside(Context context, Sentence sentence, Slotted.Match match) {
        int end = match.has("office") ? match.start("office") + 1 : match.end();
        var text = sentence.slotted().text().substring(0, end);
        boolean its = text.endsWith("its " + Slot.OFFICE.mark());
        var before = text.substring(0, match.start());
        var last = its ? LAST.matcher(before) : OF_LAST.matcher(before);
        return last.find()
                ? sentence.slotted()
                        .phrase(last.start(1))
                        .map(phrase -> context.meeting((Phrase.Meeting) phrase, sentence))
                : Optional.empty();
    }

    private static final java.util.regex.Pattern LAST =
            java.util.regex.Pattern.compile(
                    "(" + Slot.MEETING.mark() + ")[^;" + Slot.MEETING.mark() + "]*$");
    private static final java.util.regex.Pattern OF_LAST =
            java.util.regex.Pattern.compile(
                    Slot.OFFICE.mark()
                            + " (?:of|for) (?:the )?("
                            + Slot.MEETING.mark()
                            + ")(?: \\([^()]*\\))?,?(?: and)? ?$");

    /// The meeting that a sentence is about before it comes to an office; in a document about no
    /// one meeting also the last one named in the same paragraph.
    private static Optional<Ref> before(Context context, Sentence sentence, int at) {
        boolean many = !context.isTitled();
        return context.passages().inBlocks(sentence.block(), sentence.block()).stream()
                .filter(each -> each.index() <= sentence.index())
                .filter(each -> many || each.index() == sentence.index())
                .flatMap(each ->
                        IntStream.range(
                                        0,
                                        each.index() == sentence.index()
                                                ? at
                                                : each.slotted().length())
                                .filter(i -> many || i <= SUBJECT)
                                .mapToObj(i -> each.slotted().phrase(i))
                                .flatMap(Optional::stream)
                                .filter(Phrase.Meeting.class::isInstance)
                                .<Ref>map(phrase -> context.meeting((Phrase.Meeting) phrase, each)))
                .reduce((first, second) -> second);
    }

    /// How far from the beginning of a sentence its subject may stand, in characters.
    private static final int SUBJECT = 4;

    /// The other meeting that a sentence, or the one before it, names: an office to come is not
    /// held at the meeting that the document is about.
    private static Ref toCome(Context context, Sentence sentence) {
        int at = sentence.index();
        return context.sentences().subList(Math.max(0, at - 1), at + 1).stream()
                .flatMap(each ->
                        each.slotted().phrases().stream()
                                .filter(Phrase.Meeting.class::isInstance)
                                .map(phrase -> context.meeting((Phrase.Meeting) phrase, each)))
                .filter(meeting -> !meeting.equals(context.main()))
                .<Ref>map(meeting -> meeting)
                .reduce((first, second) -> second)
                .orElse(new Ref.Nobody());
    }

    private static Ref named(Context context, Phrase.Term term) {
        return switch (term.slot()) {
            case BODY -> context.bodyOf(term);
            case SERIES -> context.seriesNamed(term);
            case ORGANIZATION -> org.rapporteur.annotate.Agents.ref(term).orElse(new Ref.Nobody());
            default -> context.main();
        };
    }
}
