package org.rapporteur.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.annotate.Agents;
import org.rapporteur.annotate.Annotated;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.annotate.TitlePage;
import org.rapporteur.document.Block;
import org.rapporteur.document.Document;
import org.rapporteur.fact.Evidence;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Names;
import org.rapporteur.vocabulary.Slot;

/// What a document's words leave to be understood from the rest of it: the meeting it is about, its
/// genre, the running heading and paragraph, who holds which office.
final class Context {

    private final Knowledge knowledge;
    private final Annotated annotated;
    private final MeetingTable meetings;
    private final Areas areas;
    private final String field;
    private final Genre genre;
    private final Ref main;
    private final Outline outline;
    private final Bodies bodies;
    private final List<Ref> speakers;
    private final Passages passages;
    private List<Fact.RoleHolding> roles = List.of();
    private Officers officers = new Officers(this, List.of());
    private Optional<List<Clause>> clauses = Optional.empty();
    private Optional<Governing> governing = Optional.empty();

    Context(Knowledge knowledge, Annotated annotated) {
        this.knowledge = knowledge;
        this.annotated = annotated;
        this.bodies = new Bodies(knowledge.words("subsidiary-body"), annotated);
        this.passages = new Passages(annotated);
        this.genre = new Genres(knowledge).of(annotated);
        this.meetings = new MeetingTable(annotated, new Whereabouts(knowledge, annotated, genre));
        this.main = new MainMeeting(annotated.document(), meetings).find();
        this.speakers = new SpeakerFinder(knowledge).find(annotated);
        this.outline = new Outline(annotated.document());
        var treaty = annotated.setting().treaty().map(Names.Treaty::iri).orElse("");
        this.areas =
                new Areas(
                        new Topics(knowledge, treaty),
                        outline,
                        annotated,
                        genre == Genre.STATEMENT);
        this.field = field();
    }

    Annotated annotated() {
        return annotated;
    }

    Document document() {
        return annotated.document();
    }

    String text() {
        return annotated.document().text();
    }

    List<Sentence> sentences() {
        return annotated.sentences();
    }

    Passages passages() {
        return passages;
    }

    MeetingTable meetings() {
        return meetings;
    }

    Genre genre() {
        return genre;
    }

    /// The meeting that the document is about, nobody if it does not tell.
    Ref main() {
        return main;
    }

    /// The meetings that the passages of the document are about.
    Governing governing() {
        if (governing.isEmpty()) {
            governing = Optional.of(new Governing(this));
        }
        return governing.get();
    }

    /// Whether the title names the meeting that the document is about.
    boolean isTitled() {
        int title = TitlePage.end(document());
        return main instanceof Ref.Meeting meeting
                && meetings.mentions(meeting).stream()
                        .map(MeetingTable.Mention::sentence)
                        .anyMatch(sentence ->
                                sentence.block() < title
                                        && !sentence.span().of(text()).endsWith("."));
    }

    /// The number printed before the paragraph that a sentence stands in, empty if there is none.
    String paragraph(Sentence sentence) {
        return outline.paragraph(sentence.block());
    }

    /// The sentences that introduce the list or table which a sentence belongs to.
    List<Sentence> above(Sentence sentence) {
        var blocks = document().blocks();
        int first = sentence.block();
        boolean going = true;
        while (going && first > 0) {
            first--;
            var block = blocks.get(first);
            boolean beside = block instanceof Block.Furniture || block instanceof Block.Footnote;
            boolean row = block instanceof Block.Row && !isHeader(block);
            boolean listed =
                    block instanceof Block.Item || block.span().of(text()).contains("....");
            going = beside || row || listed;
        }
        int from = first - (blocks.get(first) instanceof Block.Row ? 1 : 0);
        return passages.inBlocks(from, first);
    }

    private static boolean isHeader(Block block) {
        return block instanceof Block.Row row && row.header();
    }

    String heading(Sentence sentence) {
        return outline.heading(sentence.block());
    }

    Evidence evidence(Span span, String rule) {
        return Evidence.in(document(), span, rule);
    }

    /// The thematic area of a part of a sentence, with its paragraph and its part of the document
    /// behind it.
    String topic(Sentence sentence, Span part) {
        var found = areas.of(sentence, part);
        return field.isEmpty() || found.equals(ARRANGEMENTS) ? found : field;
    }

    /// The area of the body that meets, where its name has one ("Standing Committee on Clearance"):
    /// what is said there is about it. Empty for bodies of no area.
    private String field() {
        var body = FIELD.matcher(main.name());
        var topic = body.find() ? areas.of(body.group(1)) : Topics.OTHER;
        return topic.equals(Topics.OTHER) || GENERAL.contains(topic) ? "" : topic;
    }

    private static final java.util.regex.Pattern FIELD =
            java.util.regex.Pattern.compile(
                    "(?:Committee|Working Group|Working Party|Contact Group|Task Force) on"
                            + " (.+?)(?: of the .*|, \\d.*)?$");

    /// The area that words name by themselves.
    String topic(String words) {
        return areas.of(words);
    }

    /// The area that the title of a speech or of a part names; a title that is about the meeting
    /// itself names none.
    String theme(String title) {
        var topic = areas.of(title);
        return GENERAL.contains(topic) ? Topics.OTHER : topic;
    }

    private static final String ARRANGEMENTS = "meeting-arrangements";
    private static final List<String> GENERAL = List.of("general-status", ARRANGEMENTS);

    /// The meeting that a phrase names.
    Ref.Meeting meeting(Phrase.Meeting phrase, Sentence sentence) {
        return meetings.canonical(phrase, sentence);
    }

    /// A body without a name of its own is the meeting; a committee of it is itself.
    Ref bodyNamed(Phrase phrase) {
        return bodies.isOwn(phrase) ? bodies.named(phrase) : main;
    }

    /// The same for the body of an office: a standing body is the one that the document is of.
    Ref bodyOf(Phrase phrase) {
        var standing = annotated.setting().body();
        var printed = lower(phrase.span().of(text()));
        return !bodies.isOwn(phrase) && lower(standing).contains(printed)
                ? new Ref.Named(Ref.Kind.BODY, standing)
                : bodyNamed(phrase);
    }

    /// A series without an ordinal is the main meeting if that is one of it, else the one named
    /// last.
    Ref seriesNamed(Phrase phrase) {
        var series =
                phrase instanceof Phrase.Term term
                        ? term.as(Slot.SERIES).map(entry -> entry.get("series")).orElse("")
                        : "";
        if (main instanceof Ref.Meeting meeting && meeting.series().equals(series)) {
            return main;
        }
        var named = meetings.first(series);
        return named.isPresent() ? named.get() : new Ref.Nobody();
    }

    void know(List<Fact.RoleHolding> found) {
        roles = List.copyOf(found);
        officers = new Officers(this, roles);
        clauses = Optional.empty();
    }

    /// All clauses of the document, read once when first asked for, with the officers known by
    /// then.
    List<Clause> clauses() {
        if (clauses.isEmpty()) {
            clauses = Optional.of(ClauseReader.read(this, knowledge.syntax()));
        }
        return clauses.get();
    }

    List<Fact.RoleHolding> roles() {
        return roles;
    }

    /// Who holds which office, as far as the document tells by name.
    Officers officers() {
        return officers;
    }

    /// Whether an office is tied to something: one of the kinds below.
    boolean isOffice(String role, String kind) {
        return knowledge.officeKind(role).equals(kind);
    }

    static final String AREA = "area";
    static final String PRESIDING = "presiding";
    static final String CHAIRING = "chairing";
    static final String SECRETARIAT = "secretariat";
    static final String FUTURE = "future";

    /// The role that an office phrase names.
    String role(Phrase office) {
        return office instanceof Phrase.Term term
                ? term.as(Slot.OFFICE)
                        .map(entry ->
                                entry.get("role").isEmpty()
                                        ? entry.get("printed")
                                        : entry.get("role"))
                        .orElse("")
                : "";
    }

    static boolean isState(Ref ref) {
        return ref instanceof Ref.Known known && known.kind() == Ref.Kind.STATE;
    }

    static boolean isOrganization(Ref ref) {
        return (ref instanceof Ref.Known known && known.kind() == Ref.Kind.ORGANIZATION)
                || (ref instanceof Ref.Named named && named.kind() == Ref.Kind.ORGANIZATION);
    }

    static boolean isPerson(Ref ref) {
        return ref instanceof Ref.Named named && named.kind() == Ref.Kind.PERSON;
    }

    /// The agents that a phrase names, each at its place.
    static List<Phrase.Agent> agents(Phrase phrase) {
        return phrase instanceof Phrase.Agents several
                ? several.members()
                : Agents.ref(phrase).stream()
                        .filter(ref -> !(ref instanceof Ref.Meeting))
                        .map(ref -> new Phrase.Agent(ref, phrase.span()))
                        .toList();
    }

    /// Those whose statement the document is, as its title tells.
    List<Ref> speakers() {
        return speakers;
    }

    /// Words in lower case.
    static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
