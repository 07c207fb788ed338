package org.rapporteur.read;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Which characters bytes stand for: by the mark of the byte order, as UTF-8, or else in the
/// encoding that they look like.
final class Encoding {

    /// The share of control characters from which on bytes are no text.
    private static final double BINARY = 0.02;

    private Encoding() {}

    /// The characters without the mark of the byte order; nothing if the bytes are no text.
    static Optional<String> decoded(byte[] bytes) {
        if (isBinary(bytes)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    unmarked(
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .decode(ByteBuffer.wrap(bytes))
                                    .toString()));
        } catch (CharacterCodingException notUtf8) {
            var match = new CharsetDetector().setText(bytes).detect();
            if (match == null || !Charset.isSupported(match.getName())) {
                return Optional.empty();
            }
            return Optional.of(unmarked(new String(bytes, Charset.forName(match.getName()))));
        }
    }

    /// Whether the beginning of a file, one character for each byte, is no text.
    static boolean isBinary(String start) {
        return isBinary(start.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String unmarked(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static boolean isBinary(byte[] bytes) {
        boolean wide = bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0x1fd;
        int controls = 0;
        for (byte each : bytes) {
            if (each == 0 && !wide) {
                return true;
            }
            if (each >= 0 && each < ' ' && "\t\n\r\f".indexOf(each) < 0) {
                controls++;
            }
        }
        return !wide && controls > bytes.length * BINARY;
    }
}
