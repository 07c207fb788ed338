package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.Agents;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;
import org.rapporteur.vocabulary.Wordings;

/// Finds the subject that ends at a place.
final class Subjects {

    private static final int APART = 280;

    /// How far into a sentence a colon parts a speaker from what was said.
    private static final int LABEL = 4;

    private static final Pattern PREPOSITION =
            Pattern.compile(
                    "(?i)(?:^|.*["
                            + " (])(?:of|by|with|from|to|for|in|on|at|between|among|under|than|including|against|towards|upon|over|into|through|about|regarding|concerning|as)(?:"
                            + " the| a| an| this| that)?$");
    private static final Pattern QUANTIFIED =
            Pattern.compile(
                    "(?i)(?:^|.* )(?:some|many|several|most|most of the|a"
                            + " few|few|two|three|four|five|six|seven|eight|nine|ten|[a-z]+-[a-z]+|other|others|any|each|those|relevant|certain|both|various|more|all"
                            + " but|a number of|number"
                            + " of|non|such|\\d+|donor|affected|developing|one|no)-?$");

    /// A subject and where it begins in the slotted text.
    record Found(Subject subject, int from) {}

    private final Antecedents antecedents;
    private final Pattern with;
    private final Pattern capacity;
    private final Pattern office;
    private final Pattern including;
    private final Pattern post;
    private final Pattern treaty;

    Subjects(Wordings syntax, Antecedents antecedents) {
        this.antecedents = antecedents;
        this.with =
                syntax.compile(
                        "^, (?:together |along |jointly )?(?:with|joined by|speaking"
                                + " (?:also|{adverb}) (?:for|on behalf of)|(?:also|{adverb}) speaking"
                                + " (?:for|on behalf of)|also on behalf of|and on behalf of) (?:the"
                                + " )?{agents|state|organization}$");
        this.capacity =
                syntax.compile(
                        "(?P<subject>{agents|state|organization|person}), in (?:its|their|his|her)"
                                + " capacity (?:as|of) [^,;]{0,140}$");
        this.post =
                syntax.compile(
                        "(?P<subject>{person}) (?:of|for|from) (?:the |its"
                                + " )?[^,;.:{verb}]{1,90},?$");
        this.treaty =
                syntax.compile(
                        "(?P<body>{body|series|meeting}) (?:to|of) (?:the |this )?{treaty}(?:"
                                + " \\([^()]{1,20}\\))?$");
        this.including =
                syntax.compile(
                        "(?:representatives|delegations|delegates|speakers|members|parties|states|countries|others|participants|{group}|{body}),?"
                                + " (?:including|among them|such as|notably|in particular)(?: those"
                                + " (?:of|from|for))? (?:the"
                                + " )?(?P<who>{agents|state|organization}),?$");
        this.office =
                syntax.compile(
                        "(?:the |The )?{office|post}(?: (?:of|for|on|to) (?:the |its"
                                + " )?(?:{meeting|body|treaty|series|topic|organization|office|state}|(?-i:[A-Z])[\\w’'-]+(?:"
                                + " (?-i:[A-Z])[\\w’'-]+)*))*$");
    }

    /// How far before a verb those stand who are named beside the unnamed.
    private static final int TAIL = 40;

    /// "Norway and others supported": those without a name.
    private static final Pattern OTHERS =
            Pattern.compile(
                    ",? (?:and|among|with) (?:several |many |some |most |a few |two |three )?(?:others|other (?:["
                            + Slot.GROUP.mark()
                            + Slot.BODY.mark()
                            + "]|delegations|delegates|countries|states|parties|speakers|members))$");

    /// The subject that ends at an index of the slotted text, over what is set apart by commas.
    Optional<Found> before(Sentence sentence, int end) {
        var text = sentence.slotted().text();
        var others = OTHERS.matcher(text.substring(Math.max(0, end - TAIL), end));
        if (others.find()) {
            return before(sentence, end - (others.end() - others.start()));
        }
        var found = ending(sentence, end);
        if (found.isPresent() || end < 2) {
            return found;
        }
        var acting = capacity.matcher(text.substring(0, end));
        if (acting.find()) {
            return ending(sentence, acting.end("subject"));
        }
        var posted = post.matcher(text.substring(0, end));
        if (posted.find()) {
            return ending(sentence, posted.end("subject"));
        }
        var of = treaty.matcher(text.substring(0, end));
        if (of.find()) {
            return ending(sentence, of.end("body"));
        }
        var some = including.matcher(text.substring(0, end));
        if (some.find()) {
            int from = some.start();
            return sentence.slotted()
                    .phrase(some.end("who") - 1)
                    .flatMap(Subjects::speakers)
                    .map(subject -> new Found(subject, from));
        }
        int close = end - 1;
        if (text.charAt(close) == ':' && close <= LABEL) {
            return ending(sentence, close);
        }
        if (text.charAt(close) == ')') {
            int open = text.lastIndexOf('(', close);
            return open > 0 ? before(sentence, trimmed(text, open)) : Optional.empty();
        }
        return text.charAt(close) == ',' ? apart(sentence, close) : Optional.empty();
    }

    /// "Norway, in its capacity as coordinator, said": the subject before a pair of commas.
    private Optional<Found> apart(Sentence sentence, int close) {
        var text = sentence.slotted().text();
        if (text.charAt(close - 1) == Slot.PERSON.mark()) {
            return ending(sentence, close);
        }
        int comma = text.lastIndexOf(',', close - 1);
        while (comma > 0 && close - comma < APART) {
            var found = ending(sentence, trimmed(text, comma));
            if (found.isPresent()) {
                return Optional.of(joined(sentence, found.get(), comma, close));
            }
            comma = text.lastIndexOf(',', comma - 1);
        }
        return Optional.empty();
    }

    /// "Norway, with Sweden, said": those who join the subject.
    private Found joined(Sentence sentence, Found found, int comma, int close) {
        boolean joins = with.matcher(sentence.slotted().text().substring(comma, close)).find();
        var last = sentence.slotted().phrase(close - 1);
        if (!joins || last.isEmpty()) {
            return found;
        }
        return switch (found.subject()) {
            case Subject.Speakers speakers -> {
                var all = new ArrayList<>(speakers.agents());
                all.addAll(Context.agents(last.get()));
                yield new Found(new Subject.Speakers(all, speakers.span()), found.from());
            }
            case Subject.Body body -> found;
            case Subject.Unnamed unnamed -> found;
        };
    }

    private static int trimmed(String text, int end) {
        int trimmed = end;
        while (trimmed > 0 && text.charAt(trimmed - 1) == ' ') {
            trimmed--;
        }
        if (trimmed > 0 && text.charAt(trimmed - 1) == ')') {
            int open = text.lastIndexOf('(', trimmed - 1);
            return open > 0 ? trimmed(text, open) : trimmed;
        }
        return trimmed;
    }

    private Optional<Found> ending(Sentence sentence, int end) {
        if (end < 1) {
            return Optional.empty();
        }
        var slotted = sentence.slotted();
        var phrase = slotted.phrase(end - 1);
        var office = office(sentence, end).or(() -> Styled.before(sentence, end));
        if (office.isPresent()) {
            return office;
        }
        return phrase.flatMap(last -> subject(sentence, last, end - 1));
    }

    private Optional<Found> subject(Sentence sentence, Phrase phrase, int at) {
        var text = sentence.slotted().text();
        int from = article(text, at);
        var before = text.substring(0, from).stripTrailing();
        if (PREPOSITION.matcher(before).matches()) {
            return Optional.empty();
        }
        boolean many = QUANTIFIED.matcher(text.substring(0, at).stripTrailing()).matches();
        return of(sentence, phrase, many).map(subject -> new Found(subject, from));
    }

    private Optional<Subject> of(Sentence sentence, Phrase phrase, boolean many) {
        var span = phrase.span();
        return switch (phrase.slot()) {
            case STATE, ORGANIZATION, AGENTS, PERSON -> speakers(phrase);
            case MEETING ->
                    Optional.of(new Subject.Body(((Phrase.Meeting) phrase).meeting(), span));
            case BODY ->
                    Optional.of(
                            many
                                    ? new Subject.Unnamed(span)
                                    : new Subject.Body(antecedents.body(phrase), span));
            case SERIES -> Optional.of(new Subject.Body(antecedents.series(phrase), span));
            case GROUP -> Optional.of(many ? new Subject.Unnamed(span) : antecedents.group(span));
            case PRONOUN -> antecedents.pronoun(sentence, phrase);
            case CAPITAL -> alone(sentence, phrase) ? speakers(phrase) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// A capital stands for its government where it opens a clause.
    private static boolean alone(Sentence sentence, Phrase phrase) {
        int at = sentence.slotted().index(phrase.span().start());
        var before = sentence.slotted().text().substring(0, at);
        return before.isEmpty() || OPENING.matcher(before).find();
    }

    private static final Pattern OPENING = Pattern.compile("(?:[;:,]|\\b(?:and|but|while)) $");

    private static Optional<Subject> speakers(Phrase phrase) {
        List<Phrase.Agent> agents =
                phrase instanceof Phrase.Agents several
                        ? several.members()
                        : Agents.ref(phrase).stream()
                                .map(ref -> new Phrase.Agent(ref, phrase.span()))
                                .toList();
        return agents.isEmpty()
                ? Optional.empty()
                : Optional.of(new Subject.Speakers(agents, phrase.span()));
    }

    private Optional<Found> office(Sentence sentence, int end) {
        var text = sentence.slotted().text();
        var matcher = office.matcher(text.substring(0, end));
        if (!matcher.find()
                || PREPOSITION
                        .matcher(text.substring(0, matcher.start()).stripTrailing())
                        .matches()) {
            return Optional.empty();
        }
        int from = matcher.start();
        var span = sentence.slotted().span(from, end);
        return antecedents
                .office(sentence, sentence.slotted().phrases(from, home(text, end)), span)
                .map(subject -> new Found(subject, from));
    }

    /// Where an office ends with the state behind it ("the Co-Chair (Norway)").
    private static int home(String text, int end) {
        boolean from =
                text.length() > end + 3
                        && text.startsWith(" (", end)
                        && text.charAt(end + 2) == Slot.STATE.mark()
                        && text.charAt(end + 3) == ')';
        return from ? end + 3 : end;
    }

    private static int article(String text, int at) {
        for (var word : List.of("the ", "The ", "this ", "This ", "present ")) {
            if (text.startsWith(word, at - word.length())) {
                return at - word.length();
            }
        }
        return at;
    }
}
