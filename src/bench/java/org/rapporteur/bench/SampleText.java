package org.rapporteur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One long text made of all sample documents, one after the other, as often as it takes. Short
/// lines carry the number of the round from the second on, so that they are not taken for the
/// running heads of pages.
final class SampleText {

    /// The states that the development documents are about.
    static final Path STATES = Path.of("data/development/states.ttl");

    private static final List<Path> FOLDERS =
            List.of(Path.of("data/corpus"), Path.of("data/development/seen/documents"));
    private static final int SHORT = 90;

    private SampleText() {}

    /// A text of at least so many characters.
    static String of(int length) throws IOException {
        var documents = new ArrayList<String>();
        for (var folder : FOLDERS) {
            try (Stream<Path> files = Files.list(folder)) {
                for (var file : files.filter(SampleText::isDocument).sorted().toList()) {
                    documents.add(Files.readString(file));
                }
            }
        }
        var text = new StringBuilder();
        for (int round = 0; text.length() < length; round++) {
            for (int i = 0; i < documents.size() && text.length() < length; i++) {
                append(text, documents.get(i), round);
            }
        }
        return text.toString();
    }

    private static boolean isDocument(Path file) {
        var name = file.getFileName().toString();
        return !name.equals("README.md") && (name.endsWith(".txt") || name.endsWith(".md"));
    }

    private static void append(StringBuilder text, String document, int round) {
        document.lines()
                .forEach(line -> text.append(line).append(mark(line, round)).append('\n'));
        text.append('\n');
    }

    private static String mark(String line, int round) {
        boolean running =
                line.length() > 7
                        && line.length() < SHORT
                        && ".:;,?!|".indexOf(line.charAt(line.length() - 1)) < 0;
        return round > 0 && running ? " " + round : "";
    }
}
