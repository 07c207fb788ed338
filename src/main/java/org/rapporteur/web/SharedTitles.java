package org.rapporteur.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.rapporteur.vocabulary.Terms;

/// The documents whose title another one has too, capitals aside: their files tell them apart. To
/// be asked inside a read transaction.
final class SharedTitles {

    /// So many names are remembered at a time.
    private static final int MOST = 50_000;

    private static final Var DOCUMENT = Var.alloc("document");
    private static final Var TITLE = Var.alloc("title");
    private static final Var FILE = Var.alloc("file");

    private static final String ALL =
            """
            PREFIX : <%s>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            SELECT ?document ?title ?file {
                ?document a :Document ; dcterms:title ?title ; :fileName ?file
            } ORDER BY ?document
            """
                    .formatted(Terms.NAMESPACE);

    private final Site site;
    private final Remembered<Map<Node, String>> labels;
    private final Remembered<String> names;

    SharedTitles(Site site) {
        this.site = site;
        this.labels = new Remembered<>(site.edition());
        this.names = new Remembered<>(site.edition(), MOST);
    }

    /// The words for a node, worked out once for all pages of an edition.
    String name(Node node, Function<Node, String> work) {
        return names.get(node.toString(), unused -> work.apply(node));
    }

    /// The title of a document with its file, if the title alone could mean another.
    Optional<String> label(Node document) {
        var known = labels.get(ALL, this::read);
        return Optional.ofNullable(known.get(document));
    }

    private Map<Node, String> read(String query) {
        var first = new HashMap<String, Binding>();
        var shared = new HashMap<Node, String>();
        try (var execution = QueryExec.dataset(site.dataset()).query(query).build()) {
            execution
                    .select()
                    .forEachRemaining(row -> {
                        var same = first.putIfAbsent(folded(row), row);
                        if (same != null) {
                            shared.put(same.get(DOCUMENT), label(same));
                            shared.put(row.get(DOCUMENT), label(row));
                        }
                    });
        }
        return shared;
    }

    private static String folded(Binding row) {
        return row.get(TITLE).getLiteralLexicalForm().toLowerCase(Locale.ROOT);
    }

    private static String label(Binding row) {
        var title = row.get(TITLE).getLiteralLexicalForm();
        return "%s (%s)".formatted(title, row.get(FILE).getLiteralLexicalForm());
    }
}
