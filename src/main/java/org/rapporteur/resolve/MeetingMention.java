package org.rapporteur.resolve;

/// A meeting as one document names it: the IRIs of the document, of the meeting and of the fact
/// that names it; the label; the IRI of the series; the ordinal, 0 where there is none; the ISO
/// date of its beginning and the city. What the document does not say is empty.
public record MeetingMention(
        String document,
        String meeting,
        String fact,
        String label,
        String series,
        int ordinal,
        String start,
        String city) {}
