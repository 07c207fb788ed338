package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.document.Block;
import org.rapporteur.document.Document;
import org.rapporteur.vocabulary.Pattern;

/// The parts of a document: under which heading each block stands, what encloses that heading, and
/// which paragraph it belongs to. Blocks are counted from 0.
final class Outline {

    private static final int LINE = 120;

    /// The level of a heading that opens a paragraph, below all others.
    private static final int RUN_IN = 9;

    /// The level of a line that is a title by its looks.
    private static final int LOOKS = 8;

    private static final Pattern OPENING =
            Pattern.compile("^([A-Z][A-Z0-9 ,’'&()/–-]{3,80}[A-Z0-9)])[:.] ");
    private static final Pattern CAPITALS =
            Pattern.compile("^[A-Z][^a-z]{8,}(?: \\(|$)|^(?i:agenda )?(?i:item) \\d+");
    private static final Pattern TITLE = Pattern.compile("^[A-Z][^.;!?]*[^.;:,!?\\s]$");

    private record Title(int level, String text) {}

    private final List<String> headings = new ArrayList<>();
    private final List<String> enclosing = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<Integer> sections = new ArrayList<>();
    private final List<StringBuilder> texts = new ArrayList<>();
    private final List<Title> open = new ArrayList<>();
    private final String text;

    Outline(Document document) {
        this.text = document.text();
        texts.add(new StringBuilder());
        var number = "";
        for (var block : document.blocks()) {
            number = number(block, number);
            boolean titled = enter(block);
            headings.add(title(1));
            enclosing.add(title(2));
            sections.add(texts.size() - 1);
            paragraphs.add(block instanceof Block.Footnote ? "" : number);
            if (!titled && !(block instanceof Block.Furniture)) {
                texts.getLast().append(block.span().of(text)).append('\n');
            }
        }
    }

    private static final Pattern ENTRY = Pattern.compile("^\\(?[a-z]{1,3}[.)] ");

    /// Entries of a list, also those that begin like a paragraph, belong to the paragraph before.
    private String number(Block block, String before) {
        return switch (block) {
            case Block.Heading title -> "";
            case Block.Paragraph paragraph ->
                    paragraph.number().isEmpty() && ENTRY.matcher(block.span().of(text)).find()
                            ? before
                            : paragraph.number();
            case Block.Footnote note -> before;
            case Block.Item item -> before;
            case Block.Row row -> before;
            case Block.Furniture furniture -> before;
        };
    }

    /// Opens a part where a block is a title or begins with one; tells whether it is nothing else.
    private boolean enter(Block block) {
        var words = block.span().of(text);
        if (block instanceof Block.Heading heading) {
            open(heading.level(), words);
            return true;
        }
        if (!(block instanceof Block.Paragraph paragraph)) {
            return false;
        }
        var opening = OPENING.matcher(words);
        if (opening.find()) {
            open(RUN_IN, opening.group(1));
            return false;
        }
        boolean title =
                paragraph.number().isEmpty()
                        && words.length() < LINE
                        && (CAPITALS.matcher(words).find() || TITLE.matcher(words).matches());
        if (title) {
            open(CAPITALS.matcher(words).find() ? LOOKS - 1 : LOOKS, words);
        }
        return title;
    }

    private void open(int level, String words) {
        open.removeIf(title -> title.level() >= level);
        open.add(new Title(level, words));
        texts.add(new StringBuilder());
    }

    /// The innermost open title, or the one that many levels out; empty if there is none.
    private String title(int out) {
        return open.size() < out ? "" : open.get(open.size() - out).text();
    }

    /// The title of the part that a block stands in, empty before the first one.
    String heading(int block) {
        return headings.get(block);
    }

    /// The title of the part around that part, empty if there is none.
    String enclosing(int block) {
        return enclosing.get(block);
    }

    /// The number printed before the paragraph of a block, empty if there is none.
    String paragraph(int block) {
        return paragraphs.get(block);
    }

    /// Which part a block stands in.
    int section(int block) {
        return sections.get(block);
    }

    /// The text of a part without its title.
    String words(int section) {
        return texts.get(section).toString();
    }
}
