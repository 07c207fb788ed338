package org.rapporteur.resolve;

/// Something that a document's facts tell of the bearer of a name and by which he or she may be
/// known again; `value` is an IRI, or several.
public record Trait(Kind kind, String value) implements Comparable<Trait> {

    /// By what somebody is known again, in words.
    public enum Kind {
        OFFICE("the same office at the same meeting"),
        BEHALF("for the same state or organization"),
        POST("the same post"),
        MEETING("at the same meeting");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    @Override
    public int compareTo(Trait other) {
        int first = kind.compareTo(other.kind);
        return first == 0 ? value.compareTo(other.value) : first;
    }
}
