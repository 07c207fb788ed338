package org.rapporteur.reconcile;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.vocabulary.Base;

/// A name folded for comparison, and when it was valid: years, months or days, empty where there is
/// no bound.
record Alias(String folded, List<String> words, Set<String> triples, String from, String until) {

    private static final Set<String> LIGHT =
            Set.of("a", "an", "and", "at", "by", "for", "in", "of", "on", "the", "to");
    private static final int WIDTH = 3;

    Alias {
        words = List.copyOf(words);
        triples = Set.copyOf(triples);
    }

    static Alias of(String name, String from, String until) {
        var folded = Base.slug(name);
        var all = Arrays.asList(folded.split("-", -1));
        var heavy = all.stream().filter(word -> !LIGHT.contains(word)).toList();
        return new Alias(folded, heavy.isEmpty() ? all : heavy, triples(folded), from, until);
    }

    static Alias of(String name) {
        return of(name, "", "");
    }

    /// Whether it was valid at a date, compared as precisely as the less precise of the two.
    boolean isValid(String date) {
        return compare(from, date) <= 0 && compare(date, until) <= 0;
    }

    /// Whether it says when it was valid.
    boolean isBounded() {
        return !from.isEmpty() || !until.isEmpty();
    }

    /// Whether it begins with all of another name.
    boolean begins(Alias other) {
        return folded.startsWith(other.folded + "-");
    }

    /// An empty date has no bound, so nothing is before or after it.
    private static int compare(String one, String other) {
        int precision = Math.min(one.length(), other.length());
        return one.substring(0, precision).compareTo(other.substring(0, precision));
    }

    private static Set<String> triples(String folded) {
        var padded = "--" + folded + "--";
        var triples = new HashSet<String>();
        for (int i = 0; i + WIDTH <= padded.length(); i++) {
            triples.add(padded.substring(i, i + WIDTH));
        }
        return triples;
    }
}
