package org.rapporteur.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Arrays;
import java.util.Optional;

/// Which characters bytes stand for: by the mark of the byte order, as UTF-8, in the encoding that
/// the file says it has, or in the one that they look like.
final class Encoding {

    /// The share of control characters from which on bytes are no text.
    private static final double BINARY = 0.02;

    /// How much of a file its encoding is told from, in bytes.
    private static final int SAMPLE = 65_536;

    private Encoding() {}

    /// The characters without the mark of the byte order; nothing if the bytes are no text.
    static Optional<String> decoded(byte[] bytes) {
        return decoded(bytes, "");
    }

    /// The characters of a file that says which encoding it has; empty if it says none.
    static Optional<String> decoded(byte[] bytes, String said) {
        var wide = wide(bytes);
        if (wide.isPresent()) {
            return strictly(bytes, wide.get()).filter(text -> !isBinary(text));
        }
        if (isBinary(new String(bytes, ISO_8859_1))) {
            return Optional.empty();
        }
        return strictly(bytes, UTF_8)
                .or(() -> named(said).flatMap(charset -> strictly(bytes, charset)))
                .or(() -> looked(bytes).map(charset -> unmarked(new String(bytes, charset))));
    }

    /// Whether characters are no text: some of them never stand in one, or too many control
    /// something.
    static boolean isBinary(String text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            controls += c < ' ' && "\t\n\r\f".indexOf(c) < 0 ? 1 : 0;
        }
        return controls > text.length() * BINARY;
    }

    /// UTF-16 by its mark, or because every other byte of Latin letters is zero.
    private static Optional<Charset> wide(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (first == 0xff && second == 0xfe) {
            return Optional.of(UTF_16LE);
        }
        if (first == 0xfe && second == 0xff) {
            return Optional.of(UTF_16BE);
        }
        return unmarkedWide(bytes);
    }

    private static Optional<Charset> unmarkedWide(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE);
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        int most = length / 4;
        int least = length / 50;
        if (zeros[1] > most && zeros[0] <= least) {
            return Optional.of(UTF_16LE);
        }
        return zeros[0] > most && zeros[1] <= least ? Optional.of(UTF_16BE) : Optional.empty();
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(unmarked(text.toString()));
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    private static String unmarked(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /// The encoding of a name. What calls itself ISO 8859-1 is read as Windows does, which has the
    /// quotation marks that such files hold in fact.
    private static Optional<Charset> named(String name) {
        try {
            if (name.isEmpty() || !Charset.isSupported(name)) {
                return Optional.empty();
            }
            var charset = Charset.forName(name);
            boolean latin = charset.equals(ISO_8859_1) || name.equalsIgnoreCase("us-ascii");
            return Optional.of(latin ? Charset.forName("windows-1252") : charset);
        } catch (IllegalCharsetNameException | UnsupportedOperationException wrong) {
            return Optional.empty();
        }
    }

    /// The encoding that bytes look like.
    private static Optional<Charset> looked(byte[] bytes) {
        var sample = bytes.length > SAMPLE ? telling(bytes) : bytes;
        var match = new CharsetDetector().setText(sample).detect();
        return match == null ? Optional.empty() : named(match.getName());
    }

    /// A part of the bytes in which some are beyond ASCII.
    private static byte[] telling(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int start = Math.max(0, Math.min(first - SAMPLE / 2, bytes.length - SAMPLE));
        return Arrays.copyOfRange(bytes, start, start + SAMPLE);
    }
}
