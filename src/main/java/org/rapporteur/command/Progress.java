package org.rapporteur.command;

import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.rapporteur.pipeline.Outcome;
import org.rapporteur.pipeline.Watcher;

/// How far a run has come, how fast it goes and how long it will take: a bar on a terminal, else a
/// line for each document that was read, or for each hundredth part where there are very many.
final class Progress implements Watcher, AutoCloseable {

    private static final int WIDTH = 79;

    /// How many documents are so many that not each gets a line, and how many lines there are then.
    private static final int MANY = 1_000;

    private static final int PARTS = 100;

    private final Console console;
    private Optional<ProgressBar> bar = Optional.empty();
    private final long began = System.nanoTime();
    private int documents;
    private int done;

    Progress(Console console) {
        this.console = console;
    }

    @Override
    public void begin(int many) {
        documents = many;
        if (console.terminal() && many > 1) {
            bar = Optional.of(bar(many));
        }
    }

    @Override
    public void done(Outcome outcome) {
        done++;
        bar.ifPresentOrElse(ProgressBar::step, () -> line(outcome));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }

    private void line(Outcome outcome) {
        if (documents > MANY) {
            part();
        } else if (outcome instanceof Outcome.Published published) {
            console.say("%s: %,d facts".formatted(published.file(), published.facts()));
        }
    }

    private void part() {
        if (done % (documents / PARTS) == 0) {
            double seconds = (System.nanoTime() - began) / 1e9;
            double rate = done / seconds;
            console.say(
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d documents, %.1f a second, %,.0f s left",
                            done,
                            documents,
                            rate,
                            (documents - done) / rate));
        }
    }

    private ProgressBar bar(int documents) {
        return new ProgressBarBuilder()
                .setTaskName("Reading")
                .setInitialMax(documents)
                .showSpeed()
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(console.err(), WIDTH))
                .build();
    }
}
