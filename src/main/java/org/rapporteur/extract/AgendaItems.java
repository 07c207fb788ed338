package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.rapporteur.annotate.TitlePage;
import org.rapporteur.document.Block;
import org.rapporteur.fact.Detail;
import org.rapporteur.fact.Ref;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Pattern;

/// The items of the agenda that a document prints: lines that call themselves items, titles with
/// the number of their item behind them, and the entries of an agenda.
final class AgendaItems {

    private static final String RULE = Base.STANDARD.id("rule", "item-of-the-agenda");
    private static final int LINE = 200;

    private static final String NUMBER = "(?P<number>\\d{1,3}(?: ?\\([a-z]{1,4}\\))?)";

    private static final Pattern ITEM =
            Pattern.compile(
                    "^(?i:agenda item|item) "
                            + NUMBER
                            + "(?: of the (?:provisional )?agenda)?(?:[.:–—-]+ ?| +[–—-]+"
                            + " |$)(?P<title>[^.]{0,140})\\.?$");

    private static final Pattern BEHIND =
            Pattern.compile(
                    "^(?P<title>[^.()]{4,140}?) \\((?i:agenda )?(?i:item) "
                            + NUMBER
                            + "\\)(?: ?\\([^)]*\\))*\\*?$");

    private static final Pattern AGENDA =
            Pattern.compile(
                    "^(?i:(?:(?:provisional|draft|revised|adopted) )*agenda)(?: .{0,60})?:?$");

    private static final Pattern ENTRY =
            Pattern.compile("^" + NUMBER + "\\.? (?P<title>\\p{Lu}[^.;]{3,140})[.;]?$");

    /// Words that may be an item's title: no line of a date, a symbol or a name in capitals.
    private static final Pattern TITLE = Pattern.compile("^\\p{Lu}\\p{Ll}[^./\\d]{3,140}$");

    private final Context context;

    AgendaItems(Context context) {
        this.context = context;
    }

    /// Each item once, with the first title printed for it.
    List<Detail.AgendaItem> all() {
        var items = new LinkedHashMap<String, Detail.AgendaItem>();
        boolean listed = false;
        var blocks = context.document().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            int at = i;
            for (var line : lines(block)) {
                var words = line.of(context.text());
                boolean shortLine = words.length() <= LINE;
                listed =
                        shortLine
                                && (AGENDA.matcher(words).find()
                                        || (listed && isEntry(block, words)));
                var found =
                        shortLine
                                ? item(line, number(block, words), listed)
                                : List.<Detail.AgendaItem>of();
                found.stream()
                        .map(item -> item.title().isEmpty() ? beneath(item, at) : item)
                        .forEach(item -> items.merge(item.number(), item, AgendaItems::titled));
            }
        }
        return List.copyOf(items.values());
    }

    /// On the title page the title of an item stands beneath the line with its number, as a
    /// heading.
    private Detail.AgendaItem beneath(Detail.AgendaItem item, int block) {
        var blocks = context.document().blocks();
        boolean titled = block + 1 < TitlePage.end(context.document());
        if (!titled || !(blocks.get(block + 1) instanceof Block.Heading heading)) {
            return item;
        }
        var title = heading.span().of(context.text()).strip();
        boolean another = AGENDA.matcher(title).find() || !TITLE.matcher(title).find();
        return another
                ? item
                : new Detail.AgendaItem(item.meeting(), item.number(), title, item.evidence());
    }

    private static Detail.AgendaItem titled(Detail.AgendaItem first, Detail.AgendaItem other) {
        return first.title().isEmpty() ? other : first;
    }

    private List<Span> lines(Block block) {
        return switch (block) {
            case Block.Heading heading -> List.of(heading.span());
            case Block.Paragraph paragraph -> List.of(paragraph.span());
            case Block.Item item -> List.of(item.span());
            case Block.Row row -> List.of();
            case Block.Footnote note -> List.of();
            case Block.Furniture furniture -> List.of();
        };
    }

    /// A line with the number that its block keeps beside it.
    private static String number(Block block, String words) {
        var number =
                switch (block) {
                    case Block.Heading heading -> heading.number();
                    case Block.Paragraph paragraph -> paragraph.number();
                    case Block.Item item -> item.marker();
                    default -> "";
                };
        return number.isEmpty() || words.startsWith(number) ? words : number + ". " + words;
    }

    private static boolean isEntry(Block block, String words) {
        return ENTRY.matcher(number(block, words)).find();
    }

    private List<Detail.AgendaItem> item(Span line, String words, boolean listed) {
        var patterns = new ArrayList<>(List.of(ITEM, BEHIND));
        if (listed) {
            patterns.add(ENTRY);
        }
        var plain = line.of(context.text());
        for (var pattern : patterns) {
            var matcher = pattern.matcher(pattern.equals(ENTRY) ? words : plain);
            if (matcher.find()) {
                return List.of(
                        new Detail.AgendaItem(
                                context.isTitled() ? context.main() : new Ref.Nobody(),
                                matcher.group("number"),
                                matcher.group("title").strip(),
                                context.evidence(line, RULE)));
            }
        }
        return List.of();
    }
}
