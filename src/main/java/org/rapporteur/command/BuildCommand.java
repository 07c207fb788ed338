package org.rapporteur.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.rapporteur.pipeline.Report;
import org.rapporteur.pipeline.Run;
import org.rapporteur.store.Place;

/// Reads documents and replaces the content of a store with what they say.
record BuildCommand(Console console, Run run, Run.Earlier earlier) {

    int run(List<Path> paths, Place store) throws IOException, InterruptedException {
        var summary = new Summary(read(paths, store));
        boolean published = summary.report().isPublishable();
        summary.tell(console, published ? "Published" : "Nothing was published");
        return summary.exitCode();
    }

    private Report read(List<Path> paths, Place store) throws IOException, InterruptedException {
        try (var progress = new Progress(console)) {
            return run.build(paths, store, earlier, progress);
        }
    }
}
