package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

class VirtuosoPlaceTest extends ServerPlaceContract {

    @Override
    Optional<Processes.Running> start(Path folder) throws IOException, InterruptedException {
        return Processes.virtuoso(folder);
    }
}
