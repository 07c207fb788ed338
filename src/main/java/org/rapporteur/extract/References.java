package org.rapporteur.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.document.Symbol;
import org.rapporteur.fact.Detail;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Pattern;

/// The documents, resolutions or decisions, and articles that a document refers to, each once,
/// where it is first named.
final class References {

    private static final String RULE = Base.STANDARD.id("rule", "document-referred-to");

    private static final Pattern SYMBOL =
            Pattern.compile("[A-Z]{1,12}(?:/[A-Za-z0-9.-]*[A-Za-z0-9](?: ?\\([A-Z0-9.]+\\))?)+");

    static final Pattern RESOLUTION =
            Pattern.compile(
                    "\\b(?P<what>[Rr]esolution|[Dd]ecision)s?"
                            + " (?P<number>(?:[A-Z]{1,4}[-/])?\\d{1,4}(?:[/.]\\d{1,4}|-\\d{1,3})|[IVXL]+/\\d{1,3}|\\d{1,4}"
                            + " ?\\((?:\\d{4}|[IVXL]+)\\))");

    private static final Pattern ARTICLE =
            Pattern.compile(
                    "\\b(?:[Aa]rticles?|ARTICLES?) (?P<number>\\d{1,3}(?:\\.\\d{1,2})?(?:"
                            + " ?\\([a-z0-9]{1,3}\\))*)(?:,? paragraph (?P<paragraph>\\d{1,2}))?(?: and"
                            + " (?P<second>\\d{1,3})\\b)?");

    /// Decisions counted by meeting: `IX/4`.
    private static final Pattern ROMAN = Pattern.compile("^[IVXLC]+/\\d+$");

    private final Context context;
    private final String own;
    private final Map<String, Detail.Reference> found = new LinkedHashMap<>();

    /// @param own the symbol of the document itself, which refers to no other
    References(Context context, String own) {
        this.context = context;
        this.own = own;
    }

    List<Detail.Reference> all() {
        for (var sentence : context.sentences()) {
            read(sentence.span());
        }
        return List.copyOf(found.values());
    }

    private void read(Span span) {
        var words = span.of(context.text());
        if (words.indexOf('/') >= 0) {
            symbols(span, words);
        }
        resolutions(span, words);
        articles(span, words);
    }

    private void symbols(Span in, String words) {
        var matcher = SYMBOL.matcher(words);
        while (matcher.find()) {
            var span = part(in, matcher.start(), matcher.end());
            Symbol.of(matcher.group())
                    .map(Symbol::value)
                    .filter(value -> !value.equals(own) && isWhole(words, matcher.start()))
                    .filter(value -> !ROMAN.matcher(value).find())
                    .ifPresent(value -> add("symbol", value, span));
        }
    }

    /// A part of a word, an address or a path is no symbol; a mark of a footnote may stick to one.
    private static boolean isWhole(String words, int at) {
        char before = at == 0 ? ' ' : words.charAt(at - 1);
        return "/.:-_".indexOf(before) < 0 && !Character.isLetter(before);
    }

    private void resolutions(Span in, String words) {
        var matcher = RESOLUTION.matcher(words);
        while (matcher.find()) {
            add(
                    "resolution",
                    Context.lower(matcher.group("what")) + " " + matcher.group("number"),
                    part(in, matcher.start(), matcher.end()));
        }
    }

    private void articles(Span in, String words) {
        var matcher = ARTICLE.matcher(words);
        while (matcher.find()) {
            var span = part(in, matcher.start(), matcher.end());
            var paragraph = matcher.group("paragraph");
            var more = paragraph.isEmpty() ? "" : ", paragraph " + paragraph;
            add("article", "article " + matcher.group("number") + more, span);
            if (!matcher.group("second").isEmpty()) {
                add("article", "article " + matcher.group("second"), span);
            }
        }
    }

    private static Span part(Span in, int from, int until) {
        return new Span(in.start() + from, in.start() + until);
    }

    private void add(String kind, String target, Span span) {
        found.computeIfAbsent(
                kind + target,
                once -> new Detail.Reference(kind, target, context.evidence(span, RULE)));
    }
}
