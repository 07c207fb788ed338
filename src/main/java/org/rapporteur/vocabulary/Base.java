package org.rapporteur.vocabulary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The address under which everything is published, and the IRIs made from it.
public record Base(String iri) {

    /// The base of the project's own publication.
    public static final Base STANDARD = new Base("https://w3id.org/rapporteur/");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    public Base {
        if (!iri.endsWith("/")) {
            throw new IllegalArgumentException("A base ends with a slash: " + iri);
        }
    }

    /// The IRI of an entity: `id/{kind}/{name}`.
    public String id(String kind, String name) {
        return iri + "id/" + kind + "/" + encode(name);
    }

    /// The named graph of a document.
    public String graph(String document) {
        return iri + "graph/" + encode(document);
    }

    /// A name as the last part of an IRI: lower case letters and digits, without accents, parted by
    /// hyphens.
    public static String slug(String name) {
        var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var joined = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        return trim(joined);
    }

    private static String trim(String joined) {
        int from = joined.startsWith("-") ? 1 : 0;
        int until = joined.endsWith("-") ? joined.length() - 1 : joined.length();
        return from < until ? joined.substring(from, until) : "unnamed";
    }

    private static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
