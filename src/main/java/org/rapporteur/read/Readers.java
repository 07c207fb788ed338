package org.rapporteur.read;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.document.Source;

/// The readers there are, chosen by what a file's bytes are; what they do not tell, its name does.
public final class Readers {

    /// The largest file that is read, in bytes.
    public static final int LARGEST = 32 * 1024 * 1024;

    private final List<DocumentReader> readers;

    private Readers(List<DocumentReader> readers) {
        this.readers = readers;
    }

    public static Readers standard() {
        return new Readers(
                List.of(
                        new DocxReader(),
                        new OdtReader(),
                        new HtmlReader(),
                        new RtfReader(),
                        new TextReader(),
                        new MarkdownReader(),
                        new PdfFormat()));
    }

    /// Reads a document.
    ///
    /// @throws UnreadableDocumentException if there is no reader for it, its bytes are not what its
    ///   name says, or they are damaged
    public Document read(DocumentId id, String fileName, byte[] bytes)
            throws UnreadableDocumentException {
        check(fileName, bytes);
        var format = format(fileName, Content.of(bytes));
        var reader =
                readers.stream()
                        .filter(each -> each.format() == format)
                        .findFirst()
                        .orElseThrow(() -> noReader(fileName));
        return reader.read(
                id, new Source(fileName, format.mediaType(), DigestUtils.sha256Hex(bytes)), bytes);
    }

    /// The format of a file, on which its content and its name agree.
    private Format format(String fileName, Content content) throws UnreadableDocumentException {
        var named = Format.named(fileName);
        return switch (content) {
            case Content.Known(var format) -> {
                if (named.isPresent() && named.get() != format) {
                    throw mislabelled(fileName, format, named.get());
                }
                yield format;
            }
            case Content.Characters(var tagged) -> {
                var format = named.orElseThrow(() -> noReader(fileName));
                if (!format.isPlain() && !(format == Format.HTML && tagged)) {
                    throw mislabelled(fileName, Format.TEXT, format);
                }
                yield format;
            }
            case Content.Foreign(var what, var remedy) ->
                    throw new UnreadableDocumentException(
                            "%s is %s; %s".formatted(fileName, what, remedy));
            case Content.Unknown() -> throw unknown(fileName, named);
        };
    }

    private static UnreadableDocumentException mislabelled(
            String fileName, Format format, Format named) {
        return new UnreadableDocumentException(
                "%s is %s although its name says %s; give it the extension .%s"
                        .formatted(
                                fileName,
                                format.spoken(),
                                named.spoken(),
                                format.extensions().getFirst()));
    }

    private UnreadableDocumentException unknown(String fileName, Optional<Format> named) {
        return named.map(format -> isNone(fileName, format)).orElseGet(() -> noReader(fileName));
    }

    private static UnreadableDocumentException isNone(String fileName, Format format) {
        return format.isPlain()
                ? UnreadableDocumentException.noText(fileName)
                : new UnreadableDocumentException(
                        "%s is not %s although its name says so; get it again from its source"
                                .formatted(fileName, format.spoken()));
    }

    private static void check(String fileName, byte[] bytes) throws UnreadableDocumentException {
        if (bytes.length == 0) {
            throw new UnreadableDocumentException(
                    fileName + " is empty; put the document's text into it or leave it out");
        }
        if (bytes.length > LARGEST) {
            throw new UnreadableDocumentException(
                    "%s has %,d bytes, more than the %,d that are read at once; split it"
                            .formatted(fileName, bytes.length, LARGEST));
        }
    }

    private UnreadableDocumentException noReader(String fileName) {
        var known =
                readers.stream()
                        .flatMap(reader -> reader.format().extensions().stream())
                        .map(extension -> "." + extension)
                        .collect(joining(", "));
        return new UnreadableDocumentException(
                "There is no reader for %s; these can be read: %s".formatted(fileName, known));
    }
}
