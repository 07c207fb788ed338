package org.rapporteur.read;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.document.Source;

/// Reads plain text, with the marks of Markdown where it has them. The bytes are UTF-8, or else the
/// encoding that they look like.
record TextReader(String mediaType, List<String> extensions) implements DocumentReader {

    /// The share of control characters from which on bytes are no text.
    private static final double BINARY = 0.02;

    @Override
    public Document read(DocumentId id, Source source, byte[] bytes)
            throws UnreadableDocumentException {
        var decoded = decode(source.fileName(), bytes);
        if (decoded.isBlank()) {
            throw new UnreadableDocumentException(
                    source.fileName() + " holds nothing but white space; leave it out");
        }
        return new Assembler(decoded, Document.builder(id, source)).assemble();
    }

    private static String decode(String fileName, byte[] bytes) throws UnreadableDocumentException {
        if (isBinary(bytes)) {
            throw new UnreadableDocumentException(
                    fileName
                            + " is no text although its name says so; give the file the extension"
                            + " of its real format");
        }
        try {
            return unmarked(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notUtf8) {
            var match = new CharsetDetector().setText(bytes).detect();
            if (match == null || !Charset.isSupported(match.getName())) {
                throw new UnreadableDocumentException(
                        "The encoding of " + fileName + " is not known; save it as UTF-8");
            }
            return unmarked(new String(bytes, Charset.forName(match.getName())));
        }
    }

    /// The text without the mark of the byte order.
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
