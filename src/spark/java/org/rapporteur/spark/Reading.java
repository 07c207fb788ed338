package org.rapporteur.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.SparkFiles;
import org.rapporteur.pipeline.Outcome;
import org.rapporteur.pipeline.Part;
import org.rapporteur.pipeline.Pipeline;
import org.rapporteur.pipeline.Run;

/// Reads a portion where it is told to, with the stages of the program: each process makes them once.
final class Reading {

    private static final Map<List<String>, Pipeline> PIPELINES = new HashMap<>();

    private Reading() {}

    /// Reads the documents of a portion into a file of statements in a folder, and tells in another
    /// what became of them. Both are there whole or not at all. One bad document stops nothing.
    static void read(Portion portion, String folder, List<String> knowledge) throws IOException {
        var pipeline = pipeline(knowledge);
        var place = new org.apache.hadoop.fs.Path(folder);
        var files = place.getFileSystem(new Configuration());
        var told = new StringBuilder();
        // Who runs the same task beside this one, or ran it before and failed, has another name.
        var fresh = new org.apache.hadoop.fs.Path(place, "_" + UUID.randomUUID());
        try (OutputStream out = files.create(fresh, true)) {
            for (var input : portion.inputs()) {
                var part = part(pipeline, input);
                out.write(part.statements().getBytes(StandardCharsets.UTF_8));
                told.append(line(input, part.outcome())).append('\n');
            }
        }
        move(files, fresh, new org.apache.hadoop.fs.Path(place, portion.file()));
        try (OutputStream out = files.create(fresh, true)) {
            out.write(told.toString().getBytes(StandardCharsets.UTF_8));
        }
        move(files, fresh, new org.apache.hadoop.fs.Path(place, portion.outcomes()));
    }

    private static void move(
            FileSystem files, org.apache.hadoop.fs.Path fresh, org.apache.hadoop.fs.Path place)
            throws IOException {
        files.delete(place, false);
        if (!files.rename(fresh, place)) {
            throw new IOException("Cannot write " + place);
        }
    }

    private static Part part(Pipeline pipeline, Portion.Input input) throws IOException {
        var path = new org.apache.hadoop.fs.Path(input.path());
        try (var in = path.getFileSystem(new Configuration()).open(path)) {
            // One byte more than is read of any document, so that it is told to be too long.
            return pipeline.part(Path.of(input.name()), in.readNBytes(Pipeline.LARGEST + 1));
        }
    }

    private static synchronized Pipeline pipeline(List<String> knowledge) {
        return PIPELINES.computeIfAbsent(
                knowledge,
                names ->
                        Run.standard(
                                        names.stream()
                                                .map(name -> Path.of(SparkFiles.get(name)))
                                                .toArray(Path[]::new))
                                .pipeline());
    }

    /// The path of a file, what became of it, and why if it was not published.
    private static String line(Portion.Input input, Outcome outcome) {
        return input.path() + "\t"
                + switch (outcome) {
                    case Outcome.Published published -> "published\t" + published.facts();
                    case Outcome.Refused refused ->
                            "refused\t" + flat(String.join("; ", refused.reasons()));
                    case Outcome.Unreadable unreadable -> "unreadable\t" + flat(unreadable.why());
                    case Outcome.Broken broken -> "broken\t" + flat(broken.bug().toString());
                    case Outcome.Misquoted misquoted ->
                            "misquoted\t" + flat(String.join("; ", misquoted.quotes()));
                    case Outcome.Skipped skipped -> "skipped\t" + flat(skipped.why());
                };
    }

    private static String flat(String words) {
        return words.replaceAll("\\s+", " ");
    }
}
