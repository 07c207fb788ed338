package org.rapporteur.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The symbol under which the United Nations issues a document, in all its languages: what issued
/// it, then year or session, kind and number, parted by slashes (ST/LIB/SER.B/5 lists the series).
///
/// @param value as printed, `A/C.1/73/L.39`
public record Symbol(String value) {

    /// A part may be a word or a number, with more behind a dot or hyphen, or in brackets.
    private static final String PART =
            "[A-Z0-9][A-Za-z0-9]*+(?:[.-][A-Za-z0-9]++)*+(?: ?\\([A-Z0-9][A-Za-z0-9.]*+\\))?+";

    private static final Pattern FORM = Pattern.compile("[A-Z]{1,12}+(?:/" + PART + ")++");

    /// The last part counts: it has a number, or a session in brackets.
    private static final Pattern COUNTED =
            Pattern.compile(".*/(?:[^/]*[0-9][^/]*|[^/]*\\([IVXL]+\\))");

    private static final int LONGEST = 80;

    public Symbol {
        if (!isOne(value)) {
            throw new IllegalArgumentException(value + " is no symbol of a UN document");
        }
    }

    /// The symbol that words are, if they are one and nothing else.
    public static Optional<Symbol> of(String words) {
        var stripped = words.strip();
        return isOne(stripped) ? Optional.of(new Symbol(stripped)) : Optional.empty();
    }

    /// What a file or an address calls it: `a-c.1-73-l.39`.
    public String name() {
        return value.toLowerCase(Locale.ROOT).replaceAll("[/ ()]+", "-").replaceAll("-$", "");
    }

    private static boolean isOne(String words) {
        return words.length() <= LONGEST
                && FORM.matcher(words).matches()
                && COUNTED.matcher(words).matches();
    }
}
