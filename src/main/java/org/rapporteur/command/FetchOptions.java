package org.rapporteur.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rapporteur.fetch.Fetch;
import org.rapporteur.fetch.Hosts;
import org.rapporteur.fetch.Manners;
import org.rapporteur.fetch.Service;
import org.rapporteur.fetch.Waiting;
import picocli.CommandLine.Option;

/// The options of `fetch`; picocli fills them in.
final class FetchOptions {

    private static final int MEGABYTE = 1 << 20;
    private static final int ATTEMPTS = 4;

    @Option(names = "--to", paramLabel = "DIR", description = "where to")
    private Path folder = Path.of("documents");

    @Option(
            names = "--sources",
            paramLabel = "FILE",
            description = "a list of documents and where they are, such as data/sources.csv")
    private Optional<Path> sources = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            split = ",",
            defaultValue = "en",
            description = "ar, zh, en, fr, ru or es; several with commas; ${DEFAULT-VALUE} if none")
    private List<String> languages = List.of();

    @Option(names = "--dry-run", description = "says what would be done, asks nobody")
    private boolean dry;

    @Option(
            names = "--service",
            paramLabel = "URL",
            description = "who is asked, with {symbol} and {language}; ${DEFAULT-VALUE}")
    private String service = Service.OFFICIAL;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            split = ",",
            description = "a host that the service may send us on to")
    private List<String> hosts = List.of();

    @Option(
            names = "--contact",
            paramLabel = "URL|MAIL",
            description = "how those who run the service can reach you; they are told")
    private String contact = "+https://w3id.org/rapporteur/";

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "between two requests; ${DEFAULT-VALUE} if not named")
    private double wait = 2;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "how long we wait if the service asks for it; ${DEFAULT-VALUE}")
    private long patience = 300;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "how long one answer may take; ${DEFAULT-VALUE}")
    private long timeout = 120;

    @Option(
            names = "--limit",
            paramLabel = "MB",
            description = "the largest document that is taken; ${DEFAULT-VALUE}")
    private long limit = 32;

    int run(Console console, List<String> symbols) throws IOException, InterruptedException {
        var manners =
                new Manners(
                        "rapporteur/0.1.0 (%s)".formatted(contact),
                        Duration.ofMillis(Math.round(wait * 1000)),
                        Duration.ofSeconds(patience),
                        Duration.ofSeconds(timeout),
                        ATTEMPTS,
                        limit * MEGABYTE);
        var fetch = new Fetch(folder, manners, new Hosts(hosts), Waiting.real(), Clock.systemUTC());
        var command = new FetchCommand(console, fetch, new Service(service));
        return command.run(symbols, sources, languages, dry);
    }
}
