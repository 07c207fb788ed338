package org.rapporteur.bench;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Many documents out of a few: copies under names of their own, of which some speak of later
/// meetings than the original, so that a graph of them is as wide as one of many documents. What
/// they say did not happen: they are for measuring alone.
final class ManyDocuments {

    private static final Pattern COUNTED =
            Pattern.compile("\\b(?<word>[A-Z][a-z]+(?:-[a-z]+)?)(?= Meeting\\b)");
    private static final Pattern SHORT = Pattern.compile("\\b(?<number>\\d+)(?=MSP\\b)");

    /// How many copies speak of the same meetings.
    private static final int ALIKE = 4;

    private final RuleBasedNumberFormat ordinals =
            new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);

    private ManyDocuments() {
        ordinals.setDefaultRuleSet("%spellout-ordinal");
    }

    /// The folder of the documents, how many copies of each, and the folder to write them to.
    public static void main(String[] arguments) throws IOException {
        int copies = Integer.parseInt(arguments[1]);
        var into = Files.createDirectories(Path.of(arguments[2]));
        var many = new ManyDocuments();
        try (var files = Files.list(Path.of(arguments[0]))) {
            for (var file : files.filter(each -> !each.endsWith("README.md")).sorted().toList()) {
                var text = Files.readString(file);
                for (int copy = 0; copy < copies; copy++) {
                    var name = file.getFileName().toString().replaceFirst("\\.", "-" + copy + ".");
                    Files.writeString(into.resolve(name), many.later(text, copy / ALIKE));
                }
            }
        }
    }

    /// The same text about meetings that are so many later.
    private String later(String text, int by) {
        var spelled =
                COUNTED.matcher(text).replaceAll(hit -> capital(ordinal(hit.group("word"), by)));
        return SHORT.matcher(spelled).replaceAll(hit -> String.valueOf(number(hit) + by));
    }

    private static int number(MatchResult hit) {
        return Integer.parseInt(hit.group("number"));
    }

    private String ordinal(String word, int by) {
        var read = new ParsePosition(0);
        var number = ordinals.parse(word.toLowerCase(Locale.ENGLISH), read);
        return read.getIndex() == word.length() ? ordinals.format(number.longValue() + by) : word;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ENGLISH) + word.substring(1);
    }
}
