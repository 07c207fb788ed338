package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.Slotted;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;
import org.rapporteur.vocabulary.Wording;

/// Who holds which office or post: by turns of phrase that announce it, and by the titles printed
/// beside names.
final class RoleExtractor implements Extractor {

    private final Knowledge knowledge;
    private final PostReader posts;
    private final Terms terms;

    RoleExtractor(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.posts = new PostReader(knowledge);
        this.terms = new Terms(knowledge);
    }

    @Override
    public List<Fact.RoleHolding> extract(Context context) {
        var found = new ArrayList<Fact.RoleHolding>();
        for (var sentence : context.sentences()) {
            for (var wording : knowledge.wordings("RoleHolding", sentence.slotted().text())) {
                for (var match : sentence.slotted().find(wording.pattern())) {
                    found.addAll(worded(context, sentence, wording, match));
                }
            }
        }
        found.addAll(new OfficerLists(context).more(found));
        found.addAll(posts.extract(context));
        return terms.shared(context, distinct(context, found));
    }

    private List<Fact.RoleHolding> worded(
            Context context, Sentence sentence, Wording wording, Slotted.Match match) {
        var role = role(context, wording, match);
        boolean none = isOwner(match) || isOwned(match);
        if (role.isEmpty() || !isUnder(context, sentence, wording) || none) {
            return List.of();
        }
        var found = new ArrayList<Fact.RoleHolding>();
        var agents =
                match.phrases("holder").stream()
                        .flatMap(phrase -> Context.agents(phrase).stream())
                        .filter(agent -> !agent.ref().name().isEmpty())
                        .toList();
        var offices = respective(context, sentence, match, agents.size());
        for (int i = 0; i < agents.size(); i++) {
            var own = offices.isEmpty() ? role : offices.get(i);
            found.add(holding(context, sentence, wording, match, agents.get(i), own));
        }
        return found;
    }

    /// "A and B as President and Vice-President respectively": the offices in the order of their
    /// holders, none where they are not told so.
    private static List<String> respective(
            Context context, Sentence sentence, Slotted.Match match, int holders) {
        var text = sentence.slotted().text();
        if (!match.has("office") || !text.contains("respectively")) {
            return List.of();
        }
        var offices =
                sentence
                        .slotted()
                        .phrases(match.start("office"), text.indexOf("respectively"))
                        .stream()
                        .filter(phrase -> phrase.slot() == Slot.OFFICE)
                        .map(context::role)
                        .toList();
        return offices.size() == holders ? offices : List.of();
    }

    /// "Mr. X, Vice-Minister of Norway, as President": a state behind a title holds no office.
    private static boolean isOwner(Slotted.Match match) {
        boolean person = match.phrases("holder").stream().anyMatch(Phrase.Person.class::isInstance);
        var before = match.sentence().text().substring(0, match.start("holder"));
        return !person && OWNED.matcher(before).find();
    }

    /// "as the President’s Executive Coordinator": not the President.
    private static boolean isOwned(Slotted.Match match) {
        if (!match.has("office")) {
            return false;
        }
        var behind = match.sentence().text().substring(match.start("office") + 1);
        return behind.startsWith("’s ") || behind.startsWith("'s ");
    }

    private static final Pattern OWNED =
            Pattern.compile("(?:\\p{Lu}[\\p{L}-]+|[^\\x00-\\x7f]) of (?:the )?$");

    /// Whether what stands above a list speaks of the office that its entries hold.
    private static boolean isUnder(Context context, Sentence sentence, Wording wording) {
        var office = wording.get("under");
        return office.isEmpty()
                || Stream.concat(Stream.of(sentence), context.above(sentence).stream())
                        .flatMap(above -> above.slotted().phrases().stream())
                        .anyMatch(phrase -> context.role(phrase).equals(office));
    }

    private Fact.RoleHolding holding(
            Context context,
            Sentence sentence,
            Wording wording,
            Slotted.Match match,
            Phrase.Agent agent,
            String role) {
        boolean area = context.isOffice(role, Context.AREA);
        var meeting = area ? new Ref.Nobody() : meeting(context, sentence, wording, match, role);
        var term = terms.of(context, sentence, match, agent);
        return new Fact.RoleHolding(
                agent.ref(),
                role,
                area ? topic(context, wording, match) : "",
                meeting,
                behalf(context, agent.ref()),
                term.start(),
                term.end(),
                context.evidence(quote(match, term), wording.iri()));
    }

    private static Span quote(Slotted.Match match, Terms.Term term) {
        var span = match.has("quote") ? match.span("quote").orElseThrow() : match.span();
        return term.span().map(span::to).orElse(span);
    }

    private static String role(Context context, Wording wording, Slotted.Match match) {
        if (!wording.get("role").isEmpty()) {
            return wording.get("role");
        }
        return match.phrases("office").stream().findFirst().map(context::role).orElse("");
    }

    private static String topic(Context context, Wording wording, Slotted.Match match) {
        if (!match.has("topic")) {
            return wording.get("topic");
        }
        return match.phrases("topic").stream()
                .filter(Phrase.Term.class::isInstance)
                .flatMap(phrase -> ((Phrase.Term) phrase).as(Slot.TOPIC).stream())
                .map(entry -> entry.get("topic"))
                .findFirst()
                .orElseGet(() -> context.topic(match.printed("topic")));
    }

    private static Ref meeting(
            Context context, Sentence sentence, Wording wording, Slotted.Match match, String role) {
        if (wording.get("elsewhere").equals("true") && !match.has("meeting")) {
            return new Ref.Nobody();
        }
        if (match.has("group")) {
            var name = match.printed("group");
            return new Ref.Named(
                    Ref.Kind.BODY, Character.toUpperCase(name.charAt(0)) + name.substring(1));
        }
        for (var phrase : match.phrases("meeting")) {
            switch (phrase) {
                case Phrase.Meeting named -> {
                    return context.meeting(named, sentence);
                }
                case Phrase.Term term -> {
                    var named = named(context, term);
                    boolean vague = named.equals(context.main()) && !context.isTitled();
                    return vague ? before(context, sentence, match.start()).orElse(named) : named;
                }
                case Phrase.Agents agents -> {}
                case Phrase.Person person -> {}
                case Phrase.Date date -> {}
            }
        }
        return context.isOffice(role, Context.FUTURE)
                ? toCome(context, sentence)
                : before(context, sentence, match.start()).orElseGet(context::main);
    }

    /// The meeting that a sentence is about before it comes to an office; in a document about no
    /// one meeting also the last one named in the same paragraph.
    private static Optional<Ref> before(Context context, Sentence sentence, int at) {
        boolean many = !context.isTitled();
        return context.passages().inBlocks(sentence.block(), sentence.block()).stream()
                .filter(each -> each.index() <= sentence.index())
                .filter(each -> many || each.index() == sentence.index())
                .flatMap(each ->
                        IntStream.range(
                                        0,
                                        each.index() == sentence.index()
                                                ? at
                                                : each.slotted().length())
                                .filter(i -> many || i <= SUBJECT)
                                .mapToObj(i -> each.slotted().phrase(i))
                                .flatMap(Optional::stream)
                                .filter(Phrase.Meeting.class::isInstance)
                                .<Ref>map(phrase -> context.meeting((Phrase.Meeting) phrase, each)))
                .reduce((first, second) -> second);
    }

    /// How far from the beginning of a sentence its subject may stand, in characters.
    private static final int SUBJECT = 4;

    /// The other meeting that a sentence, or the one before it, names: an office to come is not
    /// held at the meeting that the document is about.
    private static Ref toCome(Context context, Sentence sentence) {
        int at = sentence.index();
        return context.sentences().subList(Math.max(0, at - 1), at + 1).stream()
                .flatMap(each ->
                        each.slotted().phrases().stream()
                                .filter(Phrase.Meeting.class::isInstance)
                                .map(phrase -> context.meeting((Phrase.Meeting) phrase, each)))
                .filter(meeting -> !meeting.equals(context.main()))
                .<Ref>map(meeting -> meeting)
                .reduce((first, second) -> second)
                .orElse(new Ref.Nobody());
    }

    private static Ref named(Context context, Phrase.Term term) {
        return switch (term.slot()) {
            case BODY -> context.bodyNamed(term);
            case SERIES -> context.seriesNamed(term);
            case ORGANIZATION -> org.rapporteur.annotate.Agents.ref(term).orElse(new Ref.Nobody());
            default -> context.main();
        };
    }

    /// Whom a person represents, by what stands beside the name anywhere.
    static Ref behalf(Context context, Ref holder) {
        if (!Context.isPerson(holder)) {
            return new Ref.Nobody();
        }
        return context.passages().home(holder);
    }

    /// The same holder of the same office is one row; a term, a topic or a meeting makes two. A
    /// title beside a name yields to what the document says in a sentence.
    private static List<Fact.RoleHolding> distinct(Context context, List<Fact.RoleHolding> found) {
        var rows = new LinkedHashMap<String, Fact.RoleHolding>();
        var told = new ToldRoles(context, found);
        for (var row : found) {
            var key =
                    String.join(
                            "|",
                            Context.lower(row.holder().name()),
                            row.role(),
                            row.topic(),
                            row.meeting().name(),
                            ended(context, row));
            if (!told.tellsMore(row)) {
                rows.putIfAbsent(key, row);
            }
        }
        return List.copyOf(rows.values());
    }

    private static String ended(Context context, Fact.RoleHolding row) {
        return context.isOffice(row.role(), Context.PRESIDING) ? "" : row.end().toString();
    }
}
