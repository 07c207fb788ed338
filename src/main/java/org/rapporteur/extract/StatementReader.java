package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.document.Block;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.text.Span;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Wording;

/// A printed statement: one row for the whole, one for each proposal, position, announcement, offer
/// or request that it makes in its own name, and what it reports of others.
final class StatementReader {

    private static final int TITLE = 14;
    private static final int NEAR = 20;
    private static final int SHORT = 25;

    private final Knowledge knowledge;
    private final List<Wording> titles;
    private final Selves selves;

    StatementReader(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.selves = new Selves(knowledge);
        this.titles = knowledge.wordings("StatementTitle");
    }

    List<Fact.Contribution> extract(Context context) {
        var found = new ArrayList<>(said(context, speaker(context)));
        found.addAll(new WordedContributions(knowledge).extract(context));
        return found;
    }

    /// What a speaker says; nothing where it is not known who speaks.
    private List<Fact.Contribution> said(Context context, Ref speaker) {
        var found = new ArrayList<Fact.Contribution>();
        if (speaker instanceof Ref.Nobody) {
            return found;
        }
        title(context).ifPresent(span -> found.add(whole(context, speaker, span)));
        for (var sentence : context.sentences()) {
            if (isBody(sentence)) {
                found.addAll(own(context, speaker, sentence));
            }
        }
        return found;
    }

    /// What a chair says in the first person in a summary, and the summary as a whole.
    List<Fact.Contribution> summary(Context context) {
        var chair =
                context.roles().stream()
                        .filter(holding -> context.isOffice(holding.role(), Context.CHAIRING))
                        .map(Fact.RoleHolding::holder)
                        .findFirst()
                        .or(() -> Optional.of(new Ref.Named(Ref.Kind.OFFICE, CHAIR)));
        var found = new ArrayList<Fact.Contribution>();
        for (var sentence : context.sentences()) {
            var words = sentence.span().of(context.text());
            if (chair.isPresent() && FIRST.matcher(words).find() && isBody(sentence)) {
                found.addAll(own(context, chair.get(), sentence));
            }
        }
        return found;
    }

    /// Who sums up, where no name is printed.
    private static final String CHAIR = "Chair";

    private static final org.rapporteur.vocabulary.Pattern FIRST =
            org.rapporteur.vocabulary.Pattern.compile("\\b(?:I|[Mm]y)\\b");

    private static boolean isBody(Sentence sentence) {
        return !(sentence.in() instanceof Block.Heading)
                && sentence.block() > 1
                && sentence.span().length() > SHORT;
    }

    private static Fact.Contribution whole(Context context, Ref speaker, Span span) {
        return new Fact.Contribution(
                context.main(),
                speaker,
                "statement",
                "",
                context.theme(span.of(context.text())),
                context.evidence(span, RULE));
    }

    private static final String RULE =
            org.rapporteur.vocabulary.Base.STANDARD.id("rule", "printed-statement");

    /// Who speaks, by the title of the statement.
    static Ref speaker(Context context) {
        return context.speakers().stream().findFirst().orElse(new Ref.Nobody());
    }

    /// The lines that call the document a statement, with what stands beside them.
    private Optional<Span> title(Context context) {
        for (var sentence : context.sentences()) {
            var words = sentence.span().of(context.text());
            boolean titled =
                    sentence.block() < TITLE
                            && sentence.span().length() < 160
                            && !words.endsWith(".")
                            && titles.stream()
                                    .anyMatch(wording -> wording.pattern().matcher(words).find());
            if (titled) {
                return Optional.of(beside(context, sentence));
            }
        }
        var speaker = speaker(context);
        return context.sentences().stream()
                .filter(sentence -> sentence.block() < TITLE && names(sentence, speaker))
                .findFirst()
                .or(() -> context.sentences().stream().filter(StatementReader::isBody).findFirst())
                .or(() -> context.sentences().stream().findFirst())
                .map(Sentence::span);
    }

    private static boolean names(Sentence sentence, Ref speaker) {
        return sentence.slotted().phrases().stream()
                .flatMap(phrase -> Context.agents(phrase).stream())
                .anyMatch(agent -> agent.ref().equals(speaker));
    }

    private static final org.rapporteur.vocabulary.Pattern ITEM =
            org.rapporteur.vocabulary.Pattern.compile("(?i)^(?:agenda )?(?:item|cluster) \\d");

    /// The line before a title that names the item of the agenda.
    private static Optional<Span> item(Context context, Sentence title) {
        return context.sentences().stream()
                .filter(line -> line.block() == title.block() - 1)
                .filter(line -> ITEM.matcher(line.span().of(context.text())).find())
                .findFirst()
                .map(Sentence::span);
    }

    private static Span beside(Context context, Sentence sentence) {
        var span = item(context, sentence).orElse(sentence.span()).to(sentence.span());
        for (var next : context.sentences()) {
            boolean follows =
                    next.block() > sentence.block() && next.block() <= sentence.block() + 2;
            if (follows && next.span().length() < 120 && !(next.in() instanceof Block.Footnote)) {
                span = span.to(next.span());
            }
        }
        return span;
    }

    /// Where in the slotted text a sentence does something, by which wording.
    private record Act(int start, Wording wording) {}

    /// What a sentence does in the speaker's own name, each act up to where the next one begins.
    List<Fact.Contribution> own(Context context, Ref speaker, Sentence sentence) {
        var words = selves.mark(context, sentence, speaker);
        var acts = acts(words.text());
        var rows = new ArrayList<Fact.Contribution>();
        for (int i = 0; i < acts.size(); i++) {
            int end = i + 1 < acts.size() ? acts.get(i + 1).start() : words.length();
            int start = i == 0 ? 0 : acts.get(i).start();
            rows.add(
                    row(context, speaker, sentence, words.span(start, end), acts.get(i).wording()));
        }
        return rows;
    }

    /// What a sentence says in the speaker's own name where it does nothing else: its views, and
    /// what it answers.
    List<Fact.Contribution> remarks(Context context, Ref speaker, Sentence sentence) {
        var words = selves.mark(context, sentence, speaker);
        return acts(words.text()).isEmpty()
                ? knowledge.wordings("OwnRemark", words.text()).stream()
                        .filter(wording -> wording.pattern().matcher(words.text()).find())
                        .limit(1)
                        .map(wording -> row(context, speaker, sentence, sentence.span(), wording))
                        .toList()
                : List.of();
    }

    private List<Act> acts(String words) {
        var acts = new ArrayList<Act>();
        for (var wording : knowledge.wordings("OwnAct", words)) {
            var match = wording.pattern().matcher(words);
            if (match.find()) {
                if (wording.get("act").isEmpty()) {
                    return List.of();
                }
                int start =
                        wording.pattern().namedGroups().containsKey("act")
                                        && match.start("act") >= 0
                                ? match.start("act")
                                : match.start();
                boolean taken = acts.stream().anyMatch(act -> Math.abs(act.start() - start) < NEAR);
                if (!taken) {
                    acts.add(new Act(start, wording));
                }
            }
        }
        acts.sort(Comparator.comparingInt(Act::start));
        return acts;
    }

    private static Fact.Contribution row(
            Context context, Ref speaker, Sentence sentence, Span span, Wording wording) {
        return new Fact.Contribution(
                context.main(),
                speaker,
                wording.get("act"),
                wording.get("stance"),
                context.topic(sentence, span),
                context.evidence(span, wording.iri()));
    }
}
