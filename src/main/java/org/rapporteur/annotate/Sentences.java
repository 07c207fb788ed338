package org.rapporteur.annotate;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.text.Span;

/// Parts a block into sentences. Not for use by two threads at once.
final class Sentences {

    private static final Pattern MARK =
            Pattern.compile("(\\p{Ll}[.!?][\"”)]?\\d{1,2}/?) +(?=\\p{Lu})");

    /// Dots that lead to the next column end no sentence.
    private static final String LEADERS = "....";

    private final BreakIterator breaks;

    /// @param abbreviations words with a full stop that ends no sentence
    Sentences(List<String> abbreviations) {
        var builder = FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH);
        abbreviations.forEach(builder::suppressBreakAfter);
        this.breaks =
                builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
    }

    List<Span> split(String text, Span block) {
        var part = block.of(text);
        breaks.setText(part);
        var sentences = new ArrayList<Span>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == part.length() || isEnd(part, end)) {
                var span = new Span(block.start() + start, block.start() + end);
                parts(text, span).forEach(each -> add(sentences, text, each));
                start = end;
            }
        }
        return sentences;
    }

    /// A footnote's mark glued to a full stop hides the end of a sentence.
    private static List<Span> parts(String text, Span sentence) {
        var parts = new ArrayList<Span>();
        var matcher = MARK.matcher(text).region(sentence.start(), sentence.end());
        int start = sentence.start();
        while (matcher.find()) {
            parts.add(new Span(start, matcher.end(1)));
            start = matcher.end(1);
        }
        parts.add(new Span(start, sentence.end()));
        return parts;
    }

    private static void add(List<Span> sentences, String text, Span span) {
        var stripped = span.strip(text);
        if (!stripped.isEmpty()) {
            sentences.add(stripped);
        }
    }

    /// No sentence begins in lower case, nor ends in an initial or a number's full stop.
    private static boolean isEnd(String part, int end) {
        if (Character.isLowerCase(part.codePointAt(end))) {
            return false;
        }
        int last = end - 1;
        while (last > 0 && Character.isWhitespace(part.charAt(last))) {
            last--;
        }
        boolean initial =
                last >= 1
                        && part.charAt(last) == '.'
                        && Character.isUpperCase(part.charAt(last - 1))
                        && (last == 1
                                || part.charAt(last - 2) == ' '
                                || part.charAt(last - 2) == '.');
        boolean honorific = part.startsWith("Hon.", Math.max(0, last - 3));
        return !initial && !honorific && !part.startsWith(LEADERS, Math.max(0, last - 3));
    }
}
