package org.rapporteur.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.rapporteur.pipeline.Run;

/// Extraction of a corpus as a Spark job: files in, N-Quads out, a file for each portion of the
/// corpus. Started again, it does only the portions that are missing or whose files have changed.
public final class ExtractJob {

    private static final int DONE = 0;
    private static final int INCOMPLETE = 1;
    private static final int UNTRUE = 3;

    private ExtractJob() {}

    /// @param arguments where the documents are, where to write (both addresses of a file system that
    ///     all machines see), how many portions, and files of knowledge (Turtle) on this machine
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            throw new IllegalArgumentException("DOCUMENTS OUT PORTIONS [KNOWLEDGE.ttl ...]");
        }
        var knowledge = List.of(arguments).subList(3, arguments.length);
        var conf = new SparkConf().setIfMissing("spark.app.name", "rapporteur");
        int code;
        try (var spark = new JavaSparkContext(conf)) {
            int portions = Integer.parseInt(arguments[2]);
            var became = run(spark, arguments[0], arguments[1], portions, knowledge);
            System.err.println("Extracted: " + became);
            code = code(became);
        }
        if (code != DONE) {
            System.exit(code);
        }
    }

    private static int code(TreeMap<String, Integer> became) {
        if (became.containsKey("misquoted")) {
            return UNTRUE;
        }
        return became.keySet().equals(Set.of("published")) ? DONE : INCOMPLETE;
    }

    /// Extracts a corpus; gives how many documents came to what.
    public static TreeMap<String, Integer> run(
            JavaSparkContext spark,
            String documents,
            String out,
            int portions,
            List<String> knowledge)
            throws IOException {
        var paths = knowledge.stream().map(Path::of).toArray(Path[]::new);
        var fingerprint = Run.standard(paths).program().get().digest();
        knowledge.forEach(spark::addFile);
        var names = knowledge.stream().map(ExtractJob::name).toList();
        var divided = Portion.divide(inputs(spark, documents), portions, fingerprint);
        var place = new org.apache.hadoop.fs.Path(out);
        var files = place.getFileSystem(spark.hadoopConfiguration());
        files.mkdirs(place);
        var missing = new ArrayList<Portion>();
        for (var portion : divided) {
            if (!files.exists(new org.apache.hadoop.fs.Path(place, portion.outcomes()))) {
                missing.add(portion);
            }
        }
        if (!missing.isEmpty()) {
            spark.parallelize(missing, missing.size())
                    .foreach(portion -> Reading.read(portion, out, names));
        }
        clean(files, place, divided);
        return became(files, place, divided);
    }

    private static String name(String path) {
        return String.valueOf(Path.of(path).getFileName());
    }

    /// The files of the corpus, one for each name of a document: the first by its path.
    private static List<Portion.Input> inputs(JavaSparkContext spark, String documents)
            throws IOException {
        var root = new org.apache.hadoop.fs.Path(documents);
        var found = root.getFileSystem(spark.hadoopConfiguration()).listFiles(root, true);
        var inputs = new ArrayList<Portion.Input>();
        while (found.hasNext()) {
            var file = found.next();
            var name = file.getPath().getName();
            if (!name.startsWith(".") && !name.equals("README.md")) {
                inputs.add(
                        new Portion.Input(
                                file.getPath().toString(),
                                file.getLen(),
                                file.getModificationTime()));
            }
        }
        inputs.sort(Comparator.comparing(Portion.Input::path));
        var seen = new HashSet<String>();
        return inputs.stream()
                .filter(input -> seen.add(input.name().replaceFirst("(?<=.)\\.[^.]*$", "")))
                .toList();
    }

    /// Removes what earlier jobs have left that this one did not want: other portions, halves.
    private static void clean(
            FileSystem files, org.apache.hadoop.fs.Path place, List<Portion> divided)
            throws IOException {
        var wanted = new HashSet<String>();
        divided.forEach(portion -> wanted.addAll(List.of(portion.file(), portion.outcomes())));
        for (var file : files.listStatus(place)) {
            if (!wanted.contains(file.getPath().getName())) {
                files.delete(file.getPath(), true);
            }
        }
    }

    private static TreeMap<String, Integer> became(
            FileSystem files, org.apache.hadoop.fs.Path place, List<Portion> divided)
            throws IOException {
        var became = new TreeMap<String, Integer>();
        for (var portion : divided) {
            var file = new org.apache.hadoop.fs.Path(place, portion.outcomes());
            try (var in = files.open(file)) {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                text.lines().forEach(line -> became.merge(line.split("\t")[1], 1, Integer::sum));
            }
        }
        return became;
    }
}
