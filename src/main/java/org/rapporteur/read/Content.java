package org.rapporteur.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a file is by its bytes, whatever its name says.
sealed interface Content {

    /// A format that its bytes tell.
    record Known(Format format) implements Content {}

    /// Characters, of a format that only the name tells; `tagged` where there are tags in it.
    record Characters(boolean tagged) implements Content {}

    /// Something that is never read: what it is, and what to do about it.
    record Foreign(String what, String remedy) implements Content {}

    /// Bytes that mean nothing to us.
    record Unknown() implements Content {}

    /// How much of a file is looked at for signs of a text format, in characters.
    int BEGINNING = 16_384;

    Pattern PAGE =
            Pattern.compile(
                    "(?is)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*(?:<!doctype\\s+html|<html).*");
    Pattern TAG = Pattern.compile("(?i)</?(?:html|head|body|div|p|table|span|h[1-6]|br|ul)[\\s/>]");
    Pattern WEB_ARCHIVE = Pattern.compile("(?is)\\s*(?:[\\w-]+: [^\\n]*\\n)*mime-version:.*");

    List<String> IMAGES =
            List.of("\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "II*\0", "MM\0*", "BM", "RIFF");
    List<String> ARCHIVES = List.of("\u001f\u008b", "7z\u00bc\u00af", "Rar!", "BZh");
    String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    String ENCRYPTED = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
    String OLD_WORD = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0";

    /// Looks at the bytes of a file.
    static Content of(byte[] bytes) {
        int length = Math.min(bytes.length, BEGINNING);
        var start = new String(bytes, 0, length, ISO_8859_1);
        if (start.startsWith("%PDF-")) {
            return new Known(Format.PDF);
        }
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
            return zip(new String(bytes, ISO_8859_1));
        }
        if (start.startsWith(OLE)) {
            return compound(new String(bytes, ISO_8859_1));
        }
        if (start.startsWith("{\\rt")) {
            return new Known(Format.RTF);
        }
        return foreign(start).orElseGet(() -> characters(bytes, start));
    }

    private static Optional<Content> foreign(String start) {
        if (Encoding.isBinary(start) && IMAGES.stream().anyMatch(start::startsWith)) {
            return Optional.of(new Foreign("an image", "put a file with its text in its place"));
        }
        if (ARCHIVES.stream().anyMatch(start::startsWith)) {
            return Optional.of(new Foreign("an archive", "unpack it"));
        }
        return Optional.empty();
    }

    private static Content characters(byte[] bytes, String start) {
        var decoded = Encoding.decoded(bytes.length > BEGINNING ? beginning(bytes) : bytes);
        if (decoded.isEmpty()) {
            boolean pdf = start.substring(0, Math.min(start.length(), 1024)).contains("%PDF-");
            return pdf ? new Known(Format.PDF) : new Unknown();
        }
        var text = decoded.get();
        if (PAGE.matcher(text).matches()) {
            return new Known(Format.HTML);
        }
        if (text.startsWith("<?xml")) {
            return new Foreign("an XML file", "save the document in another format");
        }
        if (WEB_ARCHIVE.matcher(text).matches()) {
            return new Foreign("a web archive or a message", "save the page itself as HTML");
        }
        return new Characters(TAG.matcher(text).find());
    }

    /// The first bytes, cut so that no character of two or four bytes is cut in UTF-16.
    private static byte[] beginning(byte[] bytes) {
        int end = BEGINNING;
        while (end > BEGINNING - 4 && (bytes[end] & 0xc0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(bytes, end & ~1);
    }

    private static Content zip(String bytes) {
        if (bytes.startsWith("mimetype" + Format.ODT.mediaType(), 30)) {
            return bytes.startsWith("-", 38 + Format.ODT.mediaType().length())
                    ? new Foreign("an OpenDocument template", "save it as a text (.odt)")
                    : new Known(Format.ODT);
        }
        if (bytes.startsWith("mimetypeapplication/", 30)) {
            return new Foreign("an OpenDocument file or book, but no text", "save it as .odt");
        }
        if (bytes.contains("word/")) {
            return new Known(Format.DOCX);
        }
        if (!bytes.contains("PK\5\6")) {
            return new Foreign("cut off before its end", "get it again from where it came from");
        }
        return bytes.contains("[Content_Types].xml")
                ? new Foreign("an Office file, but no Word document", "save its text as .docx")
                : new Foreign("an archive", "unpack it");
    }

    private static Content compound(String bytes) {
        if (bytes.contains(ENCRYPTED)) {
            return new Foreign("an encrypted Office document", "save it without a password");
        }
        return bytes.contains(OLD_WORD)
                ? new Foreign("a document of Word 97 to 2003", "save it as .docx")
                : new Foreign("an Office file of an old kind", "save its text as .docx");
    }
}
