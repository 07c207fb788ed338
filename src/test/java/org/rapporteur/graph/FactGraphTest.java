package org.rapporteur.graph;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.rapporteur.document.Document;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.When;
import org.rapporteur.vocabulary.Terms;

class FactGraphTest {

    @Test
    void noFactsGiveTheDocumentAlone() {
        var statements = Sample.statements(Sample.document(""), List.of());
        assertEquals(1, statements.stream().map(Statement::getSubject).distinct().count());
    }

    @Test
    void sameFactsGiveTheSameStatementsInTheSameOrder() {
        assertEquals(Sample.statements(), Sample.statements());
    }

    @Test
    void allStatementsAreInTheGraphOfTheDocument() {
        var graphs = Sample.statements().stream().map(Statement::getContext).collect(toSet());
        assertEquals("[https://w3id.org/rapporteur/graph/sample-report]", graphs.toString());
    }

    @Test
    void factsKeepTheirIrisWhereverTheirWordsStand() {
        var moved = Sample.document("A page of something else.\n");
        assertEquals(facts(Sample.document("")), facts(moved));
    }

    @Test
    void factsThatSayTheSameAreOneWithTheEvidenceOfTheFirst() {
        var document = Sample.document("");
        var twice = new ArrayList<>(Sample.facts(document));
        twice.addAll(Sample.facts(document));
        assertEquals(Sample.statements(), Sample.statements(document, twice));
    }

    @Test
    void decisionsInOtherWordsAreOtherFacts() {
        var document = Sample.document("");
        var one = Sample.quote(document, "The Meeting elected Ms. Ada Quill");
        var other = Sample.quote(document, "elected");
        var facts =
                List.<Fact>of(
                        new Fact.Decision(Sample.MEETING, "", "elect", "", When.UNSAID, one),
                        new Fact.Decision(Sample.MEETING, "", "elect", "", When.UNSAID, other));
        assertEquals(2, iris(Sample.statements(document, facts)).size());
    }

    @Test
    void aPostThatIsNoOfficeGetsAnIriFromItsTitle() {
        var model = new LinkedHashModel(Sample.statements());
        var post = model.filter(null, Terms.POST_TITLE, null).subjects().iterator().next();
        var role = model.filter(post, Terms.ROLE, null).objects().iterator().next();
        assertEquals("https://w3id.org/rapporteur/id/role/charge-d-affaires", role.stringValue());
        var title = model.filter(null, SKOS.NOTATION, null).objects().iterator().next();
        assertEquals("chargé d'affaires", title.stringValue());
    }

    @Test
    void aNameInDoubtKeepsItsReadings() {
        var model = new LinkedHashModel(Sample.statements());
        var doubt = model.filter(null, RDF.TYPE, Terms.AMBIGUOUS_NAME).subjects();
        assertEquals(1, doubt.size());
        var name = doubt.iterator().next();
        assertEquals(2, model.filter(name, Terms.READING, null).size());
        assertEquals(1, model.filter(null, Terms.PARTICIPANT, name).size());
    }

    @Test
    void theTitleIsTheFirstHeading() {
        var titles =
                Sample.statements().stream()
                        .filter(one -> one.getPredicate().getLocalName().equals("title"))
                        .map(one -> one.getObject().stringValue());
        assertEquals(List.of("Report of the Second Meeting"), titles.toList());
    }

    @Test
    void everyFactHasItsEvidence() {
        var statements = Sample.statements();
        var model = new LinkedHashModel(statements);
        var facts = model.filter(null, Terms.HAS_EVIDENCE, null).subjects();
        assertEquals(8, facts.size());
        assertNotEquals(Set.of(), facts);
        assertTrue(model.filter(null, RDF.TYPE, Terms.EVIDENCE).size() == facts.size());
    }

    private static Set<String> facts(Document document) {
        return iris(Sample.statements(document, Sample.facts(document)));
    }

    private static Set<String> iris(List<Statement> statements) {
        return statements.stream()
                .map(statement -> statement.getSubject().stringValue())
                .filter(iri -> iri.contains("/id/fact/"))
                .filter(iri -> !iri.endsWith("/evidence"))
                .collect(toSet());
    }
}
