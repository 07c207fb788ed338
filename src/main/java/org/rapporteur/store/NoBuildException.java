package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Path;

/// There is no published build in a directory or a store.
public final class NoBuildException extends IOException {

    private static final long serialVersionUID = 1;

    NoBuildException(Place.Remote remote) {
        super(
                "There is no graph in %s: make one with `rapporteur build DOCUMENTS --remote %s`"
                        .formatted(remote, remote));
    }

    NoBuildException(Path directory) {
        super(
                "There is no graph in %s: make one with `rapporteur build DOCUMENTS --store %s`"
                        .formatted(directory, directory));
    }
}
