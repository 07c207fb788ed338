package org.rapporteur.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Word and OpenDocument files made on the spot, of the XML of their body.
public final class Zips {

    private static final String W =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                    + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    private static final String O =
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                    + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                    + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
                    + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"";

    private static final String STYLES =
            """
            <w:styles %s>
            <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
            <w:style w:type="paragraph" w:styleId="Ttl"><w:name w:val="Title"/></w:style>
            <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="N"/></w:style>
            <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="H2"/></w:style>
            <w:style w:type="paragraph" w:styleId="Toc1"><w:name w:val="toc 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Num"><w:name w:val="Numbered"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style>
            </w:styles>\
            """
                    .formatted(W);

    private static final String NUMBERING =
            """
            <w:numbering %s>
            <w:abstractNum w:abstractNumId="7">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%%2)"/></w:lvl>
            <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%%1.%%2.%%3"/><w:isLgl/></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId="8">
            <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%%2."/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="20"/></w:lvlOverride></w:num>
            </w:numbering>\
            """
                    .formatted(W);

    private static final String NOTES =
            """
            <w:footnotes %s>
            <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
            <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> As amended.</w:t></w:r></w:p></w:footnote>
            <w:footnote w:id="5"><w:p><w:r><w:t>Orally.</w:t></w:r></w:p></w:footnote>
            </w:footnotes>\
            """
                    .formatted(W);

    private Zips() {}

    /// A Word document with a body, some styles, lists and notes.
    public static byte[] docx(String body) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("word/document.xml", word(body));
        parts.put("word/styles.xml", STYLES);
        parts.put("word/numbering.xml", NUMBERING);
        parts.put("word/footnotes.xml", NOTES);
        parts.put("docProps/app.xml", "<Properties><Pages>3</Pages></Properties>");
        return zip(parts);
    }

    /// The part of a Word document that holds a body.
    public static String word(String body) {
        return "<w:document %s><w:body>%s</w:body></w:document>".formatted(W, body);
    }

    /// An OpenDocument text with automatic styles and a body.
    public static byte[] odt(String body) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", Format.ODT.mediaType());
        parts.put("content.xml", text(body));
        parts.put(
                "meta.xml",
                "<m %s><meta:document-statistic meta:page-count=\"2\"/></m>".formatted(O));
        return zip(parts);
    }

    /// The part of an OpenDocument text that holds its styles and its body, parted by `<body/>`.
    public static String text(String content) {
        var parts = content.split("<body/>", 2);
        return "<office:document-content %s><office:automatic-styles>%s</office:automatic-styles><office:body><office:text>%s</office:text></office:body></office:document-content>"
                .formatted(O, parts.length > 1 ? parts[0] : "", parts[parts.length - 1]);
    }

    /// An archive of parts by their names; the first is not packed, as OpenDocument wants it.
    public static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var bytes = part.getValue().getBytes(StandardCharsets.UTF_8);
                zip.putNextEntry(entry(part.getKey(), bytes));
                zip.write(bytes);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory", impossible);
        }
        return out.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] bytes) {
        var entry = new ZipEntry(name);
        if (name.equals("mimetype")) {
            var sum = new CRC32();
            sum.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
        }
        return entry;
    }
}
