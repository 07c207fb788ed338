package org.rapporteur.vocabulary;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// English ordinals in words.
public final class Ordinals {

    /// The largest ordinal that is looked for in words.
    private static final int LARGEST = 200;

    private Ordinals() {}

    /// An ordinal in words with a capital: `Seventh`, `Twenty-first`.
    public static String words(int number) {
        var words = lower(number);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String lower(int number) {
        return new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT)
                .format(number, "%spellout-ordinal");
    }

    static List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        for (int i = 1; i <= LARGEST; i++) {
            entries.add(new Entry(Slot.ORDINAL, lower(i), "", Integer.toString(i), Map.of()));
        }
        return entries;
    }
}
