import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.rapporteur.document.DocumentId;
import org.rapporteur.read.Readers;

/// How many pages a second this reader, PDFBox's plain text extraction and Tika read of the PDF
/// files in a folder, warm and in one thread: the median of nine rounds after as many to warm up.
/// `docs/BENCHMARKS.md` says how to start it.
final class PdfSpeed {

    private static final int ROUNDS = 9;

    /// Reads the bytes of one file.
    private interface Way {
        void read(byte[] bytes) throws Exception;
    }

    private PdfSpeed() {}

    public static void main(String[] arguments) throws Exception {
        var files = new ArrayList<byte[]>();
        try (var all = Files.walk(Path.of(arguments[0]))) {
            for (var file : all.filter(each -> each.toString().endsWith(".pdf")).sorted().toList()) {
                files.add(Files.readAllBytes(file));
            }
        }
        int pages = pages(files);
        System.out.printf(Locale.ROOT, "%d files, %d pages%n", files.size(), pages);
        print("this reader", pages, files, PdfSpeed::ours);
        print("PDFBox, text alone", pages, files, PdfSpeed::pdfbox);
        print("Tika", pages, files, PdfSpeed::tika);
    }

    private static void print(String name, int pages, List<byte[]> files, Way way)
            throws Exception {
        var seconds = new double[ROUNDS];
        for (int round = 0; round < 2 * ROUNDS; round++) {
            long start = System.nanoTime();
            for (var file : files) {
                way.read(file);
            }
            seconds[round % ROUNDS] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        double median = pages / seconds[ROUNDS / 2];
        System.out.printf(Locale.ROOT, "%-20s %6.0f pages a second%n", name, median);
    }

    private static int pages(List<byte[]> files) throws IOException {
        int pages = 0;
        for (var file : files) {
            try (var document = Loader.loadPDF(file)) {
                pages += document.getNumberOfPages();
            }
        }
        return pages;
    }

    private static void ours(byte[] bytes) throws IOException {
        Readers.standard().read(new DocumentId("case"), "case.pdf", bytes);
    }

    private static void pdfbox(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            new PDFTextStripper().getText(document);
        }
    }

    private static void tika(byte[] bytes) throws Exception {
        var handler = new BodyContentHandler(-1);
        new PDFParser().parse(new ByteArrayInputStream(bytes), handler, new Metadata(), new ParseContext());
    }
}
