package org.rapporteur.vocabulary;

import static org.eclipse.rdf4j.model.util.Values.iri;

import org.eclipse.rdf4j.model.IRI;

/// The terms of the Web Annotation Vocabulary (W3C Recommendation of 23 February 2017) with which
/// evidence says what its words are and where they stand.
public final class Selectors {

    /// The namespace of the vocabulary.
    public static final String NAMESPACE = "http://www.w3.org/ns/oa#";

    public static final IRI POSITION = term("TextPositionSelector");
    public static final IRI EXACT = term("exact");
    public static final IRI START = term("start");
    public static final IRI END = term("end");

    private Selectors() {}

    private static IRI term(String name) {
        return iri(NAMESPACE, name);
    }
}
