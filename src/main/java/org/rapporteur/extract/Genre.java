package org.rapporteur.extract;

/// The kind of document, as far as it decides what its words state. `notation` is its name in the
/// scheme of genres.
public enum Genre {
    /// The record of a body's own acts.
    REPORT("report"),
    /// Who said what, item by item.
    MINUTES("minutes"),
    /// A summary record of a sitting.
    SUMMARY_RECORD("summary-record"),
    /// A chair's summary.
    SUMMARY("summary"),
    /// Somebody's daily report on negotiations.
    BULLETIN("bulletin"),
    /// What one agent says.
    STATEMENT("statement"),
    /// Names of those who took part.
    LIST("participants");

    private final String notation;

    Genre(String notation) {
        this.notation = notation;
    }

    public String notation() {
        return notation;
    }
}
