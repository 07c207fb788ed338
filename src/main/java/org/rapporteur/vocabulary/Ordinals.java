package org.rapporteur.vocabulary;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// English ordinals in words.
public final class Ordinals {

    /// The largest ordinal that is looked for in words.
    private static final int LARGEST = 200;

    private static final List<String> WORDS = spelled();

    private Ordinals() {}

    /// An ordinal in words with a capital: `Seventh`, `Twenty-first`.
    public static String words(int number) {
        var words = lower(number);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String lower(int number) {
        return number > 0 && number <= LARGEST ? WORDS.get(number - 1) : spelled(speller(), number);
    }

    private static List<String> spelled() {
        var speller = speller();
        return IntStream.rangeClosed(1, LARGEST).mapToObj(i -> spelled(speller, i)).toList();
    }

    private static RuleBasedNumberFormat speller() {
        return new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
    }

    private static String spelled(RuleBasedNumberFormat speller, int number) {
        return speller.format(number, "%spellout-ordinal");
    }

    static List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        for (int i = 1; i <= LARGEST; i++) {
            entries.add(new Entry(Slot.ORDINAL, lower(i), "", Integer.toString(i), Map.of()));
        }
        return entries;
    }
}
