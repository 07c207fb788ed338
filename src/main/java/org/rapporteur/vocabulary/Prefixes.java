package org.rapporteur.vocabulary;

import java.util.List;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.impl.SimpleNamespace;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandler;

/// The prefixes with which everything is written.
public final class Prefixes {

    public static final List<Namespace> ALL =
            List.of(
                    new SimpleNamespace("", Terms.NAMESPACE),
                    DCTERMS.NS,
                    new SimpleNamespace("oa", Selectors.NAMESPACE),
                    OWL.NS,
                    RDF.NS,
                    RDFS.NS,
                    SKOS.NS,
                    XSD.NS);

    private Prefixes() {}

    /// Tells a handler all prefixes.
    public static void declare(RDFHandler handler) {
        ALL.forEach(prefix -> handler.handleNamespace(prefix.getPrefix(), prefix.getName()));
    }
}
