package org.rapporteur.read;

import java.util.regex.Pattern;

/// Raised characters: the marks of notes, or parts of words.
final class Raised {

    private static final Pattern MARK = Pattern.compile("\\(?(?:\\d{1,3}|[*†‡§]{1,3})\\)?/?");
    private static final Pattern UNIT = Pattern.compile("\\b(?:k|c|m)?m$");

    private Raised() {}

    /// Whether raised characters behind others refer to a note: exponents of units and letters do
    /// not.
    static boolean isMark(String raised, CharSequence before) {
        return MARK.matcher(raised.strip()).matches() && !UNIT.matcher(before).find();
    }
}
