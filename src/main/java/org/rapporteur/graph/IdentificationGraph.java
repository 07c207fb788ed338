package org.rapporteur.graph;

import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.rapporteur.resolve.Identification;
import org.rapporteur.resolve.Identification.Certainty;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Terms;

/// Which names of several documents mean one person or meeting, and what speaks for it, in a graph
/// of its own: what a document itself says stays as it is.
public final class IdentificationGraph {

    /// The name of the graph.
    public static final String NAME = "identifications";

    private static final int DIGITS = 12;

    private final Base base;
    private final GraphWriter out;
    private final Set<List<IRI>> matched = new HashSet<>();

    private IdentificationGraph(Base base, RDFHandler handler) {
        this.base = base;
        this.out = new GraphWriter(iri(base.graph(NAME)), handler);
    }

    /// Sends what was found to a handler that was started.
    public static void write(Collection<Identification> found, Base base, RDFHandler handler) {
        var graph = new IdentificationGraph(base, handler);
        found.forEach(graph::write);
    }

    private void write(Identification found) {
        var node = iri(base.id("identification", digest(found)));
        var shorter = iri(found.shorter());
        var fuller = iri(found.fuller());
        var fields =
                new Fields()
                        .add(RDF.TYPE, Terms.IDENTIFICATION)
                        .add(Terms.IDENTIFIED, shorter)
                        .add(Terms.IDENTIFIED_WITH, fuller)
                        .add(Terms.CERTAIN, literal(found.certainty() != Certainty.DOUBT))
                        .iriOf(DCTERMS.SOURCE, found.document());
        found.reasons().forEach(reason -> fields.add(Terms.REASON, literal(reason, "en")));
        found.facts().forEach(fact -> fields.iriOf(Terms.RESTS_ON, fact));
        out.write(node, fields);
        if (!shorter.equals(fuller) && matched.add(List.of(shorter, fuller))) {
            switch (found.certainty()) {
                case EVERYWHERE -> out.write(shorter, SKOS.EXACT_MATCH, fuller);
                case DOUBT, HERE -> out.write(shorter, SKOS.CLOSE_MATCH, fuller);
            }
        }
    }

    /// The same names in the same document have the same IRI, whatever else is known of them.
    private static String digest(Identification found) {
        var names = found.shorter() + "\n" + found.fuller() + "\n" + found.document();
        return DigestUtils.sha256Hex(names).substring(0, DIGITS);
    }
}
