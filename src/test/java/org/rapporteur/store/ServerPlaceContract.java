package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What holds in a store that is a server of others, started for the tests and ended after them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerPlaceContract extends PlaceContract {

    private Optional<Processes.Running> server = Optional.empty();

    /// Starts the server with its files in a folder; empty if the machine has none.
    abstract Optional<Processes.Running> start(Path folder)
            throws IOException, InterruptedException;

    @BeforeAll
    void begin(@TempDir Path folder) throws IOException, InterruptedException {
        server = start(folder);
        Assumptions.assumeTrue(server.isPresent(), "There is no such server here");
    }

    @AfterAll
    void end() throws IOException {
        if (server.isPresent()) {
            server.get().close();
        }
    }

    @Override
    Place place() {
        return server.orElseThrow().place();
    }

    @Override
    long size() throws IOException {
        return server.orElseThrow().size();
    }
}
