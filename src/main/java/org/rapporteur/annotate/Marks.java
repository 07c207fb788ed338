package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.document.Block;
import org.rapporteur.document.Document;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Entry;
import org.rapporteur.vocabulary.Lexicon;

/// The sentences of one document with the words of the lexicon marked in them, and those of the
/// names that the document introduces itself. The beginning, which is read several times, is kept.
final class Marks {

    private static final Pattern SYMBOL =
            Pattern.compile("\\b[A-Z][A-Z0-9]{1,9}(?:/[A-Za-z0-9.-]*[A-Za-z0-9])+");

    private static final Comparator<Lexicon.Hit> LONGEST_FIRST =
            Comparator.comparing(Lexicon.Hit::span);

    /// A sentence before it is read: its index, and the block that it lies in.
    record Place(int index, int block, Block in, Span span) {}

    private final Document document;
    private final Lexicon lexicon;
    private final Lexicon local;
    private final UnaryOperator<Slotted> more;
    private final Map<Place, Slotted> kept = new HashMap<>();

    /// @param more what is marked next, by the words alone
    Marks(Document document, Lexicon lexicon, Lexicon local, UnaryOperator<Slotted> more) {
        this.document = document;
        this.lexicon = lexicon;
        this.local = local;
        this.more = more;
    }

    /// A sentence with its words marked as they are meant in the documents of a treaty (its IRI,
    /// empty if unknown).
    Slotted of(Place place, String treaty) {
        var known = kept.get(place);
        return known == null ? read(place, treaty) : known;
    }

    private Slotted read(Place place, String treaty) {
        var hits = hits(place.span());
        var marked = more.apply(Slotted.of(document.text(), place.span(), terms(hits, treaty)));
        boolean fixed = hits.stream().allMatch(Marks::isFixed);
        if (fixed && place.block() < HeaderSetting.BLOCKS) {
            kept.put(place, marked);
        }
        return marked;
    }

    /// Whether words mean the same in the documents of all treaties.
    private static boolean isFixed(Lexicon.Hit hit) {
        return hit.entries().stream().noneMatch(Entry::isOwn);
    }

    /// The words of a sentence, the first and longest of those that overlap.
    List<Phrase.Term> terms(Place place, String treaty) {
        return terms(hits(place.span()), treaty);
    }

    private static List<Phrase.Term> terms(List<Lexicon.Hit> hits, String treaty) {
        var terms = new ArrayList<Phrase.Term>();
        int end = 0;
        for (var hit : hits) {
            var entries = new ArrayList<Entry>();
            for (var entry : hit.entries()) {
                if (entry.holdsIn(treaty)) {
                    entries.add(entry);
                }
            }
            boolean symbol = hit.entries().isEmpty();
            if (hit.span().start() < end || (entries.isEmpty() && !symbol)) {
                continue;
            }
            end = hit.span().end();
            if (!symbol) {
                entries.sort(Comparator.comparing(Entry::slot));
                terms.add(new Phrase.Term(entries.getFirst().slot(), hit.span(), entries));
            }
        }
        return terms;
    }

    /// What words that do not stand together in the document may mean.
    List<Entry> find(String words) {
        var whole = new Span(0, words.length());
        return Stream.of(lexicon, local)
                .flatMap(names -> names.find(words, whole).stream())
                .flatMap(hit -> hit.entries().stream())
                .toList();
    }

    private List<Lexicon.Hit> hits(Span span) {
        var hits = new ArrayList<>(symbols(span));
        hits.addAll(lexicon.find(document.text(), span));
        hits.addAll(local.find(document.text(), span));
        hits.sort(LONGEST_FIRST);
        return hits;
    }

    /// Document symbols, in which nothing else is named.
    private List<Lexicon.Hit> symbols(Span span) {
        var symbols = new ArrayList<Lexicon.Hit>();
        int slash = document.text().indexOf('/', span.start(), span.end());
        if (slash < 0) {
            return symbols;
        }
        var matcher = SYMBOL.matcher(document.text()).region(span.start(), span.end());
        while (matcher.find()) {
            symbols.add(new Lexicon.Hit(new Span(matcher.start(), matcher.end()), List.of()));
        }
        return symbols;
    }
}
