package org.rapporteur.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;

/// A table: the names of its columns and its rows, a cell being empty where nothing is known.
public record Table(String name, List<String> columns, List<List<String>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// The table of this name, if there is one.
    public static Optional<Table> of(String name, DatasetGraph dataset) throws IOException {
        return Tables.ALL.contains(name)
                ? Optional.of(asked(name, Tables.query(name), dataset))
                : Optional.empty();
    }

    /// The rows that a query gives, under a name.
    public static Table asked(String name, String sparql, DatasetGraph dataset) {
        return Txn.calculateRead(
                dataset,
                () -> {
                    try (var execution = QueryExec.dataset(dataset).query(sparql).build()) {
                        return of(name, execution.select());
                    }
                });
    }

    /// The rows by the names of their columns.
    public List<Map<String, String>> records() {
        var records = new ArrayList<Map<String, String>>();
        for (var row : rows) {
            var cells = new LinkedHashMap<String, String>();
            for (int i = 0; i < columns.size(); i++) {
                cells.put(columns.get(i), row.get(i));
            }
            records.add(cells);
        }
        return records;
    }

    /// The rows as CSV below the names of the columns (RFC 4180).
    public String csv() throws IOException {
        var out = new StringBuilder();
        var format = CSVFormat.RFC4180.builder().setHeader(columns.toArray(String[]::new)).get();
        try (var printer = format.print(out)) {
            printer.printRecords(rows);
        }
        return out.toString();
    }

    private static Table of(String name, RowSet found) {
        var columns = found.getResultVars();
        var rows = new ArrayList<List<String>>();
        found.forEachRemaining(row -> rows.add(cells(row, columns)));
        return new Table(name, columns.stream().map(Var::getVarName).toList(), rows);
    }

    private static List<String> cells(Binding row, List<Var> columns) {
        return columns.stream().map(column -> cell(row, column)).toList();
    }

    private static String cell(Binding row, Var column) {
        Node node = row.get(column);
        if (node == null) {
            return "";
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
