package org.rapporteur.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.rapporteur.SampleDocuments;
import org.rapporteur.document.Document;
import org.rapporteur.read.UnreadableDocumentException;

/// Files with bytes changed, moved, left out or put in are read or refused: nothing else happens,
/// and never for long. The changes depend on the number of the file alone. `-Dfuzz.pdf=10000` makes
/// more of them.
class PdfFuzzTest {

    private static final int FILES = Integer.getInteger("fuzz.pdf", 300);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Test
    void changedFilesAreReadOrRefused(TestReporter reporter) throws IOException {
        var seeds = seeds();
        int read = 0;
        for (int number = 0; number < FILES; number++) {
            var bytes = changed(seeds.get(number % seeds.size()), new Random(number));
            int seed = number;
            read += assertTimeoutPreemptively(LONGEST, () -> isRead(seed, bytes)) ? 1 : 0;
        }
        reporter.publishEntry("files", String.valueOf(FILES));
        reporter.publishEntry("read", String.valueOf(read));
        assertTrue(read > 0);
    }

    private static boolean isRead(int number, byte[] bytes) {
        try {
            check(SampleDocuments.read("case.pdf", bytes));
            return true;
        } catch (UnreadableDocumentException refused) {
            assertTrue(String.valueOf(refused.getMessage()).startsWith("case.pdf "));
            return false;
        } catch (RuntimeException | StackOverflowError broken) {
            return fail("File " + number, broken);
        }
    }

    /// Every character of the blocks is the one of the original that it comes from.
    static void check(Document document) {
        for (var block : document.blocks()) {
            for (int i = block.span().start(); i < block.span().end(); i++) {
                char c = document.text().charAt(i);
                if (!Character.isWhitespace(c)) {
                    int at = document.map().source(i);
                    assertEquals(c, document.original().characters().charAt(at));
                }
            }
        }
    }

    private static List<byte[]> seeds() throws IOException {
        var seeds = new ArrayList<byte[]>();
        for (var file : PdfFixtures.files()) {
            seeds.add(Files.readAllBytes(file));
        }
        seeds.add(PdfFixtures.plain());
        return seeds;
    }

    private static byte[] changed(byte[] whole, Random random) {
        var bytes = whole.clone();
        int times = 1 + random.nextInt(20);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> Arrays.fill(bytes, at, at + length, (byte) '9');
                case 3 -> {
                    int from = random.nextInt(bytes.length - length + 1);
                    System.arraycopy(whole, from, bytes, at, length);
                }
                default -> bytes = without(bytes, at, length);
            }
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int at, int length) {
        var shorter = new byte[bytes.length - length + 1];
        System.arraycopy(bytes, 0, shorter, 0, at);
        System.arraycopy(bytes, at + length, shorter, at, bytes.length - at - length);
        return shorter;
    }
}
