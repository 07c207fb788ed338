package org.rapporteur.store;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

class FusekiPlaceTest extends PlaceContract {

    private static Optional<TemporaryFolder> folder = Optional.empty();
    private static Optional<Processes.Running> server = Optional.empty();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        folder = Optional.of(TemporaryFolder.make());
        server = Processes.fuseki(folder.get().path());
        Assumptions.assumeTrue(server.isPresent(), "There is no Fuseki here");
    }

    @AfterAll
    static void stop() throws IOException {
        if (server.isPresent()) {
            server.get().close();
        }
        folder.orElseThrow().close();
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
