package org.rapporteur.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.pipeline.Adoptions;
import org.rapporteur.read.Zips;
import org.rapporteur.store.TemporaryFolder;

/// Files of every format that refer to a server: it is never asked for anything, whether a file is
/// read or refused.
class NothingFetchedTest {

    @TempDir Path folder;
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatFilesReferToIsNeverAskedFor() throws Exception {
        web("page.html");
        word("word.docx", "");
        word("entity.docx", "<!DOCTYPE a [<!ENTITY % x SYSTEM \"URL\"> %x;]>");
        open("open.odt", "");
        open("outside.odt", "<!DOCTYPE a SYSTEM \"URL\">");
        write("words.md", "![a](URL) [b]: URL <img src=\"URL\"> The Moot adopted its rules.\n");
        write(
                "note.rtf",
                "{\\r"
                    + "tf1 {\\field{\\*\\fldinst INCLUDEPICTURE \"URL\"}{\\fldrslt }}{\\*\\template"
                    + " URL} The Moot adopted its rules.\\par}");
        pdf("print.pdf");
        var said = built();
        assertTrue(said.contains("Published: 6 documents"), said);
        assertTrue(said.contains("; 2 files refused"), said);
        assertEquals(0, asked.get(), said);
        var request = HttpRequest.newBuilder(URI.create(url())).build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        assertEquals(1, asked.get(), "the server counts");
    }

    private String url() {
        return "http://127.0.0.1:%d/x".formatted(server.getAddress().getPort());
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content.replace("URL", url()));
    }

    private void web(String name) throws IOException {
        write(
                name,
                """
                <!DOCTYPE html><html><head><base href="URL/"><link rel="stylesheet" href="URL">
                <link rel="canonical" href="URL"><script src="URL"></script>
                <meta http-equiv="refresh" content="0; url=URL"></head><body background="URL">
                <img src="URL"><iframe src="URL"></iframe><object data="URL"></object>
                <p style="background: url(URL)">The Moot adopted its rules.</p></body></html>
                """);
    }

    private void word(String name, String before) throws IOException {
        var body = "<w:p><w:r><w:t>The Moot adopted its rules.</w:t></w:r></w:p>";
        var relation =
                "<Relationships><Relationship Id=\"r\" Type=\"attachedTemplate\""
                        + " TargetMode=\"External\" Target=\"URL\"/></Relationships>";
        zip(
                name,
                Map.of("[Content_Types].xml", "<Types/>"),
                Map.of(
                        "word/document.xml",
                        before + Zips.word(body),
                        "word/_rels/document.xml.rels",
                        relation,
                        "word/_rels/settings.xml.rels",
                        relation));
    }

    private void open(String name, String before) throws IOException {
        var body =
                "<body/><text:p>The Moot adopted its rules.<draw:frame><draw:image href=\"URL\"/>"
                        + "</draw:frame></text:p>";
        zip(
                name,
                Map.of("mimetype", "application/vnd.oasis.opendocument.text"),
                Map.of("content.xml", before + Zips.text(body)));
    }

    private void zip(String name, Map<String, String> first, Map<String, String> parts)
            throws IOException {
        var all = new LinkedHashMap<>(first);
        parts.forEach((part, content) -> all.put(part, content.replace("URL", url())));
        Files.write(folder.resolve(name), Zips.zip(all));
    }

    /// An action at the opening, a link, and a font and a picture in files elsewhere.
    private void pdf(String name) throws IOException {
        var elsewhere = "<</FS/URL/F(URL)>>";
        write(
                name,
                String.join(
                        "\n",
                        "%PDF-1.4",
                        "1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(URL)>>>>"
                                + " endobj",
                        "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj",
                        "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0"
                            + " R/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9"
                            + " 9]/A<</S/URI/URI(URL)>>>>]/Resources<</Font<</R 5 0 R>>/XObject<</I"
                            + " 6 0 R/F 7 0 R>>>>>> endobj",
                        "4 0 obj <</Length 73>> stream",
                        "BT /R 12 Tf 60 700 Td (The Moot adopted its rules.) Tj ET /I Do /F Do   ",
                        "endstream endobj",
                        "5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Times-Roman>> endobj",
                        "6 0 obj <</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8"
                                + "/ColorSpace/DeviceGray/Length 0/F"
                                + elsewhere
                                + ">> stream",
                        "",
                        "endstream endobj",
                        "7 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Ref<</F"
                                + elsewhere
                                + "/Page 0>>/Length 0>> stream",
                        "",
                        "endstream endobj",
                        "trailer <</Root 1 0 R/Size 8>>",
                        "%%EOF",
                        ""));
    }

    private String built() throws IOException {
        var err = new ByteArrayOutputStream();
        try (var store = TemporaryFolder.make()) {
            var console =
                    new Console(
                            InputStream.nullInputStream(),
                            OutputStream.nullOutputStream(),
                            new PrintStream(err, true, StandardCharsets.UTF_8),
                            false);
            Rapporteur.run(
                    console,
                    Adoptions::run,
                    "build",
                    folder.toString(),
                    "--store",
                    store.path().toString());
        }
        return err.toString(StandardCharsets.UTF_8);
    }
}
