package org.rapporteur.web;

import java.util.function.UnaryOperator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/// Rows with other terms in the place of some.
final class ChangedTerms {

    private ChangedTerms() {}

    /// The rows with each term changed, one at a time as they are asked for.
    static RowSet in(RowSet rows, UnaryOperator<Node> change) {
        return RowSetStream.create(rows.getResultVars(), Iter.map(rows, row -> row(row, change)));
    }

    /// The rows with blank nodes as texts that begin with `_:`, as the standard has them in CSV;
    /// Jena writes their labels without that mark, like any word.
    static RowSet withMarkedBlanks(RowSet rows) {
        var labels = NodeToLabel.createScopeByDocument();
        return in(
                rows,
                term ->
                        term.isBlank()
                                ? NodeFactory.createLiteralString(labels.get(Node.ANY, term))
                                : term);
    }

    private static Binding row(Binding row, UnaryOperator<Node> change) {
        var changed = BindingFactory.builder();
        row.forEach((variable, term) -> changed.add(variable, change.apply(term)));
        return changed.build();
    }
}
