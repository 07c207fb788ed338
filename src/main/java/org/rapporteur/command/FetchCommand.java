package org.rapporteur.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.document.Symbol;
import org.rapporteur.fetch.Fetch;
import org.rapporteur.fetch.Fetched;
import org.rapporteur.fetch.Service;
import org.rapporteur.fetch.SourceList;
import org.rapporteur.fetch.Wanted;

/// Fetches official documents into a folder, by their symbols or all that a list names.
record FetchCommand(Console console, Fetch fetch, Service service) {

    int run(List<String> symbols, Optional<Path> list, List<String> languages, boolean dry)
            throws IOException, InterruptedException {
        var sources = list.isPresent() ? SourceList.read(list.get()) : SourceList.none();
        var wanted = wanted(symbols, sources, languages);
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nothing to fetch: name symbols (CCM/MSP/2017/12) or a list with --sources");
        }
        if (dry) {
            var planned = fetch.plan(wanted);
            planned.forEach(this::tell);
            return exitCode(planned);
        }
        var fetched = fetch.fetch(wanted, this::tell);
        sum(fetched);
        return exitCode(fetched);
    }

    private List<Wanted> wanted(List<String> symbols, SourceList sources, List<String> languages) {
        languages.forEach(FetchCommand::check);
        var named = new LinkedHashSet<Symbol>();
        symbols.forEach(words -> named.add(symbol(words)));
        if (symbols.isEmpty()) {
            sources.entries().forEach(entry -> named.add(entry.symbol()));
        }
        var wanted = new ArrayList<Wanted>();
        for (var symbol : named) {
            for (var language : new LinkedHashSet<>(languages)) {
                wanted.add(sources.find(symbol, language, service));
            }
        }
        return wanted;
    }

    private static Symbol symbol(String words) {
        return Symbol.of(words)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s is no symbol of a UN document; one looks like A/RES/63/71"
                                        .formatted(words)));
    }

    private static void check(String language) {
        if (!Service.LANGUAGES.contains(language)) {
            throw new IllegalArgumentException(
                    "%s is no official language of the United Nations; there are %s"
                            .formatted(language, String.join(", ", Service.LANGUAGES)));
        }
    }

    private void tell(Fetched fetched) {
        var wanted = fetched.wanted();
        console.say(
                switch (fetched) {
                    case Fetched.Saved saved ->
                            "%s: fetched, %,d bytes: %s"
                                    .formatted(wanted, saved.bytes(), saved.file());
                    case Fetched.Here here -> "%s: here already: %s".formatted(wanted, here.file());
                    case Fetched.Planned planned ->
                            "%s: would be fetched from %s as %s"
                                    .formatted(wanted, wanted.address(), planned.file());
                    case Fetched.Failed failed ->
                            "%s: not fetched. %s".formatted(wanted, failed.why());
                });
    }

    private void sum(List<Fetched> fetched) {
        console.say(
                String.format(
                        Locale.ROOT,
                        "Fetched: %,d documents; %,d here already; %,d not fetched",
                        count(fetched, Fetched.Saved.class),
                        count(fetched, Fetched.Here.class),
                        count(fetched, Fetched.Failed.class)));
    }

    private static int exitCode(List<Fetched> fetched) {
        return count(fetched, Fetched.Failed.class) == 0 ? Summary.DONE : Summary.INCOMPLETE;
    }

    private static long count(List<Fetched> fetched, Class<? extends Fetched> kind) {
        return fetched.stream().filter(kind::isInstance).count();
    }
}
