package org.rapporteur.vocabulary;

/// The schemes of concepts that facts are told in; each is a file in `ontology/schemes`.
public enum Scheme {
    ROLE("role", "roles"),
    CAPACITY("capacity", "capacities"),
    ACT("act", "acts"),
    STANCE("stance", "stances"),
    ACTION("action", "actions"),
    TOPIC("topic", "topics"),
    GENRE("genre", "genres"),
    SERIES("series", "series"),
    STATUS("status", "statuses"),
    PAYMENT("payment", "payments");

    private final String kind;
    private final String file;

    Scheme(String kind, String file) {
        this.kind = kind;
        this.file = file;
    }

    /// The part of its concepts' IRIs after `id/`.
    public String kind() {
        return kind;
    }

    /// The scheme's file, as a resource.
    public String resource() {
        return "ontology/schemes/" + file + ".ttl";
    }

    /// The IRI of the concept with a notation. Concepts belong to the ontology, so their address is
    /// not a setting.
    public String concept(String notation) {
        return Base.STANDARD.id(kind, notation);
    }
}
