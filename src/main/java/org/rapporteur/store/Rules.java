package org.rapporteur.store;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.eclipse.rdf4j.model.Statement;
import org.rapporteur.graph.RdfFormat;
import org.rapporteur.vocabulary.Prefixes;

/// The rules that a graph must keep before it is published. `background` is what is known of the
/// entities and concepts that documents point to.
public final class Rules {

    static {
        JenaSystem.init();
    }

    private final Shapes shapes;
    private final Graph background;

    private Rules(Shapes shapes, Graph background) {
        this.shapes = shapes;
        this.background = background;
    }

    /// The rules in a file of SHACL shapes, over the ontology and the reference data.
    public static Rules of(InputStream shapes, Collection<Statement> background) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.source(shapes).lang(Lang.TURTLE).parse(graph);
        return new Rules(Shapes.parse(graph), graph(background));
    }

    /// The rules that the jar carries.
    public static Rules standard(Collection<Statement> background) {
        var resource = "ontology/shapes.ttl";
        var in = Rules.class.getClassLoader().getResourceAsStream(resource);
        return of(Objects.requireNonNull(in, resource), background);
    }

    /// What the rules say of the statements about one document.
    public Findings check(Collection<Statement> statements) {
        var graph = graph(statements);
        var named = new HashSet<Node>();
        graph.stream().map(Triple::getObject).filter(Node::isURI).forEach(named::add);
        named.forEach(node -> copy(node, graph));
        background.find(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY).forEachRemaining(graph::add);
        return findings(graph);
    }

    /// What the rules say of a whole dataset.
    public Findings check(DatasetGraph dataset) {
        return Txn.calculateRead(dataset, () -> findings(dataset.getUnionGraph()));
    }

    /// The report of SHACL on a whole dataset, as RDF.
    public void report(DatasetGraph dataset, RdfFormat format, OutputStream out) {
        var writer = format.write(out);
        writer.startRDF();
        Prefixes.declare(writer);
        writer.handleNamespace("sh", "http://www.w3.org/ns/shacl#");
        Txn.executeRead(
                dataset,
                () -> {
                    var graph = dataset.getUnionGraph();
                    var report = ShaclValidator.get().validate(shapes, graph).getGraph();
                    Bridge.send(report.stream().sorted(Bridge.ORDER).iterator(), writer);
                });
        writer.endRDF();
    }

    /// What is known of a node, and of the nodes without a name that hang on it.
    private void copy(Node node, Graph graph) {
        var known = background.find(node, Node.ANY, Node.ANY);
        while (known.hasNext()) {
            var triple = known.next();
            graph.add(triple);
            if (triple.getObject().isBlank()) {
                copy(triple.getObject(), graph);
            }
        }
    }

    private Findings findings(Graph graph) {
        var entries = ShaclValidator.get().validate(shapes, graph).getEntries();
        var violations = entries.stream().filter(entry -> isViolation(entry));
        var warnings = entries.stream().filter(entry -> !isViolation(entry));
        return new Findings(
                violations.map(Rules::sentence).sorted().distinct().toList(),
                warnings.map(Rules::sentence).sorted().distinct().toList());
    }

    private static boolean isViolation(ReportEntry entry) {
        return entry.severity().equals(Severity.Violation);
    }

    private static String sentence(ReportEntry entry) {
        var value = entry.value();
        var said = value == null ? "" : " (" + text(value) + ")";
        return "%s: %s%s".formatted(text(entry.focusNode()), entry.message(), said);
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    private static Graph graph(Collection<Statement> statements) {
        var bridge = new Bridge("s");
        var graph = GraphFactory.createDefaultGraph();
        List.copyOf(statements).forEach(statement -> graph.add(bridge.triple(statement)));
        return graph;
    }
}
