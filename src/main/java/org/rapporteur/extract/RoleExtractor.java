package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
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
        var found = new ArrayList<Fact.RoleHolding>(new OfficerTables(context).find());
        for (var sentence : context.sentences()) {
            for (var wording : knowledge.wordings("RoleHolding", sentence.slotted().text())) {
                for (var match : sentence.slotted().find(wording.pattern())) {
                    found.addAll(worded(context, sentence, wording, match));
                }
            }
        }
        found.addAll(new OfficerLists(context).more(found));
        found.addAll(posts.extract(context));
        return terms.shared(
                context, SaidRoles.distinct(context, SaidRoles.staffed(context, found)));
    }

    private List<Fact.RoleHolding> worded(
            Context context, Sentence sentence, Wording wording, Slotted.Match match) {
        var role = role(context, wording, match);
        boolean none = (match.has("office") && isOwner(match)) || isOwned(match) || isSought(context, match);
        boolean listed =
                wording.get("role").equals("coordinator") && isOfMembers(context, sentence);
        if (role.isEmpty() || !isUnder(context, sentence, wording) || none || listed) {
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

    /// "recommended X as Chair": X is a candidate.
    private static boolean isSought(Context context, Slotted.Match match) {
        var sentence = match.sentence();
        var before = sentence.span(0, match.start("holder") + 1).of(context.text());
        return SOUGHT.matcher(before).find() && !CHOSEN.matcher(before).find();
    }

    private static final Pattern SOUGHT =
            Pattern.compile("\\b(?:recommended|proposed|suggested|put forward|nominated as)\\b");
    private static final Pattern CHOSEN =
            Pattern.compile(
                    "\\b(?:elected|appointed|designated|agreed|decided|adopted|endorsed|approved|accepted|welcomed|confirmed|chose|chosen)\\b");

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

    /// Whether the entries of a list are members, as the words above it say.
    private static boolean isOfMembers(Context context, Sentence sentence) {
        return context.above(sentence).stream()
                .anyMatch(above -> above.span().of(context.text()).contains(" members "));
    }

    private Fact.RoleHolding holding(
            Context context,
            Sentence sentence,
            Wording wording,
            Slotted.Match match,
            Phrase.Agent agent,
            String role) {
        boolean area = context.isOffice(role, Context.AREA);
        var meeting =
                area
                        ? new Ref.Nobody()
                        : RolePlaces.meeting(context, sentence, wording, match, role);
        var term = terms.of(context, sentence, match, agent);
        return new Fact.RoleHolding(
                agent.ref(),
                role,
                area ? topic(context, sentence, wording, match) : "",
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
        var office =
                Stream.of("office", "offices", "area")
                        .flatMap(group -> match.phrases(group).stream())
                        .findFirst();
        var role = office.map(context::role).orElse("");
        boolean single = match.has("offices") && !SEVERAL.matcher(match.printed("offices")).find();
        boolean other = match.has("area") && !context.isOffice(role, Context.AREA);
        return single || other ? "" : role;
    }

    /// An office printed for several: a wording asks for that by `offices`, and for the office of
    /// an area by `area`.
    private static final Pattern SEVERAL = Pattern.compile("(?:s|men)$");

    private static String topic(
            Context context, Sentence sentence, Wording wording, Slotted.Match match) {
        if (!match.has("topic")) {
            var given = wording.get("topic");
            return given.isEmpty() ? headed(context, sentence) : given;
        }
        return match.phrases("topic").stream()
                .filter(Phrase.Term.class::isInstance)
                .flatMap(phrase -> ((Phrase.Term) phrase).as(Slot.TOPIC).stream())
                .map(entry -> entry.get("topic"))
                .findFirst()
                .orElseGet(() -> context.topic(match.printed("topic")));
    }

    /// The area that the heading names, or the words that open the paragraph.
    private static String headed(Context context, Sentence sentence) {
        var first = context.passages().inBlocks(sentence.block(), sentence.block()).getFirst();
        var run = first.span().of(context.text());
        var opening =
                run.length() <= RUN_IN && first.index() != sentence.index()
                        ? context.topic(run)
                        : "";
        var topic = opening.isEmpty() ? context.topic(context.heading(sentence)) : opening;
        return topic.equals("other") ? "" : topic;
    }

    /// How long the title at the beginning of a paragraph may be, in characters.
    private static final int RUN_IN = 40;

    /// Whom a person represents, by what stands beside the name anywhere.
    static Ref behalf(Context context, Ref holder) {
        if (!Context.isPerson(holder)) {
            return new Ref.Nobody();
        }
        return context.passages().home(holder);
    }
}
