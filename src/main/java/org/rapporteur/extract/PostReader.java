package org.rapporteur.extract;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.fact.Bound;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Entry;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Lexicon;
import org.rapporteur.vocabulary.Slot;

/// Posts and offices that are printed beside a person's name.
final class PostReader implements Extractor {

    private static final String RULE = Base.STANDARD.id("rule", "title-beside-name");
    private static final String HONOR = Base.STANDARD.id("rule", "honorific-that-is-a-post");

    private final Lexicon lexicon;
    private final Set<String> honors;

    PostReader(Knowledge knowledge) {
        this.lexicon = knowledge.lexicon();
        this.honors = new TreeSet<>(knowledge.words("honorific-post"));
    }

    @Override
    public List<Fact.RoleHolding> extract(Context context) {
        var found = new ArrayList<Fact.RoleHolding>();
        context.annotated()
                .phrases(Phrase.Person.class)
                .forEach(person ->
                        person.titles().stream()
                                .map(title -> post(context, person, title))
                                .forEach(found::add));
        context.annotated()
                .phrases(Phrase.Agents.class)
                .forEach(several -> found.addAll(shared(context, several)));
        found.addAll(honored(context));
        return found;
    }

    /// "Co-Chairs X and Y", "X and Y, Vice-Presidents": the office for several that stands beside
    /// one of them.
    private List<Fact.RoleHolding> shared(Context context, Phrase.Agents several) {
        var persons =
                several.parts().stream()
                        .filter(Phrase.Person.class::isInstance)
                        .map(Phrase.Person.class::cast)
                        .toList();
        var title =
                persons.stream()
                        .flatMap(person -> person.titles().stream())
                        .filter(each -> office(each.printed()).isPresent())
                        .filter(each -> each.printed().matches(".*(?:s|men)"))
                        .findFirst();
        return title.stream()
                .flatMap(each ->
                        persons.stream()
                                .filter(person -> person.titles().isEmpty())
                                .map(person -> post(context, person, each)))
                .toList();
    }

    private Fact.RoleHolding post(Context context, Phrase.Person person, Phrase.Title title) {
        var office = office(title.printed());
        var role = office.map(PostReader::role).orElse(title.printed());
        var named = body(context, title);
        boolean own = isOwn(context, person, role);
        var meeting =
                named.orElseGet(() ->
                        meeting(
                                context,
                                title,
                                office.isPresent() && isAtMeeting(context, role) && !own));
        return new Fact.RoleHolding(
                person.ref(),
                role,
                "",
                meeting,
                organizations(person).stream()
                        .findFirst()
                        .orElseGet(() -> RoleExtractor.behalf(context, person.ref())),
                new Bound.Open(),
                new Bound.Open(),
                context.evidence(person.span(), RULE));
    }

    /// Whether an office is that of the organization which a person comes from ("Ms. X, President"
    /// below its name).
    private static boolean isOwn(Context context, Phrase.Person person, String role) {
        boolean leads =
                context.isOffice(role, Context.PRESIDING)
                        || context.isOffice(role, Context.CHAIRING)
                        || role.equals("vice-president");
        return leads
                && organizations(person).stream()
                        .findFirst()
                        .filter(Context::isOrganization)
                        .isPresent();
    }

    /// The committee that the words behind a title name ("Chairman of the Drafting Committee").
    private Optional<Ref> body(Context context, Phrase.Title title) {
        int from = title.span().end();
        int to = Math.min(context.text().length(), from + REACH);
        var behind = new org.rapporteur.text.Span(from, Math.max(from, to));
        boolean of = OF.matcher(behind.of(context.text())).find();
        return of
                ? lexicon.find(context.text(), behind).stream()
                        .filter(hit -> isBody(context, hit, from))
                        .findFirst()
                        .map(hit -> new Phrase.Term(Slot.BODY, hit.span(), hit.entries()))
                        .map(context::bodyOf)
                        .filter(Ref.Named.class::isInstance)
                : Optional.empty();
    }

    private static boolean isBody(Context context, Lexicon.Hit hit, int from) {
        var gap = context.text().substring(from, hit.span().start());
        return hit.entries().getFirst().slot() == Slot.BODY && GAP.matcher(gap).matches();
    }

    private static final int REACH = 80;
    private static final java.util.regex.Pattern OF =
            java.util.regex.Pattern.compile("^ (?:of|for) (?:the |its )?\\p{Lu}");
    private static final java.util.regex.Pattern GAP =
            java.util.regex.Pattern.compile(
                    " (?:of|for) (?:the |its )?(?:\\p{Lu}[\\p{L}’-]* ){0,4}");

    /// Whether an office without a meeting beside it is held at the one that the document is about.
    private static boolean isAtMeeting(Context context, String role) {
        return !context.isOffice(role, Context.SECRETARIAT)
                && !context.isOffice(role, Context.FUTURE);
    }

    private Optional<Entry> office(String printed) {
        return lexicon.find(printed, new org.rapporteur.text.Span(0, printed.length())).stream()
                .filter(hit -> hit.span().length() == printed.length())
                .flatMap(hit -> hit.entries().stream())
                .filter(entry -> entry.slot() == Slot.OFFICE)
                .findFirst();
    }

    private static String role(Entry office) {
        return office.get("role").isEmpty() ? office.get("printed") : office.get("role");
    }

    private static Ref meeting(Context context, Phrase.Title title, boolean office) {
        if (title.organization() instanceof Ref.Meeting meeting) {
            return alike(context, meeting);
        }
        if (title.body() instanceof Ref.Nobody) {
            return office ? context.main() : title.body();
        }
        return title.body();
    }

    /// The document's own meeting where a meeting of its series is named without an ordinal.
    private static Ref alike(Context context, Ref.Meeting meeting) {
        return meeting.ordinal() == 0
                        && context.main() instanceof Ref.Meeting main
                        && main.series().equals(meeting.series())
                ? main
                : meeting;
    }

    /// Whether a holding is known from a title beside a name alone.
    static boolean isBeside(Fact.RoleHolding holding) {
        return holding.evidence().rule().equals(RULE);
    }

    /// The states and organizations that stand beside a person's name.
    static List<Ref> organizations(Phrase.Person person) {
        var found = new ArrayList<Ref>(person.from());
        for (var title : person.titles()) {
            if (!(title.organization() instanceof Ref.Nobody)
                    && !(title.organization() instanceof Ref.Meeting)) {
                found.add(title.organization());
            }
        }
        return found;
    }

    /// "Ambassador X" is a post where the document prints no fuller one; an office of the meeting is
    /// none.
    private List<Fact.RoleHolding> honored(Context context) {
        var found = new ArrayList<Fact.RoleHolding>();
        var holders =
                context.annotated()
                        .phrases(Phrase.Person.class)
                        .filter(person ->
                                person.titles().stream()
                                        .anyMatch(title -> office(title.printed()).isEmpty()))
                        .map(Phrase.Person::ref)
                        .collect(toSet());
        context.annotated()
                .phrases(Phrase.Person.class)
                .filter(person -> honors.stream().anyMatch(person.honorific()::contains))
                .filter(person -> !holders.contains(person.ref()))
                .forEach(person ->
                        found.add(
                                new Fact.RoleHolding(
                                        person.ref(),
                                        Context.lower(
                                                honors.stream()
                                                        .filter(person.honorific()::contains)
                                                        .findFirst()
                                                        .orElse("")),
                                        "",
                                        new Ref.Nobody(),
                                        organizations(person).stream()
                                                .findFirst()
                                                .orElse(new Ref.Nobody()),
                                        new Bound.Open(),
                                        new Bound.Open(),
                                        context.evidence(person.span(), HONOR))));
        return found;
    }
}
