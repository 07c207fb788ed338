package org.rapporteur.web;

import org.springframework.http.MediaType;

/// A form in which something is served: what `?format=` calls it (also the extension of its
/// address) and its media type.
record Representation(String name, MediaType type) {

    static final Representation HTML = new Representation("html", MediaType.TEXT_HTML);
    static final Representation CSV =
            new Representation("csv", MediaType.parseMediaType("text/csv"));
    static final Representation JSON = new Representation("json", MediaType.APPLICATION_JSON);
    static final Representation PARQUET =
            new Representation(
                    "parquet", MediaType.parseMediaType("application/vnd.apache.parquet"));
}
