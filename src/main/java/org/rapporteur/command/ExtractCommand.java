package org.rapporteur.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rapporteur.graph.RdfFormat;
import org.rapporteur.graph.RdfFormats;
import org.rapporteur.pipeline.Report;
import org.rapporteur.pipeline.Run;

/// Reads documents and writes what they say as RDF.
record ExtractCommand(Console console, Run run) {

    int run(List<Path> paths, Optional<Path> file, Optional<String> format)
            throws IOException, InterruptedException {
        var written = format(file, format);
        if (file.isEmpty()) {
            return write(paths, written, console.out());
        }
        return new Output(file.get()).write(out -> write(paths, written, out));
    }

    private int write(List<Path> paths, RdfFormat format, OutputStream out)
            throws IOException, InterruptedException {
        var summary = new Summary(read(paths, format, out));
        summary.tell(console, "Extracted");
        return summary.exitCode();
    }

    private Report read(List<Path> paths, RdfFormat format, OutputStream out)
            throws IOException, InterruptedException {
        try (var progress = new Progress(console)) {
            var report = run.extract(paths, format.write(out), progress);
            out.flush();
            return report;
        }
    }

    /// The format that was named, or that the file's extension names, or the first there is.
    private static RdfFormat format(Optional<Path> file, Optional<String> format) {
        var named =
                format.or(() -> file.map(ExtractCommand::extension))
                        .orElse(RdfFormats.ALL.getFirst().name());
        return RdfFormats.named(named)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no format %s; there are %s"
                                        .formatted(named, RdfFormats.names())));
    }

    private static String extension(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
