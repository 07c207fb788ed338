package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.document.Block;
import org.rapporteur.document.Document;
import org.rapporteur.text.Span;

/// The languages of a document, as BCP 47 tags: the one that most of it is in (empty where too
/// little is running text to tell), and of each block that is in another than we read, which.
public record Languages(String main, Map<Integer, String> foreign) {

    /// Blocks in one language that follow each other and are not read.
    public record Passage(String language, Span span) {}

    public Languages {
        foreign = Map.copyOf(foreign);
    }

    /// Whether a block is in a language that we do not read.
    boolean isForeign(int block) {
        return foreign.containsKey(block);
    }

    /// What is not read, in the order of the text.
    public List<Passage> unread(Document document) {
        var passages = new ArrayList<Passage>();
        int before = -2;
        for (var entry : new TreeMap<>(foreign).entrySet()) {
            int block = entry.getKey();
            var span = document.blocks().get(block).span();
            var passage = new Passage(entry.getValue(), span);
            boolean goesOn =
                    before == block - 1 && passages.getLast().language().equals(entry.getValue());
            if (goesOn) {
                var first = passages.removeLast().span();
                passage = new Passage(entry.getValue(), new Span(first.start(), span.end()));
            }
            passages.add(passage);
            before = block;
        }
        return passages;
    }

    /// Tells the languages of a document by a detector. What is too short to tell goes with the
    /// document, and between two blocks in another language with these.
    static Languages of(Document document, LanguageDetector detector) {
        var told = told(document, detector);
        var main = main(document, told);
        boolean ours = main.isEmpty() || main.equals(detector.read());
        var before = carried(told);
        var behind = carried(told.reversed()).reversed();
        Map<Integer, String> foreign = new HashMap<>();
        for (int block = 0; block < told.size(); block++) {
            var language = told.get(block);
            if (language.isEmpty()) {
                boolean between = before.get(block).equals(behind.get(block));
                language = ours ? (between ? before.get(block) : "") : main;
            }
            if (!language.isEmpty() && !language.equals(detector.read())) {
                foreign.put(block, language);
            }
        }
        return new Languages(main, foreign);
    }

    private static List<String> told(Document document, LanguageDetector detector) {
        var told = new ArrayList<String>();
        for (var block : document.blocks()) {
            told.add(
                    block instanceof Block.Furniture
                            ? ""
                            : detector.language(block.span().of(document.text())));
        }
        return told;
    }

    /// The language with most characters.
    private static String main(Document document, List<String> told) {
        var lengths = new TreeMap<String, Integer>();
        for (int block = 0; block < told.size(); block++) {
            if (!told.get(block).isEmpty()) {
                lengths.merge(
                        told.get(block),
                        document.blocks().get(block).span().length(),
                        Integer::sum);
            }
        }
        return lengths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /// For each block the language last told up to it; "" where none was.
    private static List<String> carried(List<String> told) {
        var carried = new ArrayList<String>(told.size());
        var last = "";
        for (var language : told) {
            last = language.isEmpty() ? last : language;
            carried.add(last);
        }
        return carried;
    }
}
