package org.rapporteur.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.text.Span;

/// All names and words that the knowledge holds, found in one pass over a text.
public final class Lexicon {

    private static final int ACRONYM = 6;

    private final Node root = new Node();

    /// A place where words of the lexicon stand, and all they may mean.
    public record Hit(Span span, List<Entry> entries) {

        public Hit {
            entries = List.copyOf(entries);
        }
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>();
    }

    public Lexicon(Collection<Entry> entries) {
        entries.forEach(this::add);
    }

    private void add(Entry entry) {
        var node = root;
        for (var word : Folding.words(entry.label(), new Span(0, entry.label().length()))) {
            node = node.next.computeIfAbsent(word.folded(), key -> new Node());
        }
        if (node != root) {
            node.entries.add(entry);
        }
    }

    /// The longest hits in a part of a text, from left to right, not overlapping.
    public List<Hit> find(String text, Span within) {
        var words = Folding.words(text, within);
        var hits = new ArrayList<Hit>();
        int i = 0;
        while (i < words.size()) {
            i = take(text, words, i, hits);
        }
        return hits;
    }

    private int take(String text, List<Folding.Word> words, int first, List<Hit> hits) {
        var node = root;
        int after = first + 1;
        Optional<Hit> longest = Optional.empty();
        for (int i = first; i < words.size(); i++) {
            var next = node.next.get(words.get(i).folded());
            if (next == null) {
                break;
            }
            node = next;
            if (node.entries.isEmpty()) {
                continue;
            }
            var span = words.get(first).span().to(words.get(i).span());
            var meant =
                    node.entries.stream().filter(entry -> stands(entry, span.of(text))).toList();
            if (!meant.isEmpty()) {
                longest = Optional.of(new Hit(span, meant));
                after = i + 1;
            }
        }
        longest.ifPresent(hits::add);
        return after;
    }

    /// Names keep their capital; acronyms stand as they are; verbs have no capital or are in
    /// capitals.
    private static boolean stands(Entry entry, String printed) {
        var label = entry.label();
        if (entry.slot() == Slot.VERB) {
            return Character.isLowerCase(printed.codePointAt(0)) || isStressed(label, printed);
        }
        if (isAcronym(label)) {
            return printed.equals(label) || printed.replace(".", "").equals(label.replace(".", ""));
        }
        return !Character.isUpperCase(label.codePointAt(0))
                || !isNamed(entry)
                || Character.isUpperCase(printed.codePointAt(0));
    }

    /// Whether an act is set in capitals ("The Commission TOOK NOTE of the report").
    private static boolean isStressed(String label, String printed) {
        return (label.endsWith("ed") || label.contains(" "))
                && printed.chars().noneMatch(Character::isLowerCase);
    }

    private static boolean isAcronym(String label) {
        return label.length() <= ACRONYM
                && label.chars().filter(Character::isUpperCase).count() > label.length() / 2.0
                && label.chars().noneMatch(Character::isLowerCase);
    }

    private static boolean isNamed(Entry entry) {
        return switch (entry.slot()) {
            case STATE, ORGANIZATION, ADJECTIVE, CAPITAL, TREATY, HONORIFIC -> true;
            default -> false;
        };
    }
}
