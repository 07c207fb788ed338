package org.rapporteur.command;

import java.io.IOException;
import java.nio.file.Path;
import org.rapporteur.store.Store;
import org.rapporteur.store.Tables;

/// Writes the tables of a store as CSV, a file for each.
record TablesCommand(Console console) {

    int run(Path directory, Path folder) throws IOException, InterruptedException {
        try (var store = Store.open(directory)) {
            for (var table : Tables.ALL) {
                var file = new Output(folder.resolve(table + ".csv"));
                file.write(out -> {
                    Tables.write(store.dataset(), table, out);
                    return table;
                });
            }
        }
        console.say("%d tables written to %s".formatted(Tables.ALL.size(), folder));
        return Summary.DONE;
    }
}
