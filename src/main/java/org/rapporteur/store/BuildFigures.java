package org.rapporteur.store;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.Properties;

/// What a run has read for a build: documents and facts published, files refused or not read, and
/// how many seconds it took. Kept beside the build for those who operate a server; no part of the
/// data.
public record BuildFigures(long documents, long facts, long refused, double seconds) {

    /// The figures as they are kept, a line each.
    String text() {
        return "documents=%d%nfacts=%d%nrefused=%d%nseconds=%s%n"
                .formatted(documents, facts, refused, seconds);
    }

    /// Reads what was kept; empty if it is none.
    static Optional<BuildFigures> read(String text) throws IOException {
        var kept = new Properties();
        kept.load(new StringReader(text));
        try {
            return Optional.of(
                    new BuildFigures(
                            Long.parseLong(kept.getProperty("documents", "")),
                            Long.parseLong(kept.getProperty("facts", "")),
                            Long.parseLong(kept.getProperty("refused", "")),
                            Double.parseDouble(kept.getProperty("seconds", ""))));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
