package org.rapporteur.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;

class FusekiPlaceTest extends ServerPlaceContract {

    /// A Fuseki that is asked all the time never gets round to compacting: what a rebuild takes is
    /// to be what it changes.
    @Test
    void aRebuildTakesTheSpaceOfWhatItChanges() throws Exception {
        publish(1_000);
        publish(2_000);
        var stop = new AtomicBoolean();
        try (var graph = place().open();
                var threads = Executors.newSingleThreadExecutor()) {
            var reader =
                    threads.submit(() -> {
                        while (!stop.get()) {
                            look(graph);
                        }
                    });
            long before = size();
            for (int i = 0; i < 3; i++) {
                publish(2_000);
            }
            long grown = size() - before;
            stop.set(true);
            reader.get();
            assertTrue(grown < 1 << 20, "the same thrice: %d bytes".formatted(grown));
            assertTrue(graph.edition().matches("\\d{4}-[0-9a-f]{16}"), graph.edition());
        }
    }

    private static void look(PublishedGraph graph) {
        try {
            Txn.executeRead(graph.dataset(), () -> graph.dataset().isEmpty());
        } catch (BuildChangedException changed) {
            // Who reads in this moment is told so.
        }
    }

    @Override
    Optional<Processes.Running> start(Path folder) throws IOException, InterruptedException {
        return Processes.fuseki(folder);
    }
}
