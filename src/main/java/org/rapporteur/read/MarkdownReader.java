package org.rapporteur.read;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.document.Original;
import org.rapporteur.document.Source;

/// Reads Markdown as CommonMark (https://spec.commonmark.org/0.31.2/) with tables and footnotes.
/// Its original are the characters of the file with character references resolved and a space
/// behind each tag that breaks a line.
record MarkdownReader() implements DocumentReader {

    private static final Pattern REFERENCE =
            Pattern.compile(
                    "&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
                            + "(?<behind>(?=#|\\w{1,32};))?");

    /// A tag that breaks a line parts words; the space behind it does so.
    private static final Pattern BREAK = Pattern.compile("(?i)<(?:br ?/?|/(?:p|li|div))>(?=\\S)");

    /// ASCII characters that mean nothing to Markdown.
    private static final String HARMLESS = "\"'";

    @Override
    public Format format() {
        return Format.MARKDOWN;
    }

    @Override
    public Document read(DocumentId id, Source source, byte[] bytes)
            throws UnreadableDocumentException {
        var decoded = resolved(TextReader.decoded(source, bytes));
        var builder = Document.builder(id, source, Original.of(decoded));
        var lines = Lines.set(MarkdownLines.of(decoded), true);
        return new Assembler(lines, decoded, builder).assemble();
    }

    private static String resolved(String decoded) {
        var characters =
                REFERENCE
                        .matcher(decoded)
                        .replaceAll(found -> Matcher.quoteReplacement(resolved(found)));
        return BREAK.matcher(characters).replaceAll("$0 ");
    }

    /// The character that a reference stands for, unless that would be read as a mark.
    private static String resolved(MatchResult found) {
        var character = Parser.unescapeEntities(found.group(), true);
        boolean ampersand = character.equals("&") && found.group("behind") == null;
        boolean harmless = character.codePointAt(0) > 0x7f || HARMLESS.contains(character);
        return ampersand || harmless ? character : found.group();
    }
}
