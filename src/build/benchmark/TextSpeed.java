import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.extract.Extraction;
import org.rapporteur.read.Readers;

/// How many kB of text a second of a processor's time, one thread, warm, median of the rounds:
/// facts of our extraction; sentences, tokens and tags of Apache OpenNLP with its own models, which
/// is where a pipeline for names would begin.
public final class TextSpeed {

    private static final int ROUNDS = 7;

    private TextSpeed() {}

    /// @param arguments a folder, how many of its files, files of knowledge
    public static void main(String[] arguments) throws IOException {
        var extraction =
                Extraction.standard(
                        Stream.of(arguments).skip(2).map(Path::of).toArray(Path[]::new));
        var documents = new ArrayList<Document>();
        try (var files = Files.walk(Path.of(arguments[0]))) {
            var some = files.filter(Files::isRegularFile).sorted();
            for (var file : some.limit(Integer.parseInt(arguments[1])).toList()) {
                var name = file.getFileName().toString();
                var bytes = Files.readAllBytes(file);
                documents.add(Readers.standard().read(new DocumentId("measured"), name, bytes));
            }
        }
        var sentences = new SentenceDetectorME(new SentenceModel(model("sentence")));
        var tokens = new TokenizerME(new TokenizerModel(model("tokens")));
        var tags = new POSTaggerME(new POSModel(model("pos")));
        var names = List.of("facts", "sentences", "and tokens", "and tags");
        List<ToIntFunction<Document>> work =
                List.of(
                        document -> extraction.read(document).facts().size(),
                        document -> sentences.sentDetect(document.text()).length,
                        document -> tokens(sentences, tokens, document.text()),
                        document -> tags(sentences, tokens, tags, document.text()));
        measure(documents, names, work);
    }

    private static java.io.InputStream model(String kind) throws IOException {
        return TextSpeed.class.getResourceAsStream(
                "/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin");
    }

    private static int tokens(SentenceDetectorME sentences, TokenizerME tokens, String text) {
        int all = 0;
        for (var sentence : sentences.sentDetect(text)) {
            all += tokens.tokenize(sentence).length;
        }
        return all;
    }

    private static int tags(
            SentenceDetectorME sentences, TokenizerME tokens, POSTaggerME tags, String text) {
        int all = 0;
        for (var sentence : sentences.sentDetect(text)) {
            all += tags.tag(tokens.tokenize(sentence)).length;
        }
        return all;
    }

    /// Each round asks all of them in turn, so that what others do on the machine comes to all.
    private static void measure(
            List<Document> documents, List<String> names, List<ToIntFunction<Document>> work) {
        long length = documents.stream().mapToLong(document -> document.text().length()).sum();
        var took = new long[work.size()][ROUNDS];
        var counts = new int[work.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < work.size(); i++) {
                long start = now();
                counts[i] = documents.stream().mapToInt(work.get(i)).sum();
                took[i][round] = now() - start;
            }
        }
        for (int i = 0; i < work.size(); i++) {
            java.util.Arrays.sort(took[i]);
            System.out.printf(
                    "%-10s %,9d found; %,7d kB/s%n",
                    names.get(i), counts[i], length * 1_000_000 / took[i][ROUNDS / 2]);
        }
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
