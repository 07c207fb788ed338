package org.rapporteur.document;

/// Where a document came from: the file's name, its media type and the SHA-256 of its bytes (hex).
public record Source(String fileName, String mediaType, String sha256) {}
