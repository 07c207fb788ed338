package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.TitlePage;
import org.rapporteur.document.Block;
import org.rapporteur.fact.Ref;
import org.rapporteur.text.Span;

/// Which meeting each passage of a document is about. A heading, a dateline or an opening sentence
/// that names a meeting governs what follows until the next one; a sentence that begins at another
/// meeting is about that. All else is about the meeting of the document.
final class Governing {

    /// The level of a line that is no heading, below all headings.
    private static final int LINE = 9;

    private record Part(int level, Ref meeting) {}

    private final Context context;
    private final Passages passages;
    private final Anchors anchors;
    private final List<Ref> meetings = new ArrayList<>();
    private final boolean titled;
    private final int title;
    private Optional<Part> part = Optional.empty();
    private Optional<Ref> block = Optional.empty();
    private int current = -1;

    /// Whether only the number or the title of a paragraph came before.
    private boolean opening;

    Governing(Context context) {
        this.context = context;
        this.passages = context.passages();
        this.titled = context.isTitled() || isOfOne(context.genre());
        this.anchors = new Anchors(context, titled);
        this.title = title(context);
        context.sentences().forEach(sentence -> meetings.add(enter(sentence)));
    }

    /// Where the title ends: with the line that names the meeting of the document, if one does.
    private static int title(Context context) {
        int end = TitlePage.end(context.document());
        return context.main() instanceof Ref.Meeting meeting
                ? context.meetings().mentions(meeting).stream()
                        .mapToInt(mention -> mention.sentence().block() + 1)
                        .filter(block -> block <= end)
                        .findFirst()
                        .orElse(end)
                : end;
    }

    /// Whether documents of a genre are each of one meeting.
    private static boolean isOfOne(Genre genre) {
        return genre == Genre.MINUTES || genre == Genre.SUMMARY_RECORD;
    }

    /// The meeting that a part of the text is about, nobody if it is about none.
    Ref at(Span span) {
        return passages.at(span.start())
                .map(sentence -> meetings.get(sentence.index()))
                .orElseGet(context::main);
    }

    private Ref enter(Sentence sentence) {
        boolean begins = sentence.block() != current;
        current = sentence.block();
        if (sentence.block() < title) {
            return context.main();
        }
        if (begins) {
            open(sentence);
        }
        if (begins || opening) {
            opening = anchors.isRunIn(sentence);
            anchors.opening(sentence).ifPresent(meeting -> opened(sentence, meeting));
        }
        if (sentence.in() instanceof Block.Paragraph) {
            anchors.title(sentence).ifPresent(meeting -> part = part(LINE, meeting));
        }
        return anchors.recalled(sentence)
                .or(() -> block)
                .or(() -> part.map(Part::meeting))
                .orElseGet(context::main);
    }

    /// Begins a block: rows and entries belong to what was said before them.
    private void open(Sentence sentence) {
        boolean listed = isListed(sentence);
        int level = sentence.in() instanceof Block.Heading heading ? heading.level() : LINE;
        if (level < LINE) {
            part = part.filter(open -> open.level() < level);
        }
        if (!listed) {
            block = Optional.empty();
            var anchor = anchors.line(sentence);
            anchor.ifPresent(meeting -> part = part(level, meeting));
        }
    }

    private static boolean isListed(Sentence sentence) {
        return sentence.in() instanceof Block.Row || sentence.in() instanceof Block.Footnote;
    }

    /// A sentence about a meeting that was held goes on to govern the paragraphs behind it in a
    /// document about several.
    private void opened(Sentence sentence, Ref.Meeting meeting) {
        if (titled || isListed(sentence) || sentence.in() instanceof Block.Heading) {
            return;
        }
        block = Optional.of(meeting);
        boolean entry = sentence.in() instanceof Block.Item;
        if (!entry && anchors.isHeld(sentence, meeting)) {
            part = part(LINE, meeting);
        }
    }

    private static Optional<Part> part(int level, Ref meeting) {
        return Optional.of(new Part(level, meeting));
    }

    /// Whether the sentence in which a part of the text begins names the document's own meeting.
    boolean isNamed(Span span) {
        return passages.at(span.start()).stream()
                .flatMap(sentence ->
                        sentence.slotted().phrases().stream()
                                .filter(Phrase.Meeting.class::isInstance)
                                .map(phrase -> context.meeting((Phrase.Meeting) phrase, sentence)))
                .anyMatch(context.main()::equals);
    }
}
