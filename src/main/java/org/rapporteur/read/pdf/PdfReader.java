package org.rapporteur.read.pdf;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.document.Properties;
import org.rapporteur.document.Source;

/// Reads PDF: glyphs become words, words rows, rows columns and tables, lines blocks.
public final class PdfReader {

    /// The edges of a page without text.
    private static final Edges NOWHERE = new Edges(0, 0);

    private PdfReader() {}

    /// Reads a document. `xmp` reads what the file says of it in XMP.
    ///
    /// @throws IOException if it cannot be read; the message says why and what to do, to be said
    ///   after the file's name
    public static Document read(
            DocumentId id, Source source, byte[] bytes, Function<byte[], Properties> xmp)
            throws IOException {
        return document(id, source, PdfFile.contents(bytes, xmp));
    }

    private static Document document(DocumentId id, Source source, Contents contents)
            throws IOException {
        var pages = contents.pages();
        var rows = pages.stream().map(page -> Row.all(Words.of(page.glyphs()))).toList();
        if (rows.stream().allMatch(List::isEmpty)) {
            throw new PdfFile.Refused("shows no words; put a file with its text in its place");
        }
        var furniture = Furniture.of(rows);
        double size = Style.size(rows.stream().flatMap(List::stream).toList());
        var edges = edges(pages, furniture);
        var sheets = new ArrayList<Sheet>();
        int column = 0;
        for (int i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            var body = furniture.get(i).body();
            var pieces = Regions.of(page, body, edges.getOrDefault(page.width(), NOWHERE), column);
            column += pieces.size() * 3 + 1;
            sheets.add(Sheet.of(furniture.get(i), pieces, size, page.rules()));
        }
        var flow = Flow.of(Style.of(size, sheets), sheets);
        return flow.write(Document.builder(id, source, flow.original()), contents);
    }

    /// The edges of the text by the width of the page.
    private static Map<Double, Edges> edges(List<Page> pages, List<Furniture> furniture) {
        var widths = pages.stream().collect(groupingBy(Page::width));
        var edges = new HashMap<Double, Edges>();
        widths.forEach((width, same) -> {
            var rows =
                    same.stream()
                            .flatMap(page -> furniture.get(page.number() - 1).body().stream())
                            .toList();
            edges.put(width, Edges.of(width, rows));
        });
        return edges;
    }
}
