package org.rapporteur.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.dump.Dump;
import org.rapporteur.dump.DumpFile;
import org.rapporteur.store.Place;
import org.rapporteur.vocabulary.Base;

/// Writes a dump of a store: the graph, the tables, what changed, checksums.
record ExportCommand(Console console) {

    int run(Place place, Path folder, Optional<Path> previous, Map<String, String> items)
            throws IOException {
        var dump = new Dump(Base.STANDARD, items);
        try (var store = place.open()) {
            var files = dump.write(store, folder, previous.orElse(folder));
            long bytes = files.stream().mapToLong(DumpFile::bytes).sum();
            console.say(
                    "%d files of edition %s written to %s, %,d bytes"
                            .formatted(files.size(), store.edition(), folder, bytes));
        }
        return Summary.DONE;
    }
}
