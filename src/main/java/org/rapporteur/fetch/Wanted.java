package org.rapporteur.fetch;

import java.net.URI;
import org.rapporteur.document.Symbol;

/// A document that is to be fetched: its symbol, one of its languages (two letters, lower case) and
/// where it is.
public record Wanted(Symbol symbol, String language, URI address) {

    private static final String USUAL = "en";

    /// The name of its file: that of the symbol, with the language unless it is English.
    public String fileName() {
        var suffix = language.equals(USUAL) ? "" : "-" + language;
        return symbol.name() + suffix + ".pdf";
    }

    @Override
    public String toString() {
        return "%s (%s)".formatted(symbol.value(), language);
    }
}
