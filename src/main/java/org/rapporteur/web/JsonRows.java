package org.rapporteur.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// SPARQL 1.1 Query Results JSON Format (W3C Recommendation of 21 March 2013), on one line: Jena's
/// writer spends more time on its indentation than small queries take. What fails in the middle is
/// left as it is, without closing brackets.
final class JsonRows {

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build();

    private final JsonGenerator json;
    private final Map<Node, String> unnamed = new HashMap<>();

    private JsonRows(OutputStream out) {
        json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    /// Writes rows to their end.
    static void write(RowSet rows, OutputStream out) throws IOException {
        try {
            new JsonRows(out).all(rows);
        } catch (JacksonException failed) {
            throw asInput(failed);
        }
    }

    /// Writes a yes or a no.
    static void write(boolean answer, OutputStream out) throws IOException {
        try {
            new JsonRows(out).yesOrNo(answer);
        } catch (JacksonException failed) {
            throw asInput(failed);
        }
    }

    /// What the stream failed with, where the client hung up or the answer was ended.
    private static IOException asInput(JacksonException failed) {
        return failed.getCause() instanceof IOException cause ? cause : new IOException(failed);
    }

    private void all(RowSet rows) {
        json.writeStartObject();
        json.writeObjectPropertyStart("head");
        json.writeArrayPropertyStart("vars");
        for (var name : rows.getResultVars()) {
            json.writeString(name.getVarName());
        }
        json.writeEndArray().writeEndObject();
        json.writeObjectPropertyStart("results");
        json.writeArrayPropertyStart("bindings");
        while (rows.hasNext()) {
            row(rows.next(), rows.getResultVars());
        }
        json.writeEndArray().writeEndObject().writeEndObject().flush();
    }

    private void yesOrNo(boolean answer) {
        json.writeStartObject();
        json.writeObjectPropertyStart("head");
        json.writeEndObject();
        json.writeBooleanProperty("boolean", answer).writeEndObject().flush();
    }

    private void row(Binding row, Iterable<Var> names) {
        json.writeStartObject();
        for (var name : names) {
            if (row.contains(name)) {
                json.writeName(name.getVarName());
                term(row.get(name));
            }
        }
        json.writeEndObject();
    }

    private void term(Node term) {
        json.writeStartObject();
        if (term.isURI()) {
            typed("uri", term.getURI());
        } else if (term.isBlank()) {
            typed("bnode", unnamed.computeIfAbsent(term, each -> "b" + unnamed.size()));
        } else if (term.isLiteral()) {
            literal(term);
        } else {
            triple(term);
        }
        json.writeEndObject();
    }

    private void typed(String type, String value) {
        json.writeStringProperty("type", type);
        json.writeStringProperty("value", value);
    }

    private void literal(Node literal) {
        typed("literal", literal.getLiteralLexicalForm());
        var language = literal.getLiteralLanguage();
        if (!language.isEmpty()) {
            json.writeStringProperty("xml:lang", language);
        } else if (!literal.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
            json.writeStringProperty("datatype", literal.getLiteralDatatypeURI());
        }
    }

    /// A triple that is a term, as RDF 1.2 has it.
    private void triple(Node term) {
        json.writeStringProperty("type", "triple");
        json.writeObjectPropertyStart("value");
        json.writeName("subject");
        term(term.getTriple().getSubject());
        json.writeName("predicate");
        term(term.getTriple().getPredicate());
        json.writeName("object");
        term(term.getTriple().getObject());
        json.writeEndObject();
    }
}
