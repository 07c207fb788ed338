package org.rapporteur.graph;

import static org.eclipse.rdf4j.rio.ntriples.NTriplesWriterSettings.ESCAPE_UNICODE;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;

/// Writes N-Quads. Most addresses stand in many lines: what is written for one is kept, as many of
/// them as were met lately.
final class QuadLines extends NQuadsWriter {

    private static final int KEPT = 4_096;

    private final Map<String, String> known = new HashMap<>();

    QuadLines(Writer characters) {
        super(characters);
    }

    @Override
    protected void writeValue(Value value) throws IOException {
        if (value instanceof IRI iri) {
            writer.write(known(iri));
        } else {
            super.writeValue(value);
        }
    }

    private String known(IRI iri) throws IOException {
        var written = known.get(iri.stringValue());
        if (written == null) {
            if (known.size() == KEPT) {
                known.clear();
            }
            var line = new StringBuilder();
            NTriplesUtil.append(iri, line, getWriterConfig().get(ESCAPE_UNICODE));
            written = line.toString();
            known.put(iri.stringValue(), written);
        }
        return written;
    }
}
