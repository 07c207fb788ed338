package org.rapporteur.fact;

/// Somebody or something that a fact is about, as far as its document tells.
public sealed interface Ref {

    /// The canonical name, empty for nobody.
    String name();

    /// Nobody: the document does not say.
    record Nobody() implements Ref {
        @Override
        public String name() {
            return "";
        }
    }

    /// An entity of the reference data, by its IRI.
    record Known(Kind kind, String iri, String name) implements Ref {}

    /// An entity that no reference data knows, by its name in full.
    record Named(Kind kind, String name) implements Ref {}

    /// A meeting by its canonical label. `code` is the short name that its IRI is made from where
    /// the treaty gives one (`ccm-7msp`), else empty; `ordinal` is 0 where it has none; `series` is
    /// the notation of the series.
    record Meeting(String label, String series, int ordinal, String code) implements Ref {
        @Override
        public String name() {
            return label;
        }
    }

    /// What sort of thing an entity is.
    enum Kind {
        STATE,
        ORGANIZATION,
        PERSON,
        BODY,
        /// An office whose holder the document does not name ("the Executive Coordinator").
        OFFICE,
        /// An unnamed collective ("participants").
        GROUP
    }
}
