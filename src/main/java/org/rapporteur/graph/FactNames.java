package org.rapporteur.graph;

import static org.eclipse.rdf4j.model.util.Values.iri;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.rdf4j.model.IRI;
import org.rapporteur.vocabulary.Base;

/// The IRIs of one document's facts. They are made from what a fact says, never from where it
/// stands, so that a better reader does not change them.
record FactNames(Base base, String document) {

    private static final int DIGITS = 12;
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    IRI fact(String kind, String said) {
        return iri(base.id("fact", document) + "/" + kind + "-" + digest(said));
    }

    IRI fact(String kind, String said, String quote) {
        var letters = OTHER.matcher(quote).replaceAll("").toLowerCase(Locale.ROOT);
        return fact(kind, said + "\n" + letters);
    }

    /// A stretch of the document that was not read.
    IRI unread(String words) {
        return iri(base.id("document", document) + "/unread-" + digest(words));
    }

    private static String digest(String text) {
        return DigestUtils.sha256Hex(text).substring(0, DIGITS);
    }
}
