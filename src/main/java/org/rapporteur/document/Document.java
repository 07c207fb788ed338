package org.rapporteur.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.rapporteur.text.Span;

/// A document as the rest of the system sees it: one immutable text, the blocks that lie in it, and
/// the way back to the characters of its source. `properties` are what the file says of it besides,
/// `pictures` the pages (from 1) that show pictures and no words, in rising order.
public record Document(
        DocumentId id,
        Source source,
        Original original,
        String text,
        List<Block> blocks,
        SourceMap map,
        Properties properties,
        List<Integer> pictures) {

    public Document {
        blocks = List.copyOf(blocks);
        pictures = List.copyOf(pictures);
    }

    public static Builder builder(DocumentId id, Source source, Original original) {
        return new Builder(id, source, original);
    }

    /// The SHA-256 of the text in UTF-8, in hexadecimal digits.
    public String textSha256() {
        return DigestUtils.sha256Hex(text);
    }

    /// The page on which the character at an offset of the text stands, from 1; 0 where the source
    /// has no pages.
    public int page(int offset) {
        return map.runs().isEmpty() ? 0 : original.page(map.source(offset));
    }

    /// Appends pieces of the source as blocks of the text and records where each went, so that no
    /// span ever has to be searched for afterwards. White space is folded to one space.
    public static final class Builder {

        private final DocumentId id;
        private final Source source;
        private final Original original;
        private final StringBuilder text = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();
        private final List<SourceMap.Run> runs = new ArrayList<>();
        private Properties properties = Properties.NONE;
        private List<Integer> pictures = List.of();
        private int next;
        private int written;

        private Builder(DocumentId id, Source source, Original original) {
            this.id = id;
            this.source = source;
            this.original = original;
        }

        /// Appends one block made of pieces of the original, in their order. The marker (a printed
        /// number, a dash; may be empty) goes into the text before the block's span. Nothing but
        /// white space in all pieces appends nothing.
        public Builder append(Span marker, List<Span> pieces, Function<Span, Block> block) {
            int start = text.length();
            if (!write(List.of(marker)).isEmpty()) {
                text.append(' ');
            }
            var span = write(pieces);
            if (!span.isEmpty()) {
                blocks.add(block.apply(span));
            }
            if (text.length() > start) {
                text.append('\n');
            }
            return this;
        }

        /// Appends a row of a table, one piece for each cell; cells are parted by a tab.
        public Builder row(List<Span> pieces, boolean header) {
            return cells(pieces.stream().map(List::of).toList(), header);
        }

        /// Appends a row of a table the cells of which are made of any number of pieces.
        public Builder cells(List<List<Span>> pieces, boolean header) {
            var cells = new ArrayList<Span>();
            int start = text.length();
            for (var piece : pieces) {
                if (!cells.isEmpty()) {
                    text.append('\t');
                }
                cells.add(write(piece));
            }
            blocks.add(new Block.Row(header, cells, new Span(start, text.length())));
            text.append('\n');
            return this;
        }

        /// Says what the file says of the document.
        public Builder properties(Properties said) {
            properties = said;
            return this;
        }

        /// Says which pages show pictures and no words.
        public Builder pictures(List<Integer> pages) {
            pictures = List.copyOf(pages);
            return this;
        }

        public Document build() {
            var map = new SourceMap(runs);
            return new Document(
                    id, source, original, text.toString(), blocks, map, properties, pictures);
        }

        private Span write(List<Span> pieces) {
            var characters = original.characters();
            int start = text.length();
            boolean space = false;
            for (var piece : pieces) {
                int i = original.behindLayout(piece.start());
                for (; i < piece.end(); i = original.behindLayout(i + 1)) {
                    char c = characters.charAt(i);
                    if (Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff') {
                        space = text.length() > start;
                    } else {
                        write(i, space);
                        space = false;
                    }
                }
            }
            return new Span(start, text.length());
        }

        private void write(int at, boolean space) {
            boolean gap = at != next || text.length() != written;
            if (space) {
                text.append(' ');
            }
            if (gap || space || runs.isEmpty()) {
                boolean joined = at > next && text.length() == written;
                runs.add(new SourceMap.Run(text.length(), at, joined || isCut(at)));
            }
            text.append(original.characters().charAt(at));
            next = at + 1;
            written = text.length();
        }

        private boolean isCut(int at) {
            return at < next || original.hasWords(next, at);
        }
    }
}
