package org.rapporteur.pipeline;

/// Somebody who is told how far a run has come.
public interface Watcher {

    /// Told once, before the first document.
    void begin(int documents);

    /// Told after each document.
    void done(Outcome outcome);
}
