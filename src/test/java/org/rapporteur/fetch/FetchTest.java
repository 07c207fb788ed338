package org.rapporteur.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.document.Symbol;

/// Fetching from a server of this machine that misbehaves in the ways that servers do.
class FetchTest {

    private static final byte[] PDF = pdf(200_000);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final int HALF = PDF.length / 2;

    @TempDir Path folder;
    private final List<Duration> waits = new ArrayList<>();
    private Duration timeout = Duration.ofSeconds(20);
    private Hosts hosts = new Hosts(List.of());

    @Test
    void aDocumentIsThereWithItsHashAndWeSayWhoWeAre() throws Exception {
        try (var server = new TestServer(exchange -> TestServer.pdf(exchange, PDF))) {
            var saved = assertInstanceOf(Fetched.Saved.class, one(server));
            assertArrayEquals(PDF, Files.readAllBytes(saved.file()));
            assertTrue(server.asked.getFirst().contains("/en/CCM%2FMSP%2F2017%2F12 range=null"));
            assertTrue(server.asked.getFirst().endsWith("agent=rapporteur (test)"));
            assertEquals(
                    List.of(
                            "symbol,language,file,address,fetched,bytes,sha256",
                            "CCM/MSP/2017/12,en,ccm-msp-2017-12.pdf,%s/en/CCM%%2FMSP%%2F2017%%2F12,2026-11-22T12:00:00Z,%d,%s"
                                    .formatted(server.address(), PDF.length, saved.sha256())),
                    Files.readAllLines(folder.resolve("manifest.csv")));
            assertEquals(List.of(".fetching", "ccm-msp-2017-12.pdf", "manifest.csv"), files());
        }
    }

    @Test
    void whatIsHereIsNotAskedForAgain() throws Exception {
        try (var server = new TestServer(exchange -> TestServer.pdf(exchange, PDF))) {
            one(server);
            assertInstanceOf(Fetched.Here.class, one(server));
            assertEquals(1, server.asked.size());
        }
    }

    @Test
    void whatSomebodyChangedIsNotOverwritten() throws Exception {
        try (var server = new TestServer(exchange -> TestServer.pdf(exchange, PDF))) {
            one(server);
            Files.writeString(folder.resolve("ccm-msp-2017-12.pdf"), "mine");
            assertFailed("is not what we fetched; move it away", one(server));
            assertEquals("mine", Files.readString(folder.resolve("ccm-msp-2017-12.pdf")));
        }
    }

    @Test
    void aPlanAsksNobodyAndWritesNothing() throws Exception {
        try (var server = new TestServer(exchange -> TestServer.pdf(exchange, PDF))) {
            var planned = fetch().plan(wanted(server, "en", "CCM/MSP/2017/12"));
            assertInstanceOf(Fetched.Planned.class, planned.getFirst());
            assertEquals(List.of(), server.asked);
            assertEquals(List.of(), files());
        }
    }

    @Test
    void oneThatIsMissingDoesNotStopTheOthersAndLanguagesHaveFilesOfTheirOwn() throws Exception {
        TestServer.Behaviour some =
                exchange -> {
                    if (exchange.getRequestURI().getPath().startsWith("/es/")) {
                        TestServer.status(exchange, 404);
                    } else {
                        TestServer.pdf(exchange, PDF);
                    }
                };
        try (var server = new TestServer(some)) {
            var wanted = new ArrayList<>(wanted(server, "es", "CCM/MSP/2017/12"));
            wanted.addAll(wanted(server, "fr", "CCM/MSP/2017/12"));
            var fetched = fetch().fetch(wanted, each -> {});
            assertFailed("There is no such document", fetched.getFirst());
            assertInstanceOf(Fetched.Saved.class, fetched.getLast());
            assertTrue(Files.exists(folder.resolve("ccm-msp-2017-12-fr.pdf")));
            assertEquals(List.of(Duration.ofSeconds(2)), waits, "one at a time, with a pause");
        }
    }

    @Test
    void aServerThatBreaksOffIsAskedForTheRest() throws Exception {
        TestServer.Behaviour halves =
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"v1\"");
                    if (exchange.getRequestHeaders().containsKey("Range")) {
                        rest(exchange, HALF);
                    } else {
                        TestServer.send(exchange, 200, "application/pdf", PDF.length, half());
                    }
                };
        try (var server = new TestServer(halves)) {
            var saved = assertInstanceOf(Fetched.Saved.class, one(server));
            assertArrayEquals(PDF, Files.readAllBytes(saved.file()));
            assertTrue(
                    server.asked
                            .getLast()
                            .contains("range=bytes=%d- if-range=\"v1\"".formatted(HALF)),
                    server.asked::toString);
            assertEquals(List.of(".fetching", "ccm-msp-2017-12.pdf", "manifest.csv"), files());
        }
    }

    @Test
    void anotherRunGoesOnWhereTheLastOneEnded() throws Exception {
        TestServer.Behaviour broken =
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"v1\"");
                    if (exchange.getRequestHeaders().containsKey("Range")) {
                        TestServer.status(exchange, 500);
                    } else {
                        TestServer.send(exchange, 200, "application/pdf", PDF.length, half());
                    }
                };
        try (var server = new TestServer(broken)) {
            assertFailed("busy or broken (500)", one(server));
            assertFalse(Files.exists(folder.resolve("ccm-msp-2017-12.pdf")));
            assertFalse(Files.exists(folder.resolve("manifest.csv")));
        }
        try (var server = new TestServer(exchange -> rest(exchange, HALF))) {
            var saved = assertInstanceOf(Fetched.Saved.class, one(server));
            assertArrayEquals(PDF, Files.readAllBytes(saved.file()));
            assertEquals(1, server.asked.size());
        }
    }

    @Test
    void aDocumentThatHasChangedMeanwhileIsTakenFromTheStart() throws Exception {
        var other = pdf(300_000);
        TestServer.Behaviour changing =
                exchange -> {
                    if (exchange.getRequestHeaders().containsKey("Range")) {
                        exchange.getResponseHeaders().set("ETag", "\"v2\"");
                        TestServer.pdf(exchange, other);
                    } else {
                        exchange.getResponseHeaders().set("ETag", "\"v1\"");
                        TestServer.send(exchange, 200, "application/pdf", PDF.length, half());
                    }
                };
        try (var server = new TestServer(changing)) {
            var saved = assertInstanceOf(Fetched.Saved.class, one(server));
            assertArrayEquals(other, Files.readAllBytes(saved.file()));
        }
    }

    @Test
    void aWrongPartIsThrownAway() throws Exception {
        TestServer.Behaviour wrong =
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"v1\"");
                    if (exchange.getRequestHeaders().containsKey("Range")) {
                        rest(exchange, 10);
                    } else {
                        TestServer.send(exchange, 200, "application/pdf", PDF.length, half());
                    }
                };
        try (var server = new TestServer(wrong)) {
            assertInstanceOf(Fetched.Failed.class, one(server));
            assertFalse(Files.exists(folder.resolve("ccm-msp-2017-12.pdf")));
        }
    }

    @Test
    void aServerThatIsTooSlowIsLeftAndWhatCameIsKept() throws Exception {
        timeout = Duration.ofSeconds(3);
        TestServer.Behaviour slow =
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"v1\"");
                    TestServer.send(exchange, 200, "application/pdf", PDF.length, half());
                    Thread.sleep(Duration.ofMinutes(5));
                };
        try (var server = new TestServer(slow)) {
            assertFailed("run the command again to go on from there", one(server));
            assertTrue(Files.size(folder.resolve(".ccm-msp-2017-12.pdf.part")) > 0);
        }
    }

    @Test
    void aServerThatNeverAnswersIsLeft() throws Exception {
        timeout = Duration.ofMillis(300);
        try (var server = new TestServer(exchange -> Thread.sleep(Duration.ofMinutes(5)))) {
            assertFailed("did not answer within", one(server));
        }
    }

    @Test
    void aBusyServerIsGivenTheTimeThatItAsksFor() throws Exception {
        var answers = new ArrayList<>(List.of("7", "Sun, 22 Nov 2026 12:00:30 GMT", ""));
        TestServer.Behaviour busy =
                exchange -> {
                    var retry = answers.removeFirst();
                    if (retry.isEmpty()) {
                        TestServer.pdf(exchange, PDF);
                    } else {
                        exchange.getResponseHeaders().set("Retry-After", retry);
                        TestServer.status(exchange, 429);
                    }
                };
        try (var server = new TestServer(busy)) {
            assertInstanceOf(Fetched.Saved.class, one(server));
            assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(30)), waits);
        }
    }

    @Test
    void aServerThatAsksForMoreThanOurPatienceIsLeftAloneByAll() throws Exception {
        TestServer.Behaviour busy =
                exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "86400");
                    TestServer.status(exchange, 503);
                };
        try (var server = new TestServer(busy)) {
            var fetched =
                    fetch().fetch(wanted(server, "en", "A/RES/63/71", "A/RES/78/32"), each -> {});
            assertFailed("come back in 86,400 seconds", fetched.getFirst());
            assertFailed("was not asked for", fetched.getLast());
            assertEquals(1, server.asked.size());
        }
    }

    @Test
    void aRedirectOnTheSameHostIsFollowedAndOneInCirclesIsNot() throws Exception {
        TestServer.Behaviour once =
                exchange -> {
                    if (exchange.getRequestURI().getPath().equals("/file.pdf")) {
                        TestServer.pdf(exchange, PDF);
                    } else {
                        TestServer.redirect(exchange, "/file.pdf");
                    }
                };
        try (var server = new TestServer(once)) {
            assertInstanceOf(Fetched.Saved.class, one(server));
            assertTrue(Files.readString(folder.resolve("manifest.csv")).contains("/file.pdf,"));
        }
        try (var server = new TestServer(exchange -> TestServer.redirect(exchange, "/again"))) {
            var wanted = wanted(server, "en", "A/RES/63/71");
            assertFailed("round in circles", fetch().fetch(wanted, each -> {}).getFirst());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://elsewhere.example/a.pdf",
                "http://un.org.elsewhere.example/a.pdf",
                "file:///etc/passwd",
                "ftp://127.0.0.1/a.pdf",
                "http://10.0.0.1/a.pdf",
                "http://[::1]/a.pdf",
                "http://169.254.169.254/latest"
            })
    void aRedirectToWhereWeDoNotGoIsNotFollowed(String target) throws Exception {
        try (var server = new TestServer(exchange -> TestServer.redirect(exchange, target))) {
            var failed = assertInstanceOf(Fetched.Failed.class, one(server));
            assertTrue(
                    failed.why().contains("sends us on to")
                            || failed.why().contains("no address of"),
                    failed.why());
            assertEquals(1, server.asked.size());
        }
    }

    @Test
    void anAllowedHostThatLeadsIntoAPrivateNetworkIsNotAsked() throws Exception {
        hosts = new Hosts(List.of("localhost"));
        TestServer.Behaviour away =
                exchange -> TestServer.redirect(exchange, "http://localhost:1/");
        try (var server = new TestServer(away)) {
            assertFailed("leads into a private network", one(server));
        }
    }

    @Test
    void whatIsNoPdfIsNotTaken() throws Exception {
        var page = "<html>Not found</html>".getBytes(StandardCharsets.UTF_8);
        TestServer.Behaviour html =
                exchange -> TestServer.send(exchange, 200, "text/html", page.length, page);
        try (var server = new TestServer(html)) {
            assertFailed("sent text/html, no PDF", one(server));
        }
        try (var server = new TestServer(exchange -> TestServer.pdf(exchange, page))) {
            assertFailed("calls it a PDF, and it is none", one(server));
        }
        try (var server = new TestServer(exchange -> TestServer.pdf(exchange, half()))) {
            assertFailed("has no end", one(server));
        }
        assertEquals(List.of(".fetching"), files());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsTooLargeIsNotTaken(boolean told) throws Exception {
        var large = pdf(3_000_000);
        long length = told ? large.length : 0;
        TestServer.Behaviour much =
                exchange -> TestServer.send(exchange, 200, "application/pdf", length, large);
        try (var server = new TestServer(much)) {
            assertFailed("more than the 1,048,576 bytes", one(server));
            assertEquals(List.of(".fetching"), files());
        }
    }

    @Test
    void aServerThatIsAwayIsNamed() throws Exception {
        var server = new TestServer(exchange -> {});
        server.close();
        assertFailed("127.0.0.1 cannot be reached", one(server));
    }

    @Test
    void theListOfSourcesNamesDocumentsThatCanBeAskedFor() throws IOException {
        var list = SourceList.read(Path.of("data/sources.csv"));
        var symbols = list.entries().stream().map(SourceList.Entry::symbol).distinct().toList();
        assertEquals(list.entries().size(), symbols.size(), "each symbol once");
        for (var entry : list.entries()) {
            assertEquals("https", entry.address().getScheme(), entry::toString);
            assertTrue(entry.date().matches("|\\d{4}(?:-\\d\\d){0,2}"), entry::toString);
            assertFalse(entry.title().isBlank(), entry::toString);
            boolean page = entry.source().startsWith("http");
            assertTrue(page || Files.exists(Path.of(entry.source())), entry::toString);
            assertTrue(Service.LANGUAGES.containsAll(entry.languages()), entry::toString);
        }
    }

    private Fetch fetch() {
        var manners =
                new Manners(
                        "rapporteur (test)",
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(5),
                        timeout,
                        3,
                        1 << 20);
        return new Fetch(folder, manners, hosts, waits::add, CLOCK);
    }

    private Fetched one(TestServer server) throws IOException, InterruptedException {
        return fetch().fetch(wanted(server, "en", "CCM/MSP/2017/12"), each -> {}).getFirst();
    }

    private static List<Wanted> wanted(TestServer server, String language, String... symbols) {
        return Arrays.stream(symbols)
                .map(Symbol::new)
                .map(symbol -> SourceList.none().find(symbol, language, server.service()))
                .toList();
    }

    private static void assertFailed(String why, Fetched fetched) {
        var failed = assertInstanceOf(Fetched.Failed.class, fetched);
        assertTrue(failed.why().contains(why), failed.why());
    }

    private static void rest(HttpExchange exchange, int from) throws IOException {
        var rest = Arrays.copyOfRange(PDF, from, PDF.length);
        exchange.getResponseHeaders()
                .set("Content-Range", "bytes %d-%d/%d".formatted(from, PDF.length - 1, PDF.length));
        TestServer.send(exchange, 206, "application/pdf", rest.length, rest);
    }

    private static byte[] half() {
        return Arrays.copyOf(PDF, HALF);
    }

    private static byte[] pdf(int size) {
        var text = new StringBuilder("%PDF-1.7\n");
        for (int line = 0; text.length() < size; line++) {
            text.append("% line ").append(line).append('\n');
        }
        return text.append("%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
