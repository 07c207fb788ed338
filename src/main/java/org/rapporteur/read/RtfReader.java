package org.rapporteur.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.document.Source;

/// Reads documents in the Rich Text Format. What they embed is not looked at.
record RtfReader() implements DocumentReader {

    /// Bytes of another kind, of which a file cannot have more than it has itself.
    private static final Pattern BINARY = Pattern.compile("\\\\bin(\\d{1,18})");

    private static final Pattern OPTIONAL = Pattern.compile("\\{\\s*\\\\\\*\\s*\\\\([a-zA-Z]+)");

    @Override
    public Format format() {
        return Format.RTF;
    }

    @Override
    public Document read(DocumentId id, Source source, byte[] bytes)
            throws UnreadableDocumentException {
        var name = source.fileName();
        check(name, bytes);
        var body = new RtfBody(new Draft(name));
        try {
            var stream = new RtfStreamSource(new ByteArrayInputStream(known(bytes)));
            new StandardRtfParser().parse(stream, body);
        } catch (UncheckedIOException refused) {
            if (refused.getCause() instanceof UnreadableDocumentException reason) {
                throw reason;
            }
            throw Archive.damaged(name);
        } catch (IOException | RuntimeException broken) {
            throw Archive.damaged(name);
        }
        return Setting.of(id, source, body.pieces(), body.pages(), body.properties());
    }

    /// The bytes with groups that nobody has to know under a name that the parser knows and that
    /// holds no text: it says nothing of names that it does not know.
    private static byte[] known(byte[] bytes) {
        var characters = new String(bytes, ISO_8859_1);
        if (BINARY.matcher(characters).find()) {
            return bytes;
        }
        return OPTIONAL.matcher(characters)
                .replaceAll(group ->
                        Command.getInstance(group.group(1)) == null
                                ? "{\\\\*\\\\generator "
                                : Matcher.quoteReplacement(group.group()))
                .getBytes(ISO_8859_1);
    }

    private static void check(String name, byte[] bytes) throws UnreadableDocumentException {
        var characters = new String(bytes, ISO_8859_1);
        var binary = BINARY.matcher(characters);
        while (binary.find()) {
            if (Long.parseLong(binary.group(1)) > bytes.length) {
                throw Archive.damaged(name);
            }
        }
        if (!characters.stripTrailing().endsWith("}") && !characters.contains("}\0")) {
            throw Archive.damaged(name);
        }
    }
}
