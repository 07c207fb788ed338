package org.rapporteur.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.rapporteur.graph.RdfFormats;
import org.rapporteur.pipeline.Nobody;
import org.rapporteur.pipeline.Run;
import org.rapporteur.pipeline.Watcher;

/// Makes a graph of any size in our ontology, as N-Quads: what the program extracts from made
/// documents, written again and again under other names of documents and treaties, with the states and the order of
/// the meetings beside. States, topics and rules stay what they are, so that large answers grow
/// with the graph. The same numbers make the same bytes.
public final class GraphMaker {

    private static final int DOCUMENTS = 160;
    private static final int BYTES = 20_000;

    private static final String DOCUMENT = "made-";
    private static final String TREATY = "convention-on-tidal-barrages";
    private static final Watcher NOBODY = new Nobody();

    private GraphMaker() {}

    /// @param arguments the file (`-` for none but standard output) and how many quads at least
    public static void main(String[] arguments) throws IOException, InterruptedException {
        long wanted = Long.parseLong(arguments[1]);
        var extracted = extracted();
        var documents = documents(extracted);
        var meetings = template(MadeBeside.meetings(extracted, "meetings-" + TREATY));
        var states = MadeBeside.states();
        try (var out = out(arguments[0])) {
            out.write(states.getBytes(StandardCharsets.UTF_8));
            long quads = states.lines().count();
            for (int copy = 0; quads < wanted; copy++) {
                write(meetings, copy, out);
                quads += meetings.lines();
                for (int i = 0; i < documents.size() && quads < wanted; i++) {
                    var document = documents.get(i);
                    write(document, copy, out);
                    quads += document.lines();
                }
            }
        }
    }

    private static OutputStream out(String file) throws IOException {
        return new BufferedOutputStream(
                file.equals("-") ? System.out : Files.newOutputStream(Path.of(file)), 1 << 16);
    }

    /// What a document gave, cut where the names of documents and treaties stand.
    private record Template(List<byte[]> pieces, List<Boolean> names, int lines) {}

    private static void write(Template template, int copy, OutputStream out) throws IOException {
        var document = "made%d-".formatted(copy).getBytes(StandardCharsets.UTF_8);
        var treaty =
                "%s-%d".formatted(TREATY, copy).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < template.pieces().size(); i++) {
            if (i > 0) {
                out.write(template.names().get(i - 1) ? document : treaty);
            }
            out.write(template.pieces().get(i));
        }
    }

    /// What the program extracts from made documents, as N-Quads.
    private static byte[] extracted() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("rapporteur-made");
        CorpusMaker.make(folder, DOCUMENTS, BYTES, 0);
        var bytes = new ByteArrayOutputStream();
        var run = Run.standard(SampleText.STATES);
        var writer = RdfFormats.named("nq").orElseThrow().write(bytes);
        run.extract(List.of(folder.resolve("documents")), writer, NOBODY);
        return bytes.toByteArray();
    }

    private static List<Template> documents(byte[] extracted) {
        var graphs = new TreeMap<String, StringBuilder>();
        for (var line : new String(extracted, StandardCharsets.UTF_8).split("\n")) {
            var graph = line.substring(line.lastIndexOf('<'));
            graphs.computeIfAbsent(graph, name -> new StringBuilder()).append(line).append('\n');
        }
        var templates = new ArrayList<Template>();
        graphs.values().forEach(text -> templates.add(template(text.toString())));
        return templates;
    }

    private static Template template(String text) {
        var pieces = new ArrayList<byte[]>();
        var names = new ArrayList<Boolean>();
        int from = 0;
        while (true) {
            int document = text.indexOf(DOCUMENT, from);
            int treaty = text.indexOf(TREATY, from);
            if (document < 0 && treaty < 0) {
                break;
            }
            boolean first = treaty < 0 || (document >= 0 && document < treaty);
            int at = first ? document : treaty;
            pieces.add(text.substring(from, at).getBytes(StandardCharsets.UTF_8));
            names.add(first);
            from = at + (first ? DOCUMENT : TREATY).length();
        }
        pieces.add(text.substring(from).getBytes(StandardCharsets.UTF_8));
        return new Template(pieces, names, (int) text.lines().count());
    }
}
