package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.document.Block;
import org.rapporteur.document.Symbol;
import org.rapporteur.fact.About;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.fact.When;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Knowledge;

/// Reads what stands above the text of a document: symbol, date, language of the original, item of
/// the agenda. Each has a line of its own there; two lines that disagree tell nothing. What no line
/// tells, the properties of the file may.
final class FirstPage {

    /// How many blocks stand above the text at most, and how long they are.
    private static final int BLOCKS = 24;

    private static final int LONG = 160;
    private static final Pattern SEVERAL = Pattern.compile("[/,]| and ");
    private static final int DAY = "2017-09-25".length();

    private final Knowledge knowledge;
    private final Context context;
    private final int end;

    FirstPage(Knowledge knowledge, Context context) {
        this.knowledge = knowledge;
        this.context = context;
        this.end = end(context.document().blocks());
    }

    /// The first block of the text: long, or a paragraph with a number.
    private static int end(List<Block> blocks) {
        for (int i = 0; i < Math.min(BLOCKS, blocks.size()); i++) {
            boolean numbered = blocks.get(i) instanceof Block.Paragraph text && isNumber(text);
            if (numbered || blocks.get(i).span().length() > LONG) {
                return i;
            }
        }
        return Math.min(BLOCKS, blocks.size());
    }

    private static boolean isNumber(Block.Paragraph paragraph) {
        return !paragraph.number().isEmpty();
    }

    /// What it tells, beside the facts that the document states.
    About read(List<Fact> facts) {
        var languages = context.annotated().languages();
        var file = new FileSays(knowledge, context.document().properties());
        var title = new Titles(knowledge, context, end).find();
        var symbol = only(symbols());
        var date = only(dates());
        return new About(
                title.isEmpty() ? file.title() : title,
                context.genre().notation(),
                symbol.isEmpty() ? file.symbol() : symbol,
                new When(date.isEmpty() ? file.date() : date),
                originals(),
                only(announced("AgendaItem", "item")),
                meeting(facts),
                languages.main(),
                languages.unread(context.document()).stream()
                        .map(passage -> new About.Unread(passage.language(), passage.span()))
                        .toList(),
                file.otherThan(title, symbol, date, languages.main()));
    }

    private static String only(Stream<String> values) {
        var all = values.distinct().toList();
        return all.size() == 1 ? all.getFirst() : "";
    }

    /// Running heads carry the symbol too.
    private Stream<String> symbols() {
        var heads = context.document().blocks().stream().filter(Block.Furniture.class::isInstance);
        var lines = Stream.concat(lines(), heads.map(this::words));
        return lines.map(this::plain).flatMap(line -> Symbol.of(line).stream()).map(Symbol::value);
    }

    /// A line without what a masthead prints beside the symbol.
    private String plain(String line) {
        var rest = line.replaceAll("\\*+$", "");
        for (var word : knowledge.words("masthead")) {
            rest = rest.replace(word, "");
        }
        return rest.strip();
    }

    private Stream<String> dates() {
        return context.sentences().stream()
                .filter(sentence -> sentence.block() < end)
                .flatMap(FirstPage::date)
                .filter(iso -> iso.length() == DAY);
    }

    /// The date that a line is, and nothing else.
    private static Stream<String> date(Sentence sentence) {
        var phrases = sentence.slotted().phrases();
        boolean alone =
                phrases.size() == 1
                        && phrases.getFirst().span().length() == sentence.span().length()
                        && sentence.in().span().equals(sentence.span());
        return alone && phrases.getFirst() instanceof Phrase.Date(var span, var period)
                ? Stream.of(period)
                        .filter(days -> days.from().equals(days.to()))
                        .map(days -> days.start().iso())
                : Stream.empty();
    }

    private List<String> originals() {
        var lines = announced("OriginalLanguage", "languages").distinct().toList();
        if (lines.size() != 1) {
            return List.of();
        }
        var tags = new ArrayList<String>();
        for (var name : SEVERAL.splitAsStream(lines.getFirst()).toList()) {
            var tag = tag(name.strip());
            if (tag.isEmpty()) {
                return List.of();
            }
            tags.add(tag);
        }
        return tags;
    }

    /// The tag of a language by its English name.
    private static String tag(String name) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code ->
                        Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name))
                .findFirst()
                .orElse("");
    }

    /// What the wordings of one kind take out of the lines.
    private Stream<String> announced(String kind, String part) {
        return lines().flatMap(line ->
                knowledge.wordings(kind).stream()
                        .map(wording -> wording.pattern().matcher(line))
                        .filter(matcher -> matcher.find())
                        .map(matcher -> matcher.group(part).strip()));
    }

    /// The meeting that the document is about, if a line above the text names it and it is stated.
    private Ref meeting(List<Fact> facts) {
        boolean stated =
                facts.stream()
                        .anyMatch(fact ->
                                fact instanceof Fact.MeetingNamed said
                                        && said.meeting().equals(context.main()));
        boolean named =
                stated
                        && context.main() instanceof Ref.Meeting meeting
                        && context.meetings().mentions(meeting).stream()
                                .anyMatch(mention -> mention.sentence().block() < end);
        return named ? context.main() : new Ref.Nobody();
    }

    private Stream<String> lines() {
        return context.document().blocks().subList(0, end).stream().map(this::words);
    }

    private String words(Block block) {
        Span span = block.span();
        return span.of(context.text());
    }
}
