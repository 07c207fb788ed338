package org.rapporteur.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.pipeline.Run;
import org.rapporteur.vocabulary.Base;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/// The commands and their options; each does its work in a class of its own.
@Command(
        name = "rapporteur",
        description =
                "Reads the documents of treaty meetings and publishes what happened as linked"
                        + " data.",
        synopsisSubcommandLabel = "COMMAND",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        version = "rapporteur 0.1.0",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything that was asked for was done",
            "1:something was refused, unreadable or missing",
            "2:the command line was wrong",
            "3:a quote was not its document's own, and nothing was published"
        })
public final class Rapporteur {

    private static final String PATHS =
            "files, folders, archives (zip, tar) or patterns; - reads a list of them from here";
    private static final String KNOWLEDGE =
            "names, treaties and wordings besides those that the program carries";

    private final Console console;
    private final Function<List<Path>, Run> run;

    private Rapporteur(Console console, Function<List<Path>, Run> run) {
        this.console = console;
        this.run = run;
    }

    /// Runs a command line and gives its exit code; `run` is how documents are read with more files
    /// of knowledge, made if it is needed.
    public static int run(Console console, Function<List<Path>, Run> run, String... words) {
        var line = new CommandLine(new Rapporteur(console, run));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((failure, at, result) -> console.tell(failure));
        return line.execute(words);
    }

    @Command(
            description = "Reads documents and replaces the content of a store with what they say.")
    int build(
            @Parameters(arity = "1..*", paramLabel = "PATH", description = PATHS) List<Path> paths,
            @ArgGroup(multiplicity = "1") StoreOptions store,
            @Option(names = "--knowledge", paramLabel = "FILE.ttl", description = KNOWLEDGE)
                    @Nullable List<Path> knowledge,
            @Option(
                            names = "--fresh",
                            description =
                                    "reads every document, also those that an earlier build has read")
                    boolean fresh)
            throws IOException, InterruptedException {
        var earlier = fresh ? Run.Earlier.FORGOTTEN : Run.Earlier.USED;
        return new BuildCommand(console, run.apply(listed(knowledge)), earlier)
                .run(new Paths(console).of(paths), store.place());
    }

    @Command(description = "Reads documents and writes what they say as RDF.")
    int extract(
            @Parameters(arity = "1..*", paramLabel = "PATH", description = PATHS) List<Path> paths,
            @Option(names = "-o", paramLabel = "FILE", description = "where to; else here")
                    Optional<Path> file,
            @Option(names = "--format", description = "trig, ttl, nq, jsonld, rdf or nt")
                    Optional<String> format,
            @Option(names = "--knowledge", paramLabel = "FILE.ttl", description = KNOWLEDGE)
                    @Nullable List<Path> knowledge)
            throws IOException, InterruptedException {
        return new ExtractCommand(console, run.apply(listed(knowledge)))
                .run(new Paths(console).of(paths), file, format);
    }

    @Command(
            description = {
                "Replaces the content of a store with what RDF files say: a dump, or what extract"
                        + " wrote.",
                "TriG and N-Quads keep their graphs; other files get one each, named like the file."
            })
    int load(
            @Parameters(arity = "1..*", paramLabel = "FILE", description = "files of RDF")
                    List<Path> files,
            @ArgGroup(multiplicity = "1") StoreOptions store)
            throws IOException {
        return new LoadCommand(console, Base.STANDARD).run(files, store.place());
    }

    @Command(description = "Writes the tables of a store as CSV.")
    int tables(
            @ArgGroup(multiplicity = "1") StoreOptions store,
            @Option(names = "-o", required = true, paramLabel = "DIR", description = "where to")
                    Path folder)
            throws IOException, InterruptedException {
        return new TablesCommand(console).run(store.place(), folder);
    }

    @Command(
            description = {
                "Writes a dump of a store: the graph as TriG, N-Quads and JSON-LD, the tables as"
                        + " CSV, JSON and",
                "Parquet, what changed since the last dump, QuickStatements for Wikidata, DCAT,"
                        + " checksums."
            })
    int export(
            @ArgGroup(multiplicity = "1") StoreOptions store,
            @Option(names = "-o", required = true, paramLabel = "DIR", description = "where to")
                    Path folder,
            @Option(
                            names = "--previous",
                            paramLabel = "DIR",
                            description = "the dump to compare with; else the one that is there")
                    Optional<Path> previous,
            @Option(
                            names = "--item",
                            paramLabel = "CODE=ITEM",
                            description = "the item of a treaty in Wikidata")
                    @Nullable Map<String, String> items)
            throws IOException {
        return new ExportCommand(console)
                .run(store.place(), folder, previous, Objects.requireNonNullElse(items, Map.of()));
    }

    @Command(description = "Answers one SPARQL query from a store.")
    int query(
            @Parameters(paramLabel = "FILE.rq|-", description = "the query; - reads it from here")
                    String file,
            @ArgGroup(multiplicity = "1") StoreOptions store,
            @Option(
                            names = "--format",
                            defaultValue = "table",
                            description = "table, csv, json, tsv or xml; RDF formats for graphs")
                    String format)
            throws IOException {
        return new QueryCommand(console).run(file, store.place(), format);
    }

    @Command(description = "Checks a store against the rules (SHACL) and prints what they say.")
    int validate(@ArgGroup(multiplicity = "1") StoreOptions store) throws IOException {
        return new ValidateCommand(console).run(store.place());
    }

    @Command(description = "Compares the tables of a store with tables made by hand.")
    int evaluate(
            @ArgGroup(multiplicity = "1") StoreOptions store,
            @Option(
                            names = "--gold",
                            required = true,
                            paramLabel = "DIR",
                            description = "the tables made by hand, NAME.tsv each")
                    Path gold,
            @Option(
                            names = "--corpus",
                            paramLabel = "DIR",
                            description = "the documents; quotes are looked for in them")
                    Optional<Path> corpus,
            @Option(names = "--json", description = "prints the figures as JSON") boolean json)
            throws IOException, InterruptedException {
        return new EvaluateCommand(console).run(store.place(), gold, corpus, json);
    }

    @Command(
            description = {
                "Fetches official documents (PDF) by their UN symbols, politely and one at a time.",
                "What a broken connection left is continued; manifest.csv keeps what came from"
                        + " where."
            })
    int fetch(
            @Parameters(
                            arity = "0..*",
                            paramLabel = "SYMBOL",
                            description = "such as CCM/MSP/2017/12; all of --sources if none")
                    @Nullable List<String> symbols,
            @Mixin FetchOptions options)
            throws IOException, InterruptedException {
        return options.run(console, Objects.requireNonNullElse(symbols, List.of()));
    }

    @Command(
            description = {
                "Serves a store on the web; documents named are read into it first.",
                "With neither: reads the sample documents and serves what they say."
            })
    int serve(
            @Parameters(arity = "0..*", paramLabel = "PATH", description = PATHS)
                    @Nullable List<Path> paths,
            @ArgGroup @Nullable StoreOptions store,
            @Option(
                            names = "--port",
                            paramLabel = "N",
                            defaultValue = "8080",
                            description = "the port, ${DEFAULT-VALUE} if none is named; 0: any")
                    int port,
            @Option(
                            names = "--behind-proxy",
                            description =
                                    "believes the proxy in front: X-Forwarded-For, -Host, -Prefix")
                    boolean behindProxy,
            @Option(names = "--knowledge", paramLabel = "FILE.ttl", description = KNOWLEDGE)
                    @Nullable List<Path> knowledge)
            throws IOException, InterruptedException {
        var serving = new ServeCommand(console, () -> run.apply(listed(knowledge)), behindProxy);
        var place = Optional.ofNullable(store).map(StoreOptions::place);
        return serving.run(listed(paths), place, port);
    }

    private static List<Path> listed(@Nullable List<Path> paths) {
        return Objects.requireNonNullElse(paths, List.of());
    }
}
