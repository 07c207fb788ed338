package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

class FusekiPlaceTest extends ServerPlaceContract {

    @Override
    Optional<Processes.Running> start(Path folder) throws IOException, InterruptedException {
        return Processes.fuseki(folder);
    }
}
