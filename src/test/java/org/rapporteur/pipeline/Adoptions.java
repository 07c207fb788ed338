package org.rapporteur.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.document.Block;
import org.rapporteur.document.Document;
import org.rapporteur.fact.About;
import org.rapporteur.fact.Evidence;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Gaps;
import org.rapporteur.fact.Ref;
import org.rapporteur.fact.When;
import org.rapporteur.graph.DocumentFacts;
import org.rapporteur.read.Readers;
import org.rapporteur.resolve.Resolver;
import org.rapporteur.vocabulary.Base;

/// A reading that finds one kind of fact: a decision in each paragraph that says "adopted". A
/// document that says "fail" makes it fail; one that says "lie" gets a fact that breaks a rule.
public final class Adoptions {

    private static final Background BACKGROUND = Background.standard();

    private Adoptions() {}

    /// The real stages but for the extraction.
    public static Run run() {
        return new Run(pipeline(), BACKGROUND);
    }

    /// The same, keeping what it has read for the next run of a program that calls itself so.
    public static Run keeping(String program) {
        return new Run(pipeline(), BACKGROUND, () -> new Fingerprint(program));
    }

    /// The same for a command line, whatever knowledge it names.
    public static Run run(List<Path> knowledge) {
        return run();
    }

    static Pipeline pipeline() {
        return new Pipeline(
                Readers.standard(),
                Adoptions::read,
                Resolver.standard(),
                BACKGROUND.rules(),
                Base.STANDARD);
    }

    private static DocumentFacts read(Document document) {
        if (document.text().contains("fail")) {
            throw new IllegalStateException("It says so");
        }
        var facts = new ArrayList<Fact>();
        for (var block : document.blocks()) {
            var words = block.span().of(document.text());
            if (block instanceof Block.Paragraph && words.contains("adopted")) {
                facts.add(decision(document, block));
            }
        }
        return new DocumentFacts(document, "", About.NOTHING, facts, Gaps.NONE);
    }

    private static Fact decision(Document document, Block block) {
        var meeting = new Ref.Meeting("First Moot", "conference", 1, "moot-1");
        var rule = Base.STANDARD.id("rule", "meeting-named");
        var action = document.text().contains("lie") ? "no such action" : "adopt";
        var evidence = Evidence.in(document, block.span(), rule);
        return new Fact.Decision(meeting, "", action, "", When.UNSAID, evidence);
    }
}
