package org.rapporteur.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.rapporteur.graph.RdfFormat;
import org.rapporteur.graph.RdfFormats;
import org.rapporteur.vocabulary.Prefixes;

/// A query in SPARQL, and its answer in a format.
public final class Question {

    private static final List<String> ROW_FORMATS = List.of("table", "csv", "json", "tsv", "xml");

    private final Query query;

    private Question(Query query) {
        this.query = query;
    }

    /// Reads a query.
    ///
    /// @throws IllegalArgumentException if it is no SPARQL, with a message that says where
    public static Question parse(String sparql) {
        try {
            return new Question(QueryFactory.create(sparql));
        } catch (QueryParseException wrong) {
            throw new IllegalArgumentException("Not a query: " + wrong.getMessage(), wrong);
        }
    }

    /// The formats that this query can be answered in; the first is for people.
    public List<String> formats() {
        if (!asksForGraph()) {
            return ROW_FORMATS;
        }
        var formats = new ArrayList<>(List.of("table"));
        RdfFormats.ALL.forEach(format -> formats.add(format.name()));
        return formats;
    }

    /// The names of the columns that an answer has; none where it is no table.
    public List<String> columns() {
        return List.copyOf(query.getResultVars());
    }

    /// Answers the query from a dataset.
    ///
    /// @throws IllegalArgumentException if it cannot be answered in that format
    public void answer(DatasetGraph dataset, String format, OutputStream out) throws IOException {
        if (!formats().contains(format)) {
            throw new IllegalArgumentException(
                    "Not a format for this query: %s; there are %s"
                            .formatted(format, String.join(", ", formats())));
        }
        Txn.executeRead(
                dataset,
                () -> {
                    try (var run = QueryExecution.create(query, DatasetFactory.wrap(dataset))) {
                        answer(run, format, out);
                    }
                });
        out.flush();
    }

    private void answer(QueryExecution run, String format, OutputStream out) {
        if (asksForGraph()) {
            graph(run, RdfFormats.named(format).orElse(RdfFormats.named("ttl").orElseThrow()), out);
        } else if (query.isAskType()) {
            yesOrNo(run.execAsk(), format, out);
        } else {
            rows(run, format, out);
        }
    }

    private boolean asksForGraph() {
        return query.isConstructType() || query.isDescribeType();
    }

    private void graph(QueryExecution run, RdfFormat format, OutputStream out) {
        var writer = format.write(out);
        writer.startRDF();
        Prefixes.declare(writer);
        var model = query.isConstructType() ? run.execConstruct() : run.execDescribe();
        Bridge.send(model.getGraph().stream().sorted(Bridge.ORDER).iterator(), writer);
        writer.endRDF();
    }

    private static void rows(QueryExecution run, String format, OutputStream out) {
        var rows = run.execSelect();
        switch (format) {
            case "csv" -> ResultSetFormatter.outputAsCSV(out, rows);
            case "tsv" -> ResultSetFormatter.outputAsTSV(out, rows);
            case "json" -> ResultSetFormatter.outputAsJSON(out, rows);
            case "xml" -> ResultSetFormatter.outputAsXML(out, rows);
            default -> TextTable.write(rows, out);
        }
    }

    private static void yesOrNo(boolean answer, String format, OutputStream out) {
        switch (format) {
            case "csv" -> ResultSetFormatter.outputAsCSV(out, answer);
            case "tsv" -> ResultSetFormatter.outputAsTSV(out, answer);
            case "json" -> ResultSetFormatter.outputAsJSON(out, answer);
            case "xml" -> ResultSetFormatter.outputAsXML(out, answer);
            default -> TextTable.write(answer, out);
        }
    }
}
