package org.rapporteur.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.document.DocumentId;
import org.rapporteur.fact.About;
import org.rapporteur.graph.Sample;
import org.rapporteur.vocabulary.Terms;

/// What is published of a document itself, from its first page and from its file.
class MetadataTest {

    private static final Pipeline PIPELINE = Pipeline.standard(Background.standard());

    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="%s"><head><title>%s</title>
            <meta name="dcterms.identifier" content="%s">
            <meta name="dcterms.issued" content="%s"></head><body>
            %s
            <h2>Second Meeting of the Parties to the Convention on Tidal Barrages</h2>
            <p>Geneva, 3–5 May 2011</p><h2>Final report</h2>
            <p>1. The Meeting was held in Geneva from 3 to 5 May 2011. It adopted its agenda, and it
            thanked the host for all that had been done to make the work of the delegations easy.</p>
            <p>%s</p></body></html>\
            """;

    private static final String LINES =
            "<p>CTB/MSP/2011/7</p><p>30 June 2011</p><p>Original: French</p><p>Item 4 (a) of the"
                    + " provisional agenda</p>";

    @TempDir Path folder;

    @Test
    void theFirstPageIsBelievedAndWhatTheFileSaysOtherwiseIsDoubt() throws IOException {
        var done =
                read(
                        PAGE.formatted(
                                "fr", "Draft agenda", "CTB/MSP/2011/8", "2011-07-01", LINES, ""));
        var said = values(done.statements());
        assertEquals(Set.of("CTB/MSP/2011/7"), of(said, DCTERMS.IDENTIFIER));
        assertEquals(Set.of("2011-06-30"), of(said, DCTERMS.ISSUED));
        assertEquals(
                Set.of(
                        "Second Meeting of the Parties to the Convention on Tidal Barrages: Final"
                                + " report"),
                of(said, DCTERMS.TITLE));
        assertEquals(Set.of("fr"), of(said, Terms.ORIGINAL_LANGUAGE));
        assertEquals(Set.of("4 (a)"), of(said, Terms.AGENDA_ITEM));
        assertEquals(
                Set.of("Draft agenda", "CTB/MSP/2011/8", "2011-07-01", "fr"), of(said, RDF.OBJECT));
        var published = assertInstanceOf(Outcome.Published.class, done.outcome());
        assertEquals(4, published.remarks().size(), published.remarks()::toString);
        assertTrue(published.remarks().getFirst().contains("\"Draft agenda\""));
        assertTrue(
                published.doubts().stream().anyMatch(doubt -> doubt.contains("say otherwise")),
                published.doubts()::toString);
    }

    @Test
    void whatThePageLeavesOutTheFileTells() throws IOException {
        var page = PAGE.formatted("en", "The final report", "CTB/MSP/2011/7", "2011-06-30", "", "");
        var done = read(page);
        var said = values(done.statements());
        assertEquals(Set.of("CTB/MSP/2011/7"), of(said, DCTERMS.IDENTIFIER));
        assertEquals(Set.of("2011-06-30"), of(said, DCTERMS.ISSUED));
        assertEquals(Set.of(), of(said, RDF.OBJECT));
        var published = assertInstanceOf(Outcome.Published.class, done.outcome());
        assertEquals(List.of(), published.remarks());
    }

    @Test
    void aParagraphInAnotherLanguageIsSaidInTheSummaryAndInTheGraph() throws IOException {
        var french =
                "La réunion a adopté son ordre du jour et a remercié le pays hôte de tout ce qui"
                        + " avait été fait pour faciliter les travaux des délégations.";
        var done = read(PAGE.formatted("en", "Final report", "", "", LINES, french));
        var published = assertInstanceOf(Outcome.Published.class, done.outcome());
        assertEquals(1, published.remarks().size());
        assertTrue(
                published.remarks().getFirst().contains("they are in French (fr)"),
                published.remarks()::toString);
        assertEquals(1, of(values(done.statements()), Terms.UNREAD).size());
        assertTrue(of(values(done.statements()), DCTERMS.LANGUAGE).contains("fr"));
    }

    @Test
    void theTextHasItsOwnHash() throws IOException {
        var file = folder.resolve("words.txt");
        Files.writeString(file, "The  Meeting rose.\n");
        var done = PIPELINE.process(new Sources.Source(file, new DocumentId("words")));
        var said = values(done.statements());
        var words = "The Meeting rose.\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(Set.of(DigestUtils.sha256Hex(words)), of(said, Terms.TEXT_SHA256));
        assertEquals(
                Set.of(DigestUtils.sha256Hex(Files.readAllBytes(file))), of(said, Terms.SHA256));
    }

    @Test
    void pagesThatArePicturesAreSaid() {
        var plain = Sample.document("");
        var builder =
                org.rapporteur.document.Document.builder(
                        plain.id(), plain.source(), plain.original());
        var one = builder.pictures(List.of(2)).build();
        assertTrue(Remarks.of(one, About.NOTHING).getFirst().startsWith("page 2 is a picture"));
        var two = builder.pictures(List.of(2, 5)).build();
        assertTrue(Remarks.of(two, About.NOTHING).getFirst().startsWith("pages 2, 5 are pictures"));
        assertEquals(List.of(), Remarks.of(plain, About.NOTHING));
    }

    private Processed read(String page) throws IOException {
        var file = folder.resolve("report.html");
        Files.writeString(file, page);
        return PIPELINE.process(new Sources.Source(file, new DocumentId("report")));
    }

    private static List<Statement> values(List<Statement> statements) {
        return statements.stream()
                .filter(each ->
                        each.getSubject().stringValue().contains("/id/document/report")
                                || each.getSubject().stringValue().contains("/id/document/words"))
                .toList();
    }

    private static Set<String> of(List<Statement> statements, IRI property) {
        var values = new TreeSet<String>();
        statements.stream()
                .filter(each -> each.getPredicate().equals(property))
                .forEach(each -> values.add(each.getObject().stringValue()));
        return values;
    }
}
