package org.rapporteur.vocabulary;

import org.jspecify.annotations.Nullable;

/// The matches of a pattern in one text, one after the other. Where a match stands is looked for
/// when it is first asked for.
public final class Matcher {

    private final Pattern pattern;
    private final String text;
    private com.google.re2j.@Nullable Matcher exact;
    private int from;
    private boolean pending;

    Matcher(Pattern pattern, String text) {
        this.pattern = pattern;
        this.text = text;
    }

    public Pattern pattern() {
        return pattern;
    }

    /// The next match, if there is one.
    public boolean find() {
        if (pending) {
            found();
        }
        if (exact != null) {
            return pattern.prefilter().begin(text, exact.end()) != Prefilter.NOWHERE
                    && exact.find();
        }
        return find(0);
    }

    /// The first match that begins at or after an index.
    public boolean find(int index) {
        int begin = pattern.prefilter().begin(text, index);
        from = Prefilter.index(begin);
        pending = pattern.prefilter().isSure(begin);
        if (pending || from == Prefilter.NOWHERE) {
            return pending;
        }
        exact = pattern.exactly(text);
        return exact.find(from);
    }

    /// Whether the whole text is a match.
    public boolean matches() {
        var whole = pattern.exactly(text);
        exact = whole;
        pending = false;
        return pattern.prefilter().mayHold(text) && whole.matches();
    }

    private com.google.re2j.Matcher found() {
        var known = exact;
        if (known == null || pending) {
            known = pattern.exactly(text);
            exact = known;
            boolean found = known.find(from);
            if (!found) {
                throw new IllegalStateException(
                        "The prefilter of " + pattern + " found what is not there: " + text);
            }
            pending = false;
        }
        return known;
    }

    public int start() {
        return found().start();
    }

    public int end() {
        return found().end();
    }

    public int start(int group) {
        return found().start(group);
    }

    public int end(int group) {
        return found().end(group);
    }

    public int start(String group) {
        return found().start(group);
    }

    public int end(String group) {
        return found().end(group);
    }

    /// The words of the match.
    public String group() {
        return text.substring(start(), end());
    }

    /// The words of a group by its number, empty if it took no part.
    public String group(int group) {
        return orEmpty(found().group(group));
    }

    /// The words of a group by its name, empty if it took no part.
    public String group(String group) {
        return orEmpty(found().group(group));
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }
}
