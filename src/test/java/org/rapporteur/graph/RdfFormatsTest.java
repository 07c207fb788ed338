package org.rapporteur.graph;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.vocabulary.Prefixes;

class RdfFormatsTest {

    @ParameterizedTest
    @MethodSource("formats")
    void whatIsWrittenIsReadAgain(RdfFormat format) throws IOException {
        var collector = new StatementCollector();
        var parser = format.parser().get();
        parser.setRDFHandler(collector);
        parser.parse(new ByteArrayInputStream(written(format)), "");
        var expected = new LinkedHashModel(Sample.statements());
        var actual = new LinkedHashModel(collector.getStatements());
        if (!format.quads()) {
            expected = withoutGraphs(expected);
        }
        assertTrue(Models.isomorphic(expected, actual));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSameIsWrittenInTheSameBytes(RdfFormat format) {
        assertArrayEquals(written(format), written(format));
    }

    @Test
    void linesAreThoseOfRio() {
        var lines = new StringWriter();
        var writer = new NQuadsWriter(lines);
        writer.startRDF();
        var statements = manyAddresses();
        statements.forEach(writer::handleStatement);
        writer.endRDF();
        var out = new ByteArrayOutputStream();
        var ours = RdfFormats.named("nq").orElseThrow().write(out);
        ours.startRDF();
        statements.forEach(ours::handleStatement);
        ours.endRDF();
        assertEquals(lines.toString(), out.toString(StandardCharsets.UTF_8));
    }

    /// More addresses than are kept, some with letters that are escaped or are not.
    private static List<Statement> manyAddresses() {
        var statements = new ArrayList<>(Sample.statements());
        var values = SimpleValueFactory.getInstance();
        for (int i = 0; i < 9_000; i++) {
            var one = values.createIRI("https://example.org/é/" + i % 5_000 + "/\uD83D\uDE00 \"<");
            statements.add(values.createStatement(one, one, values.createLiteral("é\n" + i), one));
        }
        return statements;
    }

    @Test
    void noTwoFormatsShareANameOrMediaType() {
        var formats = RdfFormats.ALL;
        assertEquals(formats.size(), formats.stream().map(RdfFormat::name).collect(toSet()).size());
        assertEquals(
                formats.size(), formats.stream().map(RdfFormat::mediaType).collect(toSet()).size());
    }

    private static List<RdfFormat> formats() {
        return RdfFormats.ALL;
    }

    private static byte[] written(RdfFormat format) {
        var out = new ByteArrayOutputStream();
        var writer = format.write(out);
        writer.startRDF();
        Prefixes.declare(writer);
        Sample.statements().forEach(writer::handleStatement);
        writer.endRDF();
        return out.toByteArray();
    }

    private static LinkedHashModel withoutGraphs(Iterable<Statement> statements) {
        var model = new LinkedHashModel();
        for (var one : statements) {
            model.add(one.getSubject(), one.getPredicate(), one.getObject());
        }
        return model;
    }
}
