package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.document.Block;
import org.rapporteur.fact.Ref;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;
import org.rapporteur.vocabulary.Wording;

/// Lists of those who took part, one to a line or several, under a line that says so.
final class AttendanceLists {

    private static final int LABEL = 260;

    /// Somebody on a list.
    record Listed(Ref ref, String capacity, Span span) {}

    private final List<Wording> openings;
    private final List<Wording> absent;
    private final Capacities capacities;

    AttendanceLists(Knowledge knowledge, Capacities capacities) {
        this.openings = knowledge.wordings("AttendanceList");
        this.absent = knowledge.wordings("Absence");
        this.capacities = capacities;
    }

    List<Listed> find(Context context) {
        var found = new ArrayList<Listed>();
        boolean open = false;
        var capacity = "";
        List<String> columns = List.of();
        for (var sentence : context.sentences()) {
            if (sentence.in() instanceof Block.Footnote) {
                continue;
            }
            var text = sentence.slotted().text();
            if (sentence.in() instanceof Block.Row row && open) {
                var heads = columns(context, row);
                columns = heads.isEmpty() ? columns : heads;
                if (heads.isEmpty() && !columns.isEmpty()) {
                    found.addAll(cells(sentence, row, columns));
                    continue;
                }
            }
            boolean label = isLabel(sentence);
            if (isAbsence(text)) {
                open = false;
            } else if (label && isOpening(context, sentence, open)) {
                open = true;
                var said = capacities.of(context, sentence);
                capacity =
                        said.isEmpty() && !(sentence.in() instanceof Block.Heading)
                                ? capacity
                                : said;
            } else if (!isList(sentence)) {
                open = false;
            } else if (open || isLabelled(context, sentence)) {
                open = true;
                found.addAll(listed(context, sentence, capacity));
                unknown(context, sentence, capacity).ifPresent(found::add);
            }
        }
        return found;
    }

    /// The capacities that the cells of a table's head give to the columns under them, none if it
    /// is no head or gives none.
    private List<String> columns(Context context, Block.Row row) {
        var heads =
                row.cells().stream().map(cell -> capacities.of(cell.of(context.text()))).toList();
        boolean gives = heads.stream().anyMatch(head -> !head.isEmpty());
        return row.header() && gives ? heads : List.of();
    }

    private List<Listed> cells(Sentence sentence, Block.Row row, List<String> columns) {
        var found = new ArrayList<Listed>();
        for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
            var cell = row.cells().get(i);
            var capacity = columns.get(i).isEmpty() ? OTHERS : columns.get(i);
            for (var phrase : sentence.slotted().phrases()) {
                for (Phrase.Agent agent : Context.agents(phrase)) {
                    if (cell.contains(agent.span())) {
                        found.add(
                                new Listed(
                                        agent.ref(),
                                        capacities.fit(capacity, agent.ref()),
                                        agent.span()));
                    }
                }
            }
        }
        return found;
    }

    /// The capacity of those in a column beside columns that give one: neither party nor signatory.
    private static final String OTHERS = "observer-state";

    private boolean isAbsence(String text) {
        return absent.stream().anyMatch(wording -> wording.pattern().matcher(text).find());
    }

    /// A heading, or a line that ends in a colon or names nobody.
    private static boolean isLabel(Sentence sentence) {
        var text = sentence.slotted().text();
        boolean colon = text.endsWith(":");
        return sentence.span().length() < LABEL
                && (sentence.in() instanceof Block.Heading || colon || names(sentence) == 0);
    }

    private boolean isOpening(Context context, Sentence sentence, boolean open) {
        var text = Capacities.words(context, sentence);
        boolean acts = sentence.slotted().text().indexOf(Slot.VERB.mark()) >= 0;
        if (acts && !ATTEND.matcher(text).find()) {
            return false;
        }
        return openings.stream().anyMatch(wording -> wording.pattern().matcher(text).find())
                || (open
                        && !capacities.of(context, sentence).isEmpty()
                        && sentence.span().length() < 80);
    }

    /// Whether a line begins with a label that opens a list and goes on with names ("Present: A").
    private boolean isLabelled(Context context, Sentence sentence) {
        int colon = sentence.slotted().text().indexOf(':');
        boolean label = colon > 0 && colon <= SHORT && !isNamed(sentence, 0, colon);
        var words = label ? sentence.slotted().span(0, colon).of(context.text()) : "";
        return label
                && names(sentence) > 0
                && openings.stream().anyMatch(wording -> wording.pattern().matcher(words).find());
    }

    private static int names(Sentence sentence) {
        return (int)
                sentence.slotted().phrases().stream()
                        .filter(phrase -> isName(phrase.slot()))
                        .count();
    }

    private static boolean isName(Slot slot) {
        return slot == Slot.STATE
                || slot == Slot.ORGANIZATION
                || slot == Slot.AGENTS
                || slot == Slot.PERSON;
    }

    /// Whether a line is names and little else.
    private static boolean isList(Sentence sentence) {
        var text = sentence.slotted().text();
        boolean verb = text.indexOf(Slot.VERB.mark()) >= 0 && names(sentence) < 3;
        return !verb && !FINITE.matcher(text).find() && words(text) <= 3 + names(sentence);
    }

    /// How many words in lower case stand beside the names.
    private static int words(String text) {
        var matcher = WORD.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    /// What a sentence with a verb of its own says where it opens a list.
    private static final Pattern ATTEND =
            Pattern.compile("(?i)attend|participa|present|represented|took part|take part");

    private static final Pattern FINITE =
            Pattern.compile(
                    "\\b(?:is|are|was|were|has|have|had|will|would|shall|should|may|be)\\b");

    private static final Pattern WORD = Pattern.compile("(?:^|[^\\p{L}])\\p{Ll}{4,}");

    /// The names of a line; where persons are listed, what stands in their titles is none.
    private List<Listed> listed(Context context, Sentence sentence, String capacity) {
        var found = new ArrayList<Listed>();
        boolean person = sentence.slotted().text().contains(PERSON);
        var given = own(context, sentence).orElse(capacity);
        int depth = 0;
        for (int i = 0; i < sentence.slotted().length(); i++) {
            char c = sentence.slotted().text().charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            var phrase = sentence.slotted().phrase(i);
            boolean title = person && isOf(sentence.slotted().text(), i);
            if (phrase.isPresent()
                    && isName(phrase.get().slot())
                    && !title
                    && (depth == 0 || person)) {
                for (Phrase.Agent agent : Context.agents(phrase.get())) {
                    found.add(listed(context, agent, capacities.sent(context, phrase.get(), given)));
                    home(context, phrase.get(), agent)
                            .map(from -> listed(context, from, given))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /// The capacity that a line gives by itself: before its colon, or in a cell without names.
    private Optional<String> own(Context context, Sentence sentence) {
        if (sentence.in() instanceof Block.Row row) {
            return row.cells().stream()
                    .filter(cell -> !isNamed(sentence, cell))
                    .map(cell -> capacities.of(cell.of(context.text())))
                    .filter(said -> !said.isEmpty())
                    .findFirst();
        }
        int colon = sentence.slotted().text().indexOf(':');
        boolean label = colon > 0 && colon <= SHORT && !isNamed(sentence, 0, colon);
        int end = label ? colon : first(sentence);
        return end > 0 && end <= SHORT
                ? Optional.of(capacities.of(context, sentence, 0, end))
                        .filter(said -> !said.isEmpty())
                : Optional.empty();
    }

    /// Where the first name of a line stands.
    private static int first(Sentence sentence) {
        int at = 0;
        while (at < sentence.slotted().length()
                && sentence.slotted().phrase(at).filter(each -> isName(each.slot())).isEmpty()) {
            at++;
        }
        return at;
    }

    /// How long a line's own label may be, in characters.
    private static final int SHORT = 50;

    /// A name alone on its line, of an organization that nothing else tells of.
    private static Optional<Listed> unknown(Context context, Sentence sentence, String capacity) {
        var words = sentence.span().of(context.text());
        boolean alone =
                names(sentence) == 0
                        && sentence.in() instanceof Block.Item
                        && NAME.matcher(words).matches();
        return alone && capacity.equals("observer-organization")
                ? Optional.of(
                        new Listed(
                                new Ref.Named(Ref.Kind.ORGANIZATION, words),
                                capacity,
                                sentence.span()))
                : Optional.empty();
    }

    private static final Pattern NAME =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}’'&-]*(?:"
                            + " (?:of|for|the|and|on|in|without|against|de|\\p{Lu}[\\p{L}’'&-]*)){1,8}");

    private static boolean isNamed(Sentence sentence, Span cell) {
        var slotted = sentence.slotted();
        return isNamed(sentence, slotted.index(cell.start()), slotted.index(cell.end()));
    }

    private static boolean isNamed(Sentence sentence, int from, int to) {
        return sentence.slotted().phrases(from, to).stream()
                .anyMatch(phrase -> isName(phrase.slot()));
    }

    /// The state or organization in brackets behind a person's name, which takes part too.
    private static Optional<Phrase.Agent> home(Context context, Phrase phrase, Phrase.Agent agent) {
        var parts = phrase instanceof Phrase.Agents several ? several.parts() : List.of(phrase);
        return parts.stream()
                .filter(Phrase.Person.class::isInstance)
                .map(Phrase.Person.class::cast)
                .filter(person -> person.ref().equals(agent.ref()))
                .filter(person -> person.span().of(context.text()).indexOf('(') > 0)
                .flatMap(person -> person.from().stream())
                .findFirst()
                .map(from -> new Phrase.Agent(from, agent.span()));
    }

    private Listed listed(Context context, Phrase.Agent agent, String capacity) {
        var own = capacities.beside(context, agent.span().end());
        var printed = capacities.fit(own.isEmpty() ? capacity : own, agent.ref());
        return new Listed(agent.ref(), printed, agent.span());
    }

    /// Whether a name stands behind a word that makes it part of a title.
    private static boolean isOf(String text, int at) {
        return OF.matcher(text.substring(0, at)).find();
    }

    private static final String PERSON = String.valueOf(Slot.PERSON.mark());
    private static final Pattern OF = Pattern.compile("\\b(?:of|to|at|in|for|from|on)(?: the)? $");
}
