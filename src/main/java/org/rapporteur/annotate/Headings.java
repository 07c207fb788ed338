package org.rapporteur.annotate;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Locale;

/// Words printed in capitals, as a title would print them.
final class Headings {

    private static final List<String> SMALL =
            List.of("of", "the", "on", "and", "for", "to", "in", "their", "its", "with", "by", "a");

    private Headings() {}

    /// The words with capitals where a title has them, if they are in capitals only.
    static String title(String words) {
        if (!words.equals(words.toUpperCase(Locale.ROOT))) {
            return words;
        }
        var result = new StringBuilder();
        for (var word : Splitter.on(' ').split(words.toLowerCase(Locale.ROOT))) {
            boolean small = SMALL.contains(word) && !result.isEmpty();
            result.append(result.isEmpty() ? "" : " ").append(small ? word : capital(word));
        }
        return result.toString();
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
