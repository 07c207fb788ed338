package org.rapporteur.fetch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rapporteur.document.Symbol;

/// A service that gives documents by symbol and language.
///
/// @param pattern its address, with `{symbol}` and `{language}` where these go
public record Service(String pattern) {

    /// The Official Document System of the United Nations.
    public static final String OFFICIAL =
            "https://documents.un.org/api/symbol/access?s={symbol}&l={language}&t=pdf";

    /// The official languages of the United Nations, in the order of their English names.
    public static final List<String> LANGUAGES = List.of("ar", "zh", "en", "fr", "ru", "es");

    public Service {
        if (!pattern.contains("{symbol}")) {
            throw new IllegalArgumentException(
                    "The address of a service needs {symbol} where the symbol goes: " + pattern);
        }
    }

    /// Where a document is, in one of its languages.
    public URI address(Symbol symbol, String language) {
        var encoded = URLEncoder.encode(symbol.value(), StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(pattern.replace("{symbol}", encoded).replace("{language}", language));
    }
}
