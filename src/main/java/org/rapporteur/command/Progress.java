package org.rapporteur.command;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.rapporteur.pipeline.Outcome;
import org.rapporteur.pipeline.Watcher;

/// How far a run has come: a bar on a terminal, else a line for each document that was read.
final class Progress implements Watcher, AutoCloseable {

    private static final int WIDTH = 79;

    private final Console console;
    private Optional<ProgressBar> bar = Optional.empty();

    Progress(Console console) {
        this.console = console;
    }

    @Override
    public void begin(int documents) {
        if (console.terminal() && documents > 1) {
            bar = Optional.of(bar(documents));
        }
    }

    @Override
    public void done(Outcome outcome) {
        bar.ifPresentOrElse(ProgressBar::step, () -> line(outcome));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }

    private void line(Outcome outcome) {
        if (outcome instanceof Outcome.Published published) {
            console.say("%s: %,d facts".formatted(published.file(), published.facts()));
        }
    }

    private ProgressBar bar(int documents) {
        return new ProgressBarBuilder()
                .setTaskName("Reading")
                .setInitialMax(documents)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(console.err(), WIDTH))
                .build();
    }
}
