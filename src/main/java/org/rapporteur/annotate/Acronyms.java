package org.rapporteur.annotate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells which words an acronym stands for.
final class Acronyms {

    private Acronyms() {}

    /// The last words before an acronym whose capitals are its letters.
    static Optional<String> named(String before, String acronym) {
        var words = List.of(before.split("[ -]"));
        var letters = acronym.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
        for (int from = words.size() - 1; from >= 0; from--) {
            if (Character.isUpperCase(words.get(from).codePointAt(0))
                    && initials(words.subList(from, words.size())).startsWith(letters)) {
                int at = offset(before, words, from);
                return Optional.of(before.substring(at));
            }
        }
        return Optional.empty();
    }

    private static int offset(String before, List<String> words, int from) {
        int at = 0;
        for (int i = 0; i < from; i++) {
            at += words.get(i).length() + 1;
        }
        return Math.min(at, before.length());
    }

    static String initials(List<String> words) {
        var initials = new StringBuilder();
        for (var word : words) {
            if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }
}
