package org.rapporteur.pipeline;

/// Somebody who does not want to know how far a run has come.
public record Nobody() implements Watcher {

    @Override
    public void begin(int documents) {}

    @Override
    public void done(Outcome outcome) {}
}
