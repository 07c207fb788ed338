package org.rapporteur.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.document.Source;

/// Reads web pages. Nothing that a page refers to is asked for, and no script is run.
record HtmlReader() implements DocumentReader {

    /// The largest page that is read, in bytes.
    static final int LARGEST = 8 << 20;

    /// How deep elements are kept apart; what is deeper is read as if it stood here.
    private static final int DEEPEST = 512;

    private static final int HEAD = 4096;
    private static final Pattern CHARSET =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w:-]{3,20})");

    @Override
    public Format format() {
        return Format.HTML;
    }

    @Override
    public Document read(DocumentId id, Source source, byte[] bytes)
            throws UnreadableDocumentException {
        var name = source.fileName();
        if (bytes.length > LARGEST) {
            throw new UnreadableDocumentException(
                    "%s has %,d bytes, more than the %,d of a page that is read; save its text alone"
                            .formatted(name, bytes.length, LARGEST));
        }
        var page = Encoding.decoded(bytes, charset(bytes));
        var parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        var parsed =
                parser.parseInput(
                        page.orElseThrow(() -> UnreadableDocumentException.noText(name)), "");
        var properties = HtmlProperties.of(parsed);
        var body = new HtmlBody(new Draft(name), parsed);
        return Setting.of(id, source, body.pieces(), 0, properties);
    }

    /// The encoding that a page says it has; empty if it says none.
    private static String charset(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
        var matcher = CHARSET.matcher(head);
        return matcher.find() ? matcher.group(1) : "";
    }
}
