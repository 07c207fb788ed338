package org.rapporteur.graph;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
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
