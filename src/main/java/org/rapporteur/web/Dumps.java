package org.rapporteur.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.rapporteur.dump.Sums;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The folder of the dump that is handed out, if there is one: the setting `rapporteur.dumps`
/// (`RAPPORTEUR_DUMPS` in the environment) names it. Only what its list of checksums names is
/// there.
@Component
class Dumps {

    private static final String SETTING = "rapporteur.dumps";
    private static final String LIST = "SHA256SUMS";
    private static final String DESCRIPTION = "dataset.ttl";

    private final Optional<Path> folder;

    Dumps(Environment environment) {
        folder = Optional.ofNullable(environment.getProperty(SETTING)).map(Path::of);
    }

    /// The SHA-256 of each file by its name; none where there is no dump. The list itself is one of
    /// them, without its own.
    SortedMap<String, String> files() throws IOException {
        if (folder.isEmpty() || !Files.isRegularFile(folder.get().resolve(LIST))) {
            return new TreeMap<>();
        }
        var files = Sums.of(folder.get().resolve(LIST));
        files.put(LIST, "");
        return files;
    }

    /// Where a file is that is in the dump.
    Optional<Path> file(String name) throws IOException {
        return files().containsKey(name)
                ? folder.map(each -> each.resolve(name)).filter(Files::isRegularFile)
                : Optional.empty();
    }

    /// What the dump says of its files, in a graph.
    List<Quad> description(String graph) throws IOException {
        var quads = new ArrayList<Quad>();
        var file = file(DESCRIPTION);
        if (file.isPresent()) {
            var described = GraphFactory.createDefaultGraph();
            RDFParser.source(file.get()).parse(described);
            var name = NodeFactory.createURI(graph);
            described.find().forEachRemaining(triple -> quads.add(new Quad(name, triple)));
        }
        return quads;
    }
}
