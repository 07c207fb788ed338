package org.rapporteur.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A format of documents: its media type, what people call it, and the extensions of file names
/// that say it (lower case, without the dot, the usual one first).
enum Format {
    PDF("application/pdf", "a PDF", "pdf"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "a Word document",
            "docx",
            "docm"),
    ODT("application/vnd.oasis.opendocument.text", "an OpenDocument text", "odt"),
    HTML("text/html", "a web page", "html", "htm", "xhtml"),
    RTF("application/rtf", "an RTF document", "rtf"),
    MARKDOWN("text/markdown", "Markdown", "md", "markdown"),
    TEXT("text/plain", "plain text", "txt", "text");

    private final String mediaType;
    private final String spoken;
    private final List<String> extensions;

    Format(String mediaType, String spoken, String... extensions) {
        this.mediaType = mediaType;
        this.spoken = spoken;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    /// What people call a file of this format, with its article.
    String spoken() {
        return spoken;
    }

    List<String> extensions() {
        return extensions;
    }

    /// Whether nothing in the bytes tells the format, only the name.
    boolean isPlain() {
        return this == TEXT || this == MARKDOWN;
    }

    /// The format that the extension of a file's name says.
    static Optional<Format> named(String fileName) {
        var extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.extensions.contains(extension))
                .findFirst();
    }
}
