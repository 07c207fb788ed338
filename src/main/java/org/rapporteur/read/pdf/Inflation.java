package org.rapporteur.read.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Looks before a file is opened how much its compressed parts would become, pictures aside, so
/// that a small file cannot fill the memory.
final class Inflation {

    /// The most that all parts together, and that one part alone, may become, in bytes.
    private static final long MOST = 256L * 1024 * 1024;

    private static final long LARGEST = 96L * 1024 * 1024;
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    /// How far before its bytes the description of a part may begin.
    private static final int DESCRIPTION = 1_024;

    private static final int STEP = 1 << 16;

    /// How many bytes tell that a part is compressed.
    private static final int HEAD = 2;

    /// How often a part is compressed at the most; more than once has no use.
    private static final int LAYERS = 4;

    private Inflation() {}

    static void check(byte[] bytes) throws PdfFile.Refused {
        long all = 0;
        var buffer = new byte[STEP];
        for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
            int start = begin(bytes, at);
            if (isCompressed(bytes, start) && !isPicture(bytes, at)) {
                var part = new ByteArrayInputStream(bytes, start, bytes.length - start);
                long size = size(part, 1, buffer);
                all += size;
                if (size > LARGEST || all > MOST) {
                    throw new PdfFile.Refused(
                            "would take more than %,d bytes of memory; print it to a new PDF"
                                    .formatted(size > LARGEST ? LARGEST : MOST));
                }
            }
        }
    }

    /// Whether a compressed part can be taken apart to its end.
    static boolean isWhole(byte[] compressed) {
        var inflater = new Inflater();
        try {
            inflater.setInput(compressed);
            var buffer = new byte[STEP];
            while (!inflater.finished()) {
                if (inflater.inflate(buffer) == 0 && inflater.needsInput()) {
                    return false;
                }
            }
            return true;
        } catch (DataFormatException damaged) {
            return false;
        } finally {
            inflater.end();
        }
    }

    /// The end of the next word `stream` that does not end a part.
    private static int next(byte[] bytes, int from) {
        for (int i = Math.max(from, 3); i + STREAM.length < bytes.length; i++) {
            if (bytes[i] == 's' && isStream(bytes, i) && bytes[i - 1] != 'd') {
                return i + STREAM.length;
            }
        }
        return -1;
    }

    private static boolean isStream(byte[] bytes, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (bytes[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    private static int begin(byte[] bytes, int at) {
        int start = at;
        while (start < bytes.length
                && start < at + 2
                && (bytes[start] == '\r' || bytes[start] == '\n')) {
            start++;
        }
        return start;
    }

    /// Whether the two bytes are those with which zlib begins.
    private static boolean isCompressed(byte[] bytes, int start) {
        return start + HEAD <= bytes.length
                && (bytes[start] & 0x0f) == 8
                && ((bytes[start] & 0xff) * 256 + (bytes[start + 1] & 0xff)) % 31 == 0;
    }

    private static boolean isPicture(byte[] bytes, int at) {
        int from = Math.max(0, at - DESCRIPTION);
        var before = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
        return before.substring(Math.max(0, before.lastIndexOf(" obj"))).contains("/Image");
    }

    /// What a part becomes, also where what it becomes is compressed again.
    private static long size(InputStream compressed, int layer, byte[] buffer) {
        long size = 0;
        var inflater = new Inflater();
        try {
            var in = new PushbackInputStream(new InflaterInputStream(compressed, inflater), HEAD);
            var head = in.readNBytes(HEAD);
            in.unread(head);
            if (layer < LAYERS && isCompressed(head, 0)) {
                size = size(in, layer + 1, buffer);
            }
            for (int read = 0; read >= 0 && size <= LARGEST; read = in.read(buffer)) {
                size += read;
            }
            return size;
        } catch (IOException damaged) {
            return size;
        } finally {
            inflater.end();
        }
    }
}
