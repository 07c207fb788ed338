package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.document.Block;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.fact.When;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Entry;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;

/// Decisions and resolutions printed as such: the body on a line of its own, then what it recalls,
/// then numbered paragraphs that begin with what it does ("Requests the Secretariat …").
final class Resolutions {

    /// How far into a paragraph its verb may begin: behind "Also further", in characters.
    private static final int ADVERBS = 24;

    /// How long the title of a part is at most, in characters.
    private static final int TITLE = 80;

    private static final Pattern PREAMBLE =
            Pattern.compile(
                    "^(?i:\\(?[a-z0-9]{1,3}[.)]"
                            + " )?(?:[A-Z][a-z]+ing\\b|HAVING|[A-Z]{4,}ING\\b|Having)");
    private static final Pattern MARKER =
            Pattern.compile("^\\(?(?:[a-z]|[ivx]{2,4}|\\d{1,2})[.)] ");
    private static final Pattern ADVERB =
            Pattern.compile(
                    "^(?:(?:also|further|again|once|more|strongly|hereby|moreover|and|warmly|finally|in"
                            + " addition|therefore|deeply|additionally)[ ,]+)*$");

    private final Knowledge knowledge;
    private final Context context;
    private final Pattern body;
    private final Pattern listing;
    private final Closings closings;
    private Optional<Ref> acting = Optional.empty();
    private When begun = When.UNSAID;
    private When closed = When.UNSAID;
    private When titled = When.UNSAID;

    Resolutions(Knowledge knowledge, Context context) {
        this.knowledge = knowledge;
        this.context = context;
        this.closings = new Closings(knowledge.syntax(), context);
        this.body =
                knowledge
                        .syntax()
                        .compile(
                                "(?:^|, )the"
                                        + " [^.;:,{verb}]{0,60}?(?P<body>{body|meeting|series|organization})[^.;:{verb}]{0,80}(?:[,:]|$)$");
        this.listing =
                knowledge
                        .syntax()
                        .compile(
                                "(?:^|, )(?:the |The )?(?P<body>{body|meeting|series}):?"
                                        + " (?:\\(?a\\)|a\\.|\\(?i\\)|\\(?1\\)) {verb}|^The"
                                        + " [^.;:,{verb}]{0,60}?(?P<whole>{body|meeting|series})[^.;:,{verb}]{0,80},"
                                        + " (?:(?-i:[A-Z][A-Za-z]*(?:ing|ING))|HAVING|Having)\\b");
    }

    /// Enters a line of a title, which may tell the day of the resolution below it.
    void enter(Sentence sentence, Sittings sittings) {
        var words = sentence.span().of(context.text());
        boolean title = isTitle(sentence, words);
        if (title) {
            titled = sittings.only(sentence).orElse(titled);
        } else if (acting.isEmpty() && isFirst(sentence) && !begins(sentence)) {
            titled = When.UNSAID;
        }
    }

    /// What a sentence decides, as part of a resolution that was begun before it.
    List<Fact.Decision> of(Sentence sentence, When date) {
        if (begins(sentence)) {
            begun = date.isSaid() ? date : titled;
            closed = closings.day(sentence).orElse(When.UNSAID);
            return List.of();
        }
        var words = sentence.span().of(context.text());
        var vote = acting.isPresent() ? closings.adopted(sentence) : Optional.<Span>empty();
        if (vote.isPresent()) {
            return List.of(adopted(sentence, vote.get()));
        }
        if (acting.isEmpty() || PREAMBLE.matcher(words).find()) {
            return List.of();
        }
        var first = opening(words);
        if (first.isEmpty()) {
            boolean over =
                    !(sentence.in() instanceof Block.Item)
                            && isFirst(sentence)
                            && !isTitle(sentence, words);
            acting = over ? Optional.empty() : acting;
            return List.of();
        }
        var day = closed.isSaid() ? closed : date.isSaid() ? date : begun;
        return decisions(sentence, first.get(), day);
    }

    /// The number or the title of a part, which does not end a resolution.
    private static boolean isTitle(Sentence sentence, String words) {
        return sentence.in() instanceof Block.Heading
                || (words.length() < TITLE && !words.endsWith("."));
    }

    private boolean isFirst(Sentence sentence) {
        return sentence.span().start() <= sentence.in().span().start() + 4;
    }

    /// Whether a line names the body that acts in what follows.
    private boolean begins(Sentence sentence) {
        if (sentence.in() instanceof Block.Footnote || sentence.in() instanceof Block.Row) {
            return false;
        }
        var list = sentence.slotted().find(listing, 0);
        if (list.isPresent()) {
            var named = list.get().has("body") ? "body" : "whole";
            acting = Optional.of(ref(list.get().phrases(named).getFirst(), sentence));
            return true;
        }
        var found = sentence.slotted().find(body, 0);
        var words = sentence.span().of(context.text());
        boolean open = words.endsWith(",") || words.endsWith(":") || bare(sentence);
        if (found.isEmpty() || !open || words.length() > 200) {
            return false;
        }
        acting = Optional.of(ref(found.get().phrases("body").getFirst(), sentence));
        return true;
    }

    /// A line that is the body's name and nothing else, not as a title.
    private static boolean bare(Sentence sentence) {
        return !(sentence.in() instanceof Block.Heading) && sentence.slotted().length() < 40;
    }

    private Ref ref(Phrase phrase, Sentence sentence) {
        return switch (phrase) {
            case Phrase.Meeting meeting -> context.meeting(meeting, sentence);
            case Phrase.Term term when term.slot() == Slot.BODY -> context.bodyNamed(term);
            case Phrase.Term term -> context.main();
            case Phrase.Agents agents -> context.main();
            case Phrase.Person person -> context.main();
            case Phrase.Date date -> context.main();
        };
    }

    /// The verb that a paragraph begins with, in any case of letters.
    private Optional<Entry> opening(String words) {
        var marker = MARKER.matcher(words);
        var unmarked = marker.find() ? words.substring(marker.end()) : words;
        var lower = unmarked.substring(0, Math.min(unmarked.length(), 80)).toLowerCase(Locale.ROOT);
        for (var hit : knowledge.lexicon().find(lower, new Span(0, lower.length()))) {
            var before = lower.substring(0, hit.span().start());
            boolean starts = hit.span().start() <= ADVERBS && ADVERB.matcher(before).find();
            var verb = hit.entries().stream().filter(Resolutions::acts).findFirst();
            if (starts && verb.isPresent()) {
                return verb;
            }
            if (!starts) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean acts(Entry entry) {
        return entry.slot() == Slot.VERB && !entry.get("action").isEmpty();
    }

    private List<Fact.Decision> decisions(Sentence sentence, Entry first, When date) {
        var rows = new ArrayList<Fact.Decision>();
        var slotted = sentence.slotted();
        var starts = new ArrayList<Integer>(List.of(0));
        var verbs = new ArrayList<Entry>(List.of(first));
        for (int at = 1; at < slotted.length(); at++) {
            if (slotted.text().charAt(at) == Slot.VERB.mark()) {
                int place = at;
                second(sentence, at, first)
                        .ifPresent(verb -> {
                            starts.add(place);
                            verbs.add(verb);
                        });
            }
        }
        for (int i = 0; i < verbs.size(); i++) {
            boolean last = i + 1 == verbs.size();
            int end = last ? slotted.length() : starts.get(i + 1);
            var own = slotted.span(starts.get(i), end).strip(context.text());
            var span = last ? new Span(own.start(), Math.max(own.end(), end(sentence))) : own;
            rows.add(row(sentence, verbs.get(i), span, date));
        }
        return rows;
    }

    /// Where a sentence ends, with the entries of the list below it if it ends in a colon.
    private int end(Sentence sentence) {
        int end = sentence.span().end();
        if (!sentence.span().of(context.text()).endsWith(":")) {
            return 0;
        }
        for (var next :
                context.passages().inBlocks(sentence.block() + 1, sentence.block() + LIST)) {
            if (!(next.in() instanceof Block.Item)) {
                return end;
            }
            end = next.span().end();
        }
        return end;
    }

    /// How many entries of a list belong to its paragraph at most.
    private static final int LIST = 12;

    /// A second act of the same paragraph: ", and invites Parties to".
    private static Optional<Entry> second(Sentence sentence, int at, Entry first) {
        var left = new Left(sentence.slotted().text(), at);
        var verb = (Phrase.Term) sentence.slotted().phrase(at).orElseThrow();
        boolean alike =
                Left.told(verb.entries().getFirst().label()).equals(Left.told(first.label()));
        boolean goesOn = left.coordinated() && !left.auxiliary && alike;
        return goesOn
                ? verb.entries().stream().filter(Resolutions::acts).findFirst()
                : Optional.empty();
    }

    /// "(5th plenary meeting, 10 May 1968; adopted by 31 votes to none)".
    private Fact.Decision adopted(Sentence sentence, Span vote) {
        return new Fact.Decision(
                acting.orElse(context.main()),
                "",
                "adopt",
                context.topic(sentence, vote),
                closed,
                context.evidence(vote, VOTED));
    }

    private static final String VOTED =
            org.rapporteur.vocabulary.Base.STANDARD.id("rule", "resolution-adopted-below");

    private Fact.Decision row(Sentence sentence, Entry verb, Span span, When date) {
        return new Fact.Decision(
                acting.orElse(context.main()),
                number(sentence),
                verb.get("action"),
                context.topic(sentence, span),
                date,
                context.evidence(span, verb.iri()));
    }

    private String number(Sentence sentence) {
        return sentence.in() instanceof Block.Item item && item.marker().matches("\\d+")
                ? item.marker()
                : context.paragraph(sentence);
    }
}
