package org.rapporteur.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {

    private static final Facts.Entry ONE = new Facts.Entry("Decision", "urn:d", "aa");
    private static final Facts.Entry OTHER = new Facts.Entry("Decision", "urn:d", "bb");

    @Test
    void factsAreAddedGoneOrChanged() {
        var before = new Facts(Map.of("urn:1", ONE, "urn:2", ONE, "urn:3", ONE));
        var now = new Facts(Map.of("urn:2", OTHER, "urn:3", ONE, "urn:4", ONE));
        assertEquals(
                """
                change\tfact\tkind\tdocument
                gone\turn:1\tDecision\turn:d
                changed\turn:2\tDecision\turn:d
                added\turn:4\tDecision\turn:d
                """,
                new Changes(before, now).lines());
        assertEquals(Map.of("Decision", 3), new Changes(before, now).kinds());
    }

    @Test
    void aListOfFactsIsReadAsItWasWritten(@TempDir Path folder) throws IOException {
        var facts = new Facts(Map.of("urn:2", OTHER, "urn:1", ONE));
        var file = folder.resolve("facts.tsv");
        assertEquals(new Facts(Map.of()), Facts.read(file));
        Files.writeString(file, facts.lines());
        assertEquals(facts, Facts.read(file));
        Files.writeString(file, "something else\n");
        assertThrows(IOException.class, () -> Facts.read(file));
    }

    @ParameterizedTest
    @CsvSource({
        "2011, +2011-00-00T00:00:00Z/9",
        "2011-02, +2011-02-00T00:00:00Z/10",
        "2011-02-10, +2011-02-10T00:00:00Z/11",
    })
    void aDateIsAsPreciseAsTheDocument(String date, String expected) {
        assertEquals(expected, QuickStatements.time(date));
    }

    @Test
    void checksumsNameFilesOfTheFolderAlone(@TempDir Path folder) throws IOException {
        var sum = "0".repeat(64) + "  ";
        var names = List.of("a.tsv", "b/c-d.csv", "../e", "/etc/f", "b/../g", ".h", "b//i", "");
        var list = folder.resolve("SHA256SUMS");
        Files.write(list, names.stream().map(name -> sum + name).toList());
        assertEquals(Set.of("a.tsv", "b/c-d.csv"), Sums.of(list).keySet());
    }

    @Test
    void aColumnThatIsNotDescribedIsRefused() {
        var columns = Columns.parse(List.of("*\tquote\tstring\tThe words.", "t\tn\tinteger\tN."));
        assertEquals(2, columns.of("t", List.of("n", "quote")).size());
        assertThrows(IllegalArgumentException.class, () -> columns.of("u", List.of("n")));
        assertThrows(IllegalArgumentException.class, () -> Columns.parse(List.of("t\tn")));
    }
}
