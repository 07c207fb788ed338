package org.rapporteur.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.SampleDocuments;
import org.rapporteur.document.Properties;

/// What files of all formats say of their documents beside the words that they show.
class PropertiesTest {

    private static final String CORE =
            """
            <cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">\
            <dc:title>Final  report</dc:title><dc:subject>CTB/MSP/2011/7</dc:subject>\
            <cp:keywords>barrages, tides</cp:keywords><dc:language>en-GB</dc:language>\
            <dcterms:created>2011-05-03T10:00:00Z</dcterms:created></cp:coreProperties>\
            """;

    private static final String META =
            """
            <m xmlns:dc="d" xmlns:meta="m"><dc:title>Final report</dc:title><dc:date>2011-05-03</dc:date>\
            <dc:subject>CTB/MSP/2011/7</dc:subject><dc:language>en</dc:language>\
            <meta:keyword>barrages</meta:keyword><meta:keyword>tides</meta:keyword></m>\
            """;

    private static final String XMP =
            """
            <x:xmpmeta xmlns:x="x"><rdf:RDF xmlns:rdf="r" xmlns:dc="d"><rdf:Description>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Final report</rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>
            </rdf:Description></rdf:RDF></x:xmpmeta>\
            """;

    private static final Properties SAID =
            new Properties("Final report", "CTB/MSP/2011/7", "barrages, tides", "en", "");

    @Test
    void aWordDocumentSaysItInItsCoreProperties() throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("word/document.xml", Zips.word("<w:p><w:r><w:t>It rose.</w:t></w:r></w:p>"));
        parts.put("docProps/core.xml", CORE);
        assertEquals(SAID, read("case.docx", Zips.zip(parts)));
    }

    @Test
    void anOpenDocumentTextSaysItInItsMetadata() throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", Format.ODT.mediaType());
        parts.put("content.xml", Zips.text("<text:p>It rose.</text:p>"));
        parts.put("meta.xml", META);
        assertEquals(SAID, read("case.odt", Zips.zip(parts)));
    }

    @Test
    void aDocumentInRichTextSaysItInItsInformation() throws IOException {
        var rtf =
                "{\\rtf1\\ansi{\\info{\\title Final report}{\\author A. N. Other}"
                        + "{\\subject CTB/MSP/2011/7}{\\keywords barrages, tides}{\\nofpages1}}"
                        + "\\pard It rose.\\par}";
        var said = read("case.rtf", rtf.getBytes(UTF_8));
        assertEquals(new Properties("Final report", SAID.subject(), SAID.keywords(), "", ""), said);
    }

    @Test
    void aPageSaysItInItsHead() throws IOException {
        var page =
                """
                <!DOCTYPE html><html lang="en-GB"><head><title>A site | Final report</title>
                <meta name="DCTERMS.title" content="Final report">
                <meta name="dcterms.identifier" content="CTB/MSP/2011/7">
                <meta name="keywords" content="barrages, tides">
                <meta property="article:published_time" content="2011-06-30T08:00:00+02:00">
                </head><body><p>It rose.</p></body></html>\
                """;
        var said = read("case.html", page.getBytes(UTF_8));
        assertEquals("2011-06-30", said.date());
        assertEquals(SAID, without(said));
    }

    @Test
    void aPageWithoutMetadataSaysTheTitleOfItsWindow() throws IOException {
        var page = "<!DOCTYPE html><html><head><title>Final report</title></head><p>It rose.</p>";
        assertEquals("Final report", read("case.html", page.getBytes(UTF_8)).title());
    }

    @Test
    void aPdfSaysItInItsInformationAndInXmp() throws IOException {
        assertEquals(SAID, read("case.pdf", pdf("Microsoft Word - x.doc", XMP)));
        assertEquals("Final report", read("case.pdf", pdf("Final report", "")).title());
    }

    /// Damaged metadata, or such as declare entities, say nothing and are no reason for a refusal.
    @ParameterizedTest
    @CsvSource({"<a", "'<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>'", "'<a><title></a>'"})
    void damagedMetadataOfAPdfSayNothing(String xmp) throws IOException {
        assertEquals("Final report", read("case.pdf", pdf("Final report", xmp)).title());
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en_GB, en",
        "fr-CH, fr",
        "zxx, ''",
        "English, ''",
        "und, ''",
        "'', ''",
    })
    void aLanguageIsATag(String said, String tag) {
        assertEquals(tag, new Properties("", "", "", said, "").language());
    }

    @ParameterizedTest
    @CsvSource({"2011-06-30, 2011-06-30", "30 June 2011, ''", "2011, ''", "2011-06-30x, ''"})
    void aDateIsADay(String said, String day) {
        assertEquals(day, new Properties("", "", "", "", said).date());
    }

    private static Properties read(String fileName, byte[] bytes) throws IOException {
        return SampleDocuments.read(fileName, bytes).properties();
    }

    private static Properties without(Properties said) {
        return new Properties(said.title(), said.subject(), said.keywords(), said.language(), "");
    }

    private static byte[] pdf(String title, String xmp) throws IOException {
        try (var file = new PDDocument()) {
            var page = new PDPage();
            file.addPage(page);
            try (var words = new PDPageContentStream(file, page)) {
                words.beginText();
                words.setFont(new PDType1Font(FontName.HELVETICA), 12);
                words.newLineAtOffset(72, 600);
                words.showText("It rose.");
                words.endText();
            }
            var information = file.getDocumentInformation();
            information.setTitle(title);
            information.setSubject("CTB/MSP/2011/7");
            information.setKeywords("barrages, tides");
            if (!xmp.isEmpty()) {
                var metadata = new PDMetadata(file);
                metadata.importXMPMetadata(xmp.getBytes(UTF_8));
                file.getDocumentCatalog().setMetadata(metadata);
            }
            var out = new ByteArrayOutputStream();
            file.save(out);
            return out.toByteArray();
        }
    }
}
