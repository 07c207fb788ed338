package org.rapporteur.store;

/// The graph was built anew while something was read from a store that cannot keep the old build
/// for its readers: what was read until now does not belong together with what would follow.
public final class BuildChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BuildChangedException() {
        super("The graph was built anew in the middle of the answer; ask again.");
    }
}
