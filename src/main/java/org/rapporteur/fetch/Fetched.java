package org.rapporteur.fetch;

import java.nio.file.Path;

/// What became of one document that was to be fetched.
public sealed interface Fetched {

    Wanted wanted();

    /// It was fetched and is whole.
    record Saved(Wanted wanted, Path file, long bytes, String sha256) implements Fetched {}

    /// It had been fetched before and has not changed since.
    record Here(Wanted wanted, Path file) implements Fetched {}

    /// It would be fetched.
    record Planned(Wanted wanted, Path file) implements Fetched {}

    /// It was not fetched; why, and what to do about it.
    record Failed(Wanted wanted, String why) implements Fetched {}
}
