package org.rapporteur.store;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ResultSet;
import org.rapporteur.vocabulary.Prefixes;

/// An answer as a table for people: columns in line, IRIs shortened, long cells whole.
final class TextTable {

    private TextTable() {}

    static void write(boolean answer, OutputStream out) {
        var printer = printer(out);
        printer.print(answer ? "yes\n" : "no\n");
        printer.flush();
    }

    static void write(ResultSet rows, OutputStream out) {
        var names = rows.getResultVars();
        var lines = new ArrayList<List<String>>();
        lines.add(names);
        rows.forEachRemaining(row ->
                lines.add(
                        names.stream()
                                .map(name -> row.get(name))
                                .map(cell -> cell == null ? "" : cell(cell.asNode()))
                                .toList()));
        var widths = widths(names.size(), lines);
        lines.add(1, widths.stream().map("-"::repeat).toList());
        var printer = printer(out);
        lines.forEach(line -> printer.print(line(line, widths)));
        printer.flush();
    }

    private static PrintWriter printer(OutputStream out) {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static List<Integer> widths(int columns, List<List<String>> lines) {
        var widths = new ArrayList<Integer>();
        for (int i = 0; i < columns; i++) {
            int column = i;
            widths.add(lines.stream().mapToInt(line -> length(line.get(column))).max().orElse(0));
        }
        return widths;
    }

    private static String line(List<String> cells, List<Integer> widths) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            line.append(cell).append(" ".repeat(widths.get(i) - length(cell) + 2));
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static String cell(Node node) {
        if (node.isURI()) {
            return shorten(node.getURI());
        }
        var text = node.isLiteral() ? node.getLiteralLexicalForm() : "_:" + node;
        return text.replaceAll("\\s+", " ");
    }

    private static String shorten(String iri) {
        for (var prefix : Prefixes.ALL) {
            if (iri.startsWith(prefix.getName())) {
                return prefix.getPrefix() + ":" + iri.substring(prefix.getName().length());
            }
        }
        return iri;
    }
}
