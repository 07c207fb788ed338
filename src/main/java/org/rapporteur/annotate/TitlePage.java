package org.rapporteur.annotate;

import static java.util.stream.Collectors.joining;

import java.util.regex.Pattern;
import org.rapporteur.document.Block;
import org.rapporteur.document.Document;

/// The first blocks of a document, which say what it is about before its text begins.
public final class TitlePage {

    private static final int MOST = 16;

    /// How long a line of a title and a whole sentence above the text may be, in characters.
    private static final int LONG = 320;

    private static final int SENTENCE = 150;

    private TitlePage() {}

    /// How many blocks the title has: it ends where the first numbered paragraph, numbered heading
    /// or running text begins.
    public static int end(Document document) {
        var blocks = document.blocks();
        for (int i = 0; i < Math.min(MOST, blocks.size()); i++) {
            if (isText(document, blocks.get(i))) {
                return i;
            }
        }
        return Math.min(MOST, blocks.size());
    }

    /// The first columns of the title's lines as one run of words: a name that goes on over several
    /// lines stands beside symbols and dates.
    static String columns(Document document) {
        var words = new StringBuilder();
        for (var block : document.blocks().subList(0, end(document))) {
            var text = block.span().of(document.text());
            int tab = text.indexOf('\t');
            var column = tab < 0 ? text : text.substring(0, tab).strip();
            var line = SYMBOL.matcher(column).replaceAll(" ");
            boolean going = OPEN.matcher(words).find() || GOING.matcher(line).find();
            words.append(going ? " " : "\n").append(line);
        }
        return words.toString();
    }

    /// The lines of the title that are in capitals, as titles are else printed ("DEEP WELLS
    /// CONVENTION"), each with a line's end.
    static String capitals(Document document) {
        return columns(document)
                .lines()
                .filter(line -> CAPITALS.matcher(line).matches())
                .map(line -> Headings.title(line) + "\n")
                .collect(joining());
    }

    private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu} '’-]{8,60}");
    private static final Pattern SYMBOL = Pattern.compile("\\S*/\\S*");
    private static final Pattern OPEN =
            Pattern.compile("(?i)(?:,| (?:on|of|the|and|to|for|in|against|their|its))$");
    private static final Pattern GOING =
            Pattern.compile("(?i)^(?:on|of|and|to|for|in|against|relating) (?!behalf)");

    private static boolean isText(Document document, Block block) {
        var text = block.span().of(document.text());
        boolean running = text.length() > LONG || (text.length() > SENTENCE && text.endsWith("."));
        return switch (block) {
            case Block.Paragraph paragraph -> !paragraph.number().isEmpty() || running;
            case Block.Heading heading -> !heading.number().isEmpty();
            case Block.Item item -> running;
            case Block.Row row -> false;
            case Block.Footnote note -> false;
            case Block.Furniture furniture -> false;
        };
    }
}
