package org.rapporteur.read;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.rapporteur.document.DocumentId;

/// As many characters as may be are read, and not one more.
class LargestTest {

    private static final String LINE = "The Moot adopted the report of its working party.\n\n";

    @Test
    void asManyAsMayBeAreRead() throws IOException {
        var text = text(Draft.LARGEST);
        var document =
                Readers.standard()
                        .read(
                                new DocumentId("long"),
                                "long.txt",
                                text.getBytes(StandardCharsets.UTF_8));
        assertTrue(document.blocks().size() >= text.length() / LINE.length());
    }

    @Test
    void oneMoreIsRefused() {
        var bytes = text(Draft.LARGEST + 1).getBytes(StandardCharsets.UTF_8);
        var refused =
                assertThrows(
                        UnreadableDocumentException.class,
                        () -> Readers.standard().read(new DocumentId("long"), "long.txt", bytes));
        assertTrue(String.valueOf(refused.getMessage()).contains("10,485,760 characters"));
    }

    private static String text(int length) {
        return LINE.repeat(length / LINE.length() + 1).substring(0, length);
    }
}
