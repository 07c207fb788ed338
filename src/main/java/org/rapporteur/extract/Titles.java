package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.document.Block;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Slot;

/// Finds the title among the lines above a document's text: the heading that its file calls the
/// first, else the line that says what kind of document it is, else a heading that says more than
/// the name of a treaty or a meeting. One of few words follows the line of the meeting.
final class Titles {

    /// How long a line of a title may be, and how short one that says little by itself.
    private static final int LONG = 300;

    private static final int SHORT = 40;

    private static final Set<Slot> NAMES =
            EnumSet.of(
                    Slot.TREATY,
                    Slot.SERIES,
                    Slot.ORGANIZATION,
                    Slot.STATE,
                    Slot.BODY,
                    Slot.ORDINAL,
                    Slot.CAPITAL);

    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

    /// The number of a part of the text.
    private static final Pattern PART = Pattern.compile("^(?:[IVX]{1,5}|[A-H])\\.\\s");

    /// A line above the text, and what it is made of.
    private record Line(Block block, String words, boolean names, boolean meeting) {

        boolean isFirst() {
            return block instanceof Block.Heading heading && heading.level() == 1;
        }

        boolean isHeading() {
            return block instanceof Block.Heading;
        }
    }

    private final Knowledge knowledge;
    private final Context context;
    private final List<Line> lines = new ArrayList<>();

    Titles(Knowledge knowledge, Context context, int end) {
        this.knowledge = knowledge;
        this.context = context;
        for (int i = 0; i < end; i++) {
            line(i).ifPresent(lines::add);
        }
    }

    private Optional<Line> line(int at) {
        var block = context.document().blocks().get(at);
        var words = block.span().of(context.text());
        boolean title = block instanceof Block.Heading || block instanceof Block.Paragraph;
        if (!title || words.isEmpty() || words.length() > LONG || words.endsWith(".")) {
            return Optional.empty();
        }
        boolean item = at > 0 && isItem(at - 1) && !isMeeting(at);
        boolean part = PART.matcher(words).find() || isNumbered(block) || item;
        return part
                ? Optional.empty()
                : Optional.of(new Line(block, words, isNames(at), isMeeting(at)));
    }

    private static boolean isNumbered(Block block) {
        return block instanceof Block.Heading heading && !heading.number().isEmpty();
    }

    /// Whether a block names the item of the agenda without its title, which then follows.
    private boolean isItem(int at) {
        var words = context.document().blocks().get(at).span().of(context.text());
        return !words.contains(":")
                && knowledge.wordings("AgendaItem").stream()
                        .anyMatch(wording -> wording.pattern().matcher(words).find());
    }

    /// Whether a line has no other words of some length than names and dates.
    private boolean isNames(int at) {
        var span = context.document().blocks().get(at).span();
        var rest = new StringBuilder(span.of(context.text()));
        context.sentences().stream()
                .filter(sentence -> sentence.block() == at)
                .flatMap(sentence -> sentence.slotted().phrases().stream())
                .filter(Titles::isName)
                .map(Phrase::span)
                .forEach(name -> {
                    for (int i = name.start(); i < name.end(); i++) {
                        rest.setCharAt(i - span.start(), ' ');
                    }
                });
        return !WORD.matcher(rest).find();
    }

    private static boolean isName(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Term term -> NAMES.contains(term.slot());
            case Phrase.Agents agents -> true;
            case Phrase.Person person -> true;
            case Phrase.Meeting meeting -> true;
            case Phrase.Date date -> true;
        };
    }

    /// Whether a line names the meeting that the document is about.
    private boolean isMeeting(int at) {
        return context.main() instanceof Ref.Meeting meeting
                && context.meetings().mentions(meeting).stream()
                        .map(MeetingTable.Mention::sentence)
                        .map(Sentence::block)
                        .anyMatch(block -> block == at);
    }

    /// The title; empty where the lines do not tell it.
    String find() {
        var first = lines.stream().filter(line -> line.isFirst() && !line.names()).findFirst();
        var kind = lines.stream().filter(line -> !line.names() && isKind(line)).findFirst();
        var heading = lines.stream().filter(line -> line.isHeading() && !line.names()).findFirst();
        return first.or(() -> kind)
                .or(() -> heading)
                .map(this::withMeeting)
                .orElseGet(() -> meeting().map(Line::words).orElse(""));
    }

    private boolean isKind(Line line) {
        return knowledge.wordings("Genre").stream()
                .anyMatch(wording -> wording.pattern().matcher(line.words()).find());
    }

    private Optional<Line> meeting() {
        return lines.stream().filter(Line::meeting).findFirst();
    }

    private String withMeeting(Line line) {
        boolean says = line.meeting() || line.words().length() > SHORT;
        return says
                ? line.words()
                : meeting()
                        .map(meeting -> meeting.words() + ": " + line.words())
                        .orElse(line.words());
    }
}
