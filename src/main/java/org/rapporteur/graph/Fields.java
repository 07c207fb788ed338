package org.rapporteur.graph;

import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.rapporteur.fact.When;
import org.rapporteur.vocabulary.Scheme;

/// What is said of one node, in order. What a document does not say adds nothing.
final class Fields {

    /// One property and its value.
    record Field(IRI property, Value value) {}

    private final List<Field> list = new ArrayList<>();

    List<Field> list() {
        return list;
    }

    Fields add(IRI property, Value value) {
        list.add(new Field(property, value));
        return this;
    }

    Fields text(IRI property, String text) {
        return text.isEmpty() ? this : add(property, literal(text));
    }

    Fields iriOf(IRI property, String iri) {
        return iri.isEmpty() ? this : add(property, iri(iri));
    }

    Fields number(IRI property, OptionalInt number) {
        return number.isPresent() ? number(property, number.getAsInt()) : this;
    }

    Fields number(IRI property, int number) {
        return add(property, literal(BigInteger.valueOf(number)));
    }

    Fields concept(IRI property, Scheme scheme, String notation) {
        return notation.isEmpty() ? this : add(property, iri(scheme.concept(notation)));
    }

    Fields date(IRI property, When when) {
        return when.isSaid() ? add(property, date(when.iso())) : this;
    }

    /// All values in one text, from which a fact's IRI is made.
    String key() {
        return list.stream()
                .map(field -> field.property().getLocalName() + "=" + field.value().stringValue())
                .collect(Collectors.joining("\n"));
    }

    private static Literal date(String iso) {
        return switch (iso.length()) {
            case 10 -> literal(iso, XSD.DATE);
            case 7 -> literal(iso, XSD.GYEARMONTH);
            case 4 -> literal(iso, XSD.GYEAR);
            default -> literal(iso);
        };
    }
}
