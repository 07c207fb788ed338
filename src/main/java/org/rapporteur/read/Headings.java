package org.rapporteur.read;

/// Which words can be a heading, whatever sets them apart.
final class Headings {

    /// The length up to which a line can be a heading, in characters.
    static final int LONGEST = 90;

    private Headings() {}

    /// Whether words that stand out as a whole are a heading rather than a stressed sentence.
    static boolean canBe(String words) {
        var text = words.strip();
        return !text.isEmpty()
                && text.length() <= LONGEST
                && ",;".indexOf(text.charAt(text.length() - 1)) < 0;
    }
}
