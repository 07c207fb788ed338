package org.rapporteur.graph;

import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.rapporteur.fact.Ref;
import org.rapporteur.resolve.Entities;
import org.rapporteur.resolve.Resolution;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Scheme;
import org.rapporteur.vocabulary.Terms;

/// Describes those that the facts of one document are about, each once: by the name alone those
/// that the reference data describes.
final class EntityGraph {

    private record Slot(IRI entity, IRI property) {}

    private record Said(IRI entity, IRI property, Value value) {}

    private final Entities entities;
    private final GraphWriter out;
    private final Map<IRI, String> names = new HashMap<>();
    private final Set<Said> said = new HashSet<>();
    private final Set<Slot> settled = new HashSet<>();

    EntityGraph(Entities entities, GraphWriter out) {
        this.entities = entities;
        this.out = out;
    }

    /// The address of somebody who is described by now; empty for nobody.
    String address(Ref ref) {
        if (ref instanceof Ref.Nobody) {
            return "";
        }
        var resolution = entities.of(ref);
        describe(ref, resolution);
        return resolution.iri();
    }

    /// A post, described by now unless it is an office of the scheme.
    Resolution post(String title) {
        var post = entities.post(title);
        if (post instanceof Resolution.Minted(var address, var name)) {
            var role = iri(address);
            write(role, RDF.TYPE, SKOS.CONCEPT);
            write(role, SKOS.IN_SCHEME, iri(Base.STANDARD.iri() + "id/" + Scheme.ROLE.kind()));
            write(role, SKOS.NOTATION, literal(name));
            name(role, literal(name));
        }
        return post;
    }

    private void describe(Ref ref, Resolution resolution) {
        switch (resolution) {
            case Resolution.Found(var address, var name) -> name(iri(address), literal(name, "en"));
            case Resolution.Minted(var address, var name) -> mint(ref, iri(address), name);
            case Resolution.Ambiguous(var address, var name, var candidates) -> {
                var doubt = iri(address);
                write(doubt, RDF.TYPE, Terms.AMBIGUOUS_NAME);
                write(doubt, Terms.NAME, literal(name));
                name(doubt, literal(name));
                candidates.forEach(other -> write(doubt, Terms.READING, iri(other)));
            }
        }
    }

    private void mint(Ref ref, IRI entity, String name) {
        switch (ref) {
            case Ref.Meeting(var label, var series, var ordinal, var code) -> {
                write(entity, RDF.TYPE, Terms.MEETING);
                name(entity, literal(label, "en"));
                var fields = new Fields().concept(Terms.SERIES, Scheme.SERIES, series);
                settle(entity, ordinal > 0 ? fields.number(Terms.ORDINAL, ordinal) : fields);
            }
            case Ref.Named(var kind, var words) -> {
                write(entity, RDF.TYPE, type(kind));
                name(entity, literal(name));
            }
            case Ref.Known known -> throw new IllegalArgumentException("Not new: " + known);
            case Ref.Nobody nobody -> throw new IllegalArgumentException("Nobody has no name");
        }
    }

    /// The first name is the preferred one; others are kept beside it.
    private void name(IRI entity, Literal name) {
        var first = names.putIfAbsent(entity, name.stringValue());
        if (first == null) {
            write(entity, SKOS.PREF_LABEL, name);
        } else if (!first.equals(name.stringValue())) {
            write(entity, SKOS.ALT_LABEL, name);
        }
    }

    /// Writes properties that have one value: the first.
    private void settle(IRI entity, Fields fields) {
        for (var field : fields.list()) {
            if (settled.add(new Slot(entity, field.property()))) {
                out.write(entity, field.property(), field.value());
            }
        }
    }

    private void write(IRI entity, IRI property, Value value) {
        if (said.add(new Said(entity, property, value))) {
            out.write(entity, property, value);
        }
    }

    private static IRI type(Ref.Kind kind) {
        return switch (kind) {
            case STATE -> Terms.STATE;
            case ORGANIZATION -> Terms.ORGANIZATION;
            case PERSON -> Terms.PERSON;
            case BODY -> Terms.BODY;
            case OFFICE -> Terms.OFFICE;
            case GROUP -> Terms.GROUP;
        };
    }
}
