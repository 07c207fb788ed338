package org.rapporteur.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.extract.Extraction;
import org.rapporteur.read.Readers;

/// How much of a processor's time extraction takes, for machines that others use at the same time:
/// of the files named, else of one text of so many characters.
public final class CpuTime {

    private static final int ROUNDS = Integer.getInteger("rounds", 10);

    private CpuTime() {}

    /// @param arguments a number of characters, or files
    public static void main(String[] arguments) throws IOException {
        var documents = new ArrayList<Document>();
        if (arguments.length == 1 && arguments[0].chars().allMatch(Character::isDigit)) {
            var text = SampleText.of(Integer.parseInt(arguments[0]));
            documents.add(document("long.txt", text.getBytes(StandardCharsets.UTF_8)));
        } else {
            for (var argument : arguments) {
                var file = Path.of(argument);
                documents.add(document(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        measure(documents);
    }

    private static Document document(String name, byte[] bytes) throws IOException {
        return Readers.standard().read(new DocumentId("measured"), name, bytes);
    }

    private static void measure(List<Document> documents) {
        var extraction = Extraction.standard(SampleText.STATES);
        var clock = ManagementFactory.getThreadMXBean();
        long length = documents.stream().mapToLong(document -> document.text().length()).sum();
        for (int i = 0; i < ROUNDS; i++) {
            long start = clock.getCurrentThreadCpuTime();
            int facts = 0;
            for (var document : documents) {
                facts += extraction.read(document).facts().size();
            }
            long micros = (clock.getCurrentThreadCpuTime() - start) / 1_000;
            System.out.printf(
                    "%d characters, %d facts, %d ms, %d kB/s%n",
                    length, facts, micros / 1_000, length * 1_000 / micros);
        }
    }
}
