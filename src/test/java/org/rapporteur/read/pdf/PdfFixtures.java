package org.rapporteur.read.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Sample documents that LibreOffice has set and written as PDF; `src/build/layouts/make.py` makes
/// them. A file is named after its document and its layout.
final class PdfFixtures {

    private static final Path FOLDER = Path.of("src/test/resources/read/pdf");

    private PdfFixtures() {}

    static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
    }

    /// The document that a file was made from.
    static Path document(Path file) {
        var name = file.getFileName().toString().replaceFirst("\\.\\w+\\.pdf$", "");
        var text = Path.of("data/corpus", name + ".txt");
        return Files.exists(text) ? text : Path.of("data/corpus", name + ".md");
    }

    /// A small file with two columns, a table and a note.
    static byte[] plain() throws IOException {
        var drawing = new Drawing();
        for (int line = 0; line < 12; line++) {
            drawing.text(60, 100 + line * 12, "the left column goes on in line number " + line);
            drawing.text(320, 100 + line * 12, "the right column goes on in line number " + line);
        }
        return drawing.rule(60, 400, 500, 400)
                .rule(60, 450, 500, 450)
                .rule(60, 400, 60, 450)
                .rule(200, 400, 200, 450)
                .rule(500, 400, 500, 450)
                .text(70, 420, "Arcadia")
                .text(210, 420, "4 May 2031")
                .text("R", 8, 60, 780, "1 A note.")
                .bytes();
    }
}
