package org.rapporteur.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;

/// Gets one document over HTTP, piece by piece if need be: what has come stays, and the next
/// attempt asks for the rest of it.
record Download(
        HttpClient client, Manners manners, Hosts hosts, RetryAfter retryAfter, Waiting waiting) {

    private static final int REDIRECTS = 5;
    private static final int BUFFER = 1 << 16;

    /// A client that follows nobody and waits for nobody long.
    static HttpClient client(Manners manners) {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(manners.timeout())
                .build();
    }

    /// Gets a document as a whole; gives the address that it came from.
    ///
    /// @throws NotFetchedException if it cannot be had, with the reason and the remedy
    URI get(Wanted wanted, Part part) throws IOException, InterruptedException {
        var wait = manners.pause();
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(wanted, part);
            } catch (NotFetchedException failure) {
                if (!failure.mayPass() || attempt >= manners.attempts()) {
                    throw failure;
                }
                wait = wait.multipliedBy(2);
                pause(failure.delay().orElse(wait), failure);
            }
        }
    }

    private void pause(Duration delay, NotFetchedException failure)
            throws NotFetchedException, InterruptedException {
        if (delay.compareTo(manners.patience()) > 0) {
            throw NotFetchedException.busy(
                    "%s (the server asks us to come back in %,d seconds)"
                            .formatted(failure.why(), delay.toSeconds()));
        }
        waiting.sleep(delay);
    }

    private URI attempt(Wanted wanted, Part part) throws IOException, InterruptedException {
        var address = wanted.address();
        hosts.check(address, address);
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            var answer = ask(address, part);
            try (var body = answer.body()) {
                var next = answer.redirect();
                if (next.isEmpty()) {
                    take(answer, body, wanted, part);
                    return address;
                }
                hosts.check(address, next.get());
                address = next.get();
            }
            waiting.sleep(manners.pause());
        }
        throw NotFetchedException.forGood(
                "The server sends us round in circles (%d times); look at %s in a browser"
                        .formatted(REDIRECTS + 1, wanted.address()));
    }

    private Answer ask(URI address, Part part) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(manners.timeout())
                        .header("User-Agent", manners.agent())
                        .header("Accept", "application/pdf");
        var mark = part.resumable();
        if (mark.isPresent()) {
            request.header("Range", "bytes=%d-".formatted(part.size()));
            request.header("If-Range", mark.get());
        }
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (HttpTimeoutException late) {
            throw NotFetchedException.forNow(
                    "%s did not answer within %,d seconds; try again later"
                            .formatted(address.getHost(), manners.timeout().toSeconds()));
        } catch (ConnectException away) {
            throw NotFetchedException.forNow(
                    "%s cannot be reached; check the connection".formatted(address.getHost()));
        } catch (IOException broken) {
            throw NotFetchedException.forNow(
                    "%s broke off: %s; try again later".formatted(address.getHost(), said(broken)));
        }
    }

    /// Takes the document, or the rest of it, and checks that it is one and is whole.
    private void take(Answer answer, InputStream body, Wanted wanted, Part part)
            throws IOException {
        if (answer.status() == Answer.NO_SUCH_RANGE) {
            part.discard();
            throw NotFetchedException.forNow("The server has another version of it by now");
        }
        answer.check(wanted, retryAfter);
        boolean rest = answer.status() == Answer.REST;
        if (rest && answer.start().orElse(-1) != part.size()) {
            part.discard();
            throw NotFetchedException.forNow("The server sent another part than we asked for");
        }
        if (!rest) {
            part.begin(answer.mark());
        }
        checkSize(part.size() + answer.length().orElse(0), part);
        copy(body, part);
        checkContent(part, wanted);
    }

    private void checkSize(long size, Part part) throws IOException {
        if (size > manners.largest()) {
            part.discard();
            throw NotFetchedException.forGood(
                    "It has more than the %,d bytes that are taken; raise --limit if you want it"
                            .formatted(manners.largest()));
        }
    }

    private void copy(InputStream body, Part part) throws IOException {
        try (var deadline = new Deadline(body, manners.timeout());
                var out =
                        Files.newOutputStream(
                                part.file(),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.APPEND)) {
            try {
                pour(body, out, part);
            } catch (NotFetchedException tooLarge) {
                throw tooLarge;
            } catch (IOException broken) {
                throw brokenOff(deadline, part, said(broken));
            }
            if (deadline.isPast()) {
                throw brokenOff(deadline, part, "");
            }
        }
    }

    private void pour(InputStream body, OutputStream out, Part part) throws IOException {
        var buffer = new byte[BUFFER];
        long size = part.size();
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            size += count;
            checkSize(size, part);
            out.write(buffer, 0, count);
        }
    }

    private NotFetchedException brokenOff(Deadline deadline, Part part, String why)
            throws IOException {
        return deadline.isPast()
                ? NotFetchedException.forNow(
                        ("The server is too slow: %,d bytes within %,d seconds; run the command again to go"
                                        + " on from there")
                                .formatted(part.size(), manners.timeout().toSeconds()))
                : NotFetchedException.forNow(
                        ("The server broke off after %,d bytes (%s); run the command again to go on from"
                                        + " there")
                                .formatted(part.size(), why));
    }

    private static void checkContent(Part part, Wanted wanted) throws IOException {
        if (part.size() == 0) {
            throw NotFetchedException.forNow("The server sent nothing; try again later");
        }
        if (!part.isPdf()) {
            part.discard();
            throw NotFetchedException.forGood(
                    "The server calls it a PDF, and it is none; look at %s in a browser"
                            .formatted(wanted.address()));
        }
        if (!part.isWhole()) {
            var size = part.size();
            part.discard();
            throw NotFetchedException.forNow(
                    "The PDF that the server sent has no end (%,d bytes); try again later"
                            .formatted(size));
        }
    }

    private static String said(IOException failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "the connection was lost");
    }
}
