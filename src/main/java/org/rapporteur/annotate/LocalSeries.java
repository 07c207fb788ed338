package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Entry;
import org.rapporteur.vocabulary.Slot;

/// The acronyms of bodies that a document introduces and then counts their meetings by: "Subsidiary
/// Body on Pollinators (SBP)", later "SBP-9" or "9SBP".
final class LocalSeries {

    private static final String WORD = "(?:\\p{Lu}[\\p{L}’'-]*|of|on|for|and|the|to|in)";
    private static final Pattern BODY =
            Pattern.compile(
                    "((?:\\p{Lu}[\\p{L}’'-]*"
                            + " ){0,4}(?i:committee|body|group|commission|conference|assembly|board|panel|forum)(?:"
                            + " "
                            + WORD
                            + "){0,10}) \\((?:\\d{1,2})?([A-Z]{2,8})(?:[ -]?\\d{1,2})?\\)");
    private static final Pattern BRACKETS =
            Pattern.compile("\\((?:\\d{1,2})?([A-Z]{2,8})(?:[ -]?\\d{1,2})?\\)");
    private static final Pattern SESSION =
            Pattern.compile("(?i)\\b(meeting|session) of the ([^()]{4,120})$");

    private static final Pattern COUNTED =
            Pattern.compile("\\b(?:([A-Z]{2,8})[ -]?\\d{1,2}|\\d{1,2}([A-Z]{2,8}))\\b");

    private LocalSeries() {}

    /// The entries for acronyms that stand with a number somewhere in the text.
    static List<Entry> find(String text) {
        var counted = new TreeSet<String>();
        COUNTED.matcher(text)
                .results()
                .map(each -> each.group(1) == null ? each.group(2) : each.group(1))
                .forEach(counted::add);
        if (!isExplained(counted, text)) {
            return List.of();
        }
        var found = new LinkedHashMap<String, Entry>();
        var matcher = BODY.matcher(text);
        while (matcher.find()) {
            var acronym = matcher.group(2);
            if (!found.containsKey(acronym) && counted.contains(acronym)) {
                entries(text, matcher.group(1).strip(), matcher.start(1), acronym)
                        .forEach(entry -> found.putIfAbsent(entry.label(), entry));
            }
        }
        return List.copyOf(found.values());
    }

    /// Whether one of some acronyms stands in brackets, as it does behind the name of a body.
    private static boolean isExplained(Set<String> acronyms, String text) {
        return !acronyms.isEmpty()
                && BRACKETS.matcher(text)
                        .results()
                        .anyMatch(each -> acronyms.contains(each.group(1)));
    }

    private static List<Entry> entries(String text, String printed, int at, String acronym) {
        var before = text.substring(Math.max(0, at - REACH), at) + printed;
        var session = SESSION.matcher(before);
        boolean named = session.find();
        var noun = named ? session.group(1).toLowerCase(Locale.ROOT) : "meeting";
        var kind = Sittings.body(noun, Headings.title(named ? session.group(2) : printed));
        var more = new HashMap<String, String>();
        more.put("labelPattern", kind.pattern());
        more.put("series", kind.series());
        more.put("code", "");
        more.put(LocalNames.LOCAL, "true");
        var found = new ArrayList<Entry>();
        found.add(entry(acronym, more));
        for (int i = 1; i <= MOST; i++) {
            more.put("ordinal", Integer.toString(i));
            found.add(entry(i + acronym, more));
            found.add(entry(acronym + i, more));
        }
        return found;
    }

    private static Entry entry(String label, Map<String, String> more) {
        return new Entry(
                Slot.SERIES, label, Base.STANDARD.id("wording", Base.slug(label)), "", more);
    }

    /// How far before a body's name "ninth meeting of the" may begin, in characters.
    private static final int REACH = 40;

    /// The highest number that documents glue to an acronym.
    private static final int MOST = 99;
}
