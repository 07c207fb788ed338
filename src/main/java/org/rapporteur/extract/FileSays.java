package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.document.Properties;
import org.rapporteur.document.Symbol;
import org.rapporteur.fact.About.Disputed;
import org.rapporteur.fact.About.Told;
import org.rapporteur.vocabulary.Knowledge;

/// What the properties of a file say of its document, as far as it is worth anything: a title that
/// is the name of a file or of a program is none.
final class FileSays {

    /// The share of words that two titles have in common where they are the same title.
    private static final double SAME = 0.5;

    private static final Pattern FILE_NAME = Pattern.compile("(?i).*\\.[a-z]{2,5}|\\S*[_\\d]\\S*");
    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern PARTS = Pattern.compile("[,;|]|\\s{2,}");

    private final Properties properties;
    private final String title;
    private final String symbol;

    FileSays(Knowledge knowledge, Properties properties) {
        this.properties = properties;
        this.symbol = symbol(properties);
        this.title = isTitle(knowledge, properties.title()) ? properties.title() : "";
    }

    private static boolean isTitle(Knowledge knowledge, String words) {
        var program = "(?i)(?:" + knowledge.alternatives("no-title") + ")(?:\\W*\\d*|\\s+-.*)";
        boolean written = knowledge.syntax().exactly(program).matcher(words).matches();
        return !written && !FILE_NAME.matcher(words).matches() && Symbol.of(words).isEmpty();
    }

    /// The one symbol that the title, the subject or the keywords are; empty where there are two.
    private static String symbol(Properties properties) {
        var said = Stream.of(properties.title(), properties.subject(), properties.keywords());
        var all =
                said.flatMap(PARTS::splitAsStream)
                        .flatMap(words -> Symbol.of(words).stream())
                        .map(Symbol::value)
                        .distinct()
                        .toList();
        return all.size() == 1 ? all.getFirst() : "";
    }

    String title() {
        return title;
    }

    String symbol() {
        return symbol;
    }

    String date() {
        return properties.date();
    }

    /// What the file says otherwise than the page, on which something may be missing.
    List<Disputed> otherThan(String page, String symbolOfPage, String date, String language) {
        var disputed = new ArrayList<Disputed>();
        if (!page.isEmpty() && !title.isEmpty() && !isSame(page, title)) {
            disputed.add(new Disputed(Told.TITLE, page, title));
        }
        add(disputed, Told.SYMBOL, symbolOfPage, symbol);
        add(disputed, Told.DATE, date, properties.date());
        add(disputed, Told.LANGUAGE, language, properties.language());
        return disputed;
    }

    private static void add(List<Disputed> disputed, Told what, String page, String file) {
        if (!page.isEmpty() && !file.isEmpty() && !page.equals(file)) {
            disputed.add(new Disputed(what, page, file));
        }
    }

    /// Whether the words of one title are in the other, or most of them are in both.
    private static boolean isSame(String a, String b) {
        var words = words(a);
        var others = words(b);
        var both = new HashSet<>(words);
        both.retainAll(others);
        int fewer = Math.min(words.size(), others.size());
        return both.size() == fewer || both.size() > SAME * Math.max(words.size(), others.size());
    }

    private static Set<String> words(String title) {
        return new HashSet<>(LETTERS.splitAsStream(title.toLowerCase(Locale.ROOT)).toList());
    }
}
