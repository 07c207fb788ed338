package org.rapporteur.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.DCTerms;
import org.rapporteur.graph.RdfFormats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a whole build in the place of the one that a store reached by HTTP holds.
///
/// A Fuseki takes all graphs and the note of what is published with one request, which is one
/// transaction; where little changed, the request is an update of the graphs that did. In any other
/// store the graphs are brought under other names first; then one update takes the old note and
/// graphs away, moves the new ones in, and notes what is published. In a store that does not carry
/// an update out at once, a reader finds no note until all is there.
final class RemoteSwap {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteSwap.class);

    /// How many statements one update brings; stores have a limit.
    private static final int AT_ONCE = 500;

    /// A Fuseki is sent an update of so many statements at most, and else the whole build.
    private static final int LARGEST_UPDATE = 50_000;

    private static final Var GRAPH = Var.alloc("g");
    private static final Var DIGEST = Var.alloc("o");
    private static final Pattern TASK = Pattern.compile("\"taskId\"\\s*:\\s*\"(?<id>\\w+)\"");
    private static final int LOOKS = 100;
    private static final long BETWEEN_MILLIS = 100;

    private final RemoteStore store;
    private final RemoteLink link;

    RemoteSwap(RemoteStore store) {
        this.store = store;
        this.link = store.link();
    }

    /// Refuses a store whose whole content would be replaced although it is not ours.
    void checkThatNothingIsLost() throws IOException {
        if (store.dialect() == Dialect.FUSEKI
                && !rows("SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } } LIMIT 1")
                        .isEmpty()) {
            throw new IOException(
                    "%s holds what Rapporteur did not put there and would replace; name an empty dataset"
                            .formatted(link.remote()));
        }
    }

    /// Publishes what a dataset holds, within the transaction that reads it, as an edition;
    /// `folder` has room for a file.
    void publish(DatasetGraph data, String edition, Snapshot before, Path folder)
            throws IOException {
        switch (store.dialect()) {
            case FUSEKI -> transaction(data, edition, folder.resolve("build.nq"));
            case STANDARD -> staged(data, edition, before);
        }
    }

    /// All that changed, or all, with one request.
    private void transaction(DatasetGraph data, String edition, Path file) throws IOException {
        var digests = GraphDigests.of(there(data));
        var note = new ArrayList<>(note(edition, List.of()));
        note.addAll(digests.notes());
        var kept = kept();
        var changed = digests.changedSince(kept);
        if (kept.isEmpty() || digests.statementsIn(changed) > LARGEST_UPDATE) {
            whole(data, note, file);
        } else {
            link.update(changes(data, changed, digests.goneSince(kept), note));
        }
        compact();
    }

    /// The digests of the graphs that the store holds.
    private Map<String, String> kept() throws IOException {
        var kept = new TreeMap<String, String>();
        try (var asking = link.ask(GraphDigests.question(), Optional.empty())) {
            asking.rows()
                    .forEachRemaining(row ->
                            kept.put(
                                    row.get(GRAPH).getURI(),
                                    row.get(DIGEST).getLiteralLexicalForm()));
        }
        return kept;
    }

    private static String changes(
            DatasetGraph data, List<String> changed, List<String> gone, List<Quad> note) {
        var update = new ArrayList<>(List.of("DROP DEFAULT"));
        gone.forEach(graph -> update.add("DROP SILENT GRAPH " + iri(graph)));
        for (var graph : changed) {
            update.add("DROP SILENT GRAPH " + iri(graph));
            var quads = data.find(node(graph), Node.ANY, Node.ANY, Node.ANY);
            update.add(insert(Iter.toList(Iter.map(quads, Genids::there))));
        }
        update.add(insert(note));
        return String.join(" ;\n", update);
    }

    private void whole(DatasetGraph data, List<Quad> note, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var writer = RdfFormats.named("nq").orElseThrow().write(out);
            writer.startRDF();
            Bridge.sendQuads(Iter.concat(note.iterator(), there(data)), writer);
            writer.endRDF();
        }
        link.send(
                link.remote().update(), "PUT", "application/n-quads", BodyPublishers.ofFile(file));
    }

    private void staged(DatasetGraph data, String edition, Snapshot before) throws IOException {
        dropStaged();
        var prefix = Dialect.STAGED + edition.substring(0, edition.indexOf('-')) + ":";
        var names = new TreeSet<String>();
        var batch = new ArrayList<Quad>();
        var quads = there(data);
        while (quads.hasNext()) {
            var quad = quads.next();
            names.add(quad.getGraph().getURI());
            var staged = NodeFactory.createURI(prefix + quad.getGraph().getURI());
            batch.add(new Quad(staged, quad.asTriple()));
            if (batch.size() == AT_ONCE || !quads.hasNext()) {
                link.update(insert(batch));
                batch.clear();
            }
        }
        link.update(moves(names, prefix, edition, before));
    }

    private static String moves(Set<String> names, String prefix, String edition, Snapshot before) {
        var update = new ArrayList<String>();
        update.add("DROP SILENT GRAPH " + iri(Dialect.NOTE));
        before.graphs().stream()
                .filter(old -> !names.contains(old))
                .forEach(old -> update.add("DROP SILENT GRAPH " + iri(old)));
        names.forEach(name -> update.add("MOVE %s TO %s".formatted(iri(prefix + name), iri(name))));
        update.add(insert(note(edition, List.copyOf(names))));
        return String.join(" ;\n", update);
    }

    /// Drops what a build that was killed had brought.
    private void dropStaged() throws IOException {
        var left =
                "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), \"%s\")) }"
                        .formatted(Dialect.STAGED);
        for (var graph : rows(left)) {
            link.update("DROP SILENT GRAPH " + iri(graph.orElseThrow().getURI()));
        }
    }

    /// Has a Fuseki give the space of old builds back, where it lets us.
    private void compact() throws IOException {
        var address = link.remote().update();
        var path = address.getPath();
        int cut = path.lastIndexOf('/');
        var tasks = path.substring(0, cut) + "/$/";
        try {
            var compact = tasks + "compact" + path.substring(cut) + "?deleteOld=true";
            var nothing = BodyPublishers.noBody();
            var begun = link.send(address.resolve(compact), "POST", "text/plain", nothing);
            var task = TASK.matcher(begun);
            if (task.find()) {
                await(address.resolve(tasks + "tasks/" + task.group("id")));
            }
        } catch (IOException refused) {
            LOG.info("The store keeps the space of old builds: {}", refused.getMessage());
        }
    }

    private void await(URI task) throws IOException {
        for (int i = 0; i < LOOKS; i++) {
            var said = link.send(task, "GET", "text/plain", BodyPublishers.noBody());
            if (said.contains("\"finished\"")) {
                return;
            }
            try {
                Thread.sleep(BETWEEN_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        LOG.info("The store does not give the space of old builds back while it is read");
    }

    private static Iterator<Quad> there(DatasetGraph data) {
        return Iter.map(data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY), Genids::there);
    }

    /// What says which edition is published, and which graphs belong to it where that is not clear.
    private static List<Quad> note(String edition, List<String> graphs) {
        var now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString();
        var graph = graphs.isEmpty() ? Quad.defaultGraphNodeGenerated : node(Dialect.NOTE);
        var note = new ArrayList<Quad>();
        note.add(
                said(graph, DCTerms.identifier.asNode(), NodeFactory.createLiteralString(edition)));
        note.add(
                said(
                        graph,
                        DCTerms.issued.asNode(),
                        NodeFactory.createLiteralDT(now, XSDDatatype.XSDdateTime)));
        graphs.forEach(name -> note.add(said(graph, DCTerms.hasPart.asNode(), node(name))));
        return note;
    }

    private static Quad said(Node graph, Node property, Node value) {
        return new Quad(graph, node(Dialect.NOTE), property, value);
    }

    private static String insert(List<Quad> quads) {
        var update = new StringBuilder("INSERT DATA {\n");
        for (var quad : quads) {
            update.append("GRAPH ").append(term(quad.getGraph())).append(" { ");
            update.append(term(quad.getSubject())).append(' ');
            update.append(term(quad.getPredicate())).append(' ');
            update.append(term(quad.getObject())).append(" }\n");
        }
        return update.append('}').toString();
    }

    private List<Optional<Node>> rows(String query) throws IOException {
        try (var asking = link.ask(query, Optional.empty())) {
            return asking.rows().stream().map(row -> Optional.ofNullable(row.get(GRAPH))).toList();
        }
    }

    private static String term(Node node) {
        return NodeFmtLib.strNT(node);
    }

    private static String iri(String iri) {
        return term(node(iri));
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
