package org.rapporteur.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.document.DocumentId;
import org.rapporteur.fact.Bound;
import org.rapporteur.fact.Evidence;
import org.rapporteur.fact.Fact;
import org.rapporteur.fact.Ref;
import org.rapporteur.fact.When;
import org.rapporteur.graph.Sample;
import org.rapporteur.vocabulary.Base;

class ResolverTest {

    private final Resolver resolver = new Resolver(Base.STANDARD, Sample.CONCEPTS, Sample.REGISTER);

    @ParameterizedTest
    @CsvSource({
        "PERSON, Ada Quill, id/person/ada-quill",
        "ORGANIZATION, Institute for River Navigation,"
                + " id/organization/institute-for-river-navigation",
        "BODY, Credentials Committee, id/body/credentials-committee",
        "OFFICE, the Executive Coordinator, id/office/the-executive-coordinator",
        "GROUP, participants, id/group/participants",
        "STATE, Arvandia, id/state/arvandia",
    })
    void namesMakeIris(Ref.Kind kind, String name, String expected) {
        var ref = new Ref.Named(kind, name);
        assertEquals(
                new Resolution.Minted(Base.STANDARD.iri() + expected, name),
                resolve(resolver, ref));
    }

    @ParameterizedTest
    @CsvSource({
        "sample-2msp, id/meeting/sample-2msp",
        "'', id/meeting/informal-talks-2011",
    })
    void meetingsAreNamedByTheirCodeElseByTheirLabel(String code, String expected) {
        var meeting = new Ref.Meeting("Informal talks, 2011", "", 0, code);
        assertEquals(Base.STANDARD.iri() + expected, resolve(resolver, meeting).iri());
    }

    @Test
    void whatTheReferenceDataKnowsIsFound() {
        var iri = Base.STANDARD.id("state", "xaa");
        var known = new Ref.Known(Ref.Kind.STATE, iri, "Arvandia");
        assertEquals(new Resolution.Found(iri, "Arvandia"), resolve(resolver, known));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Corvian", "CORVIAN", "the Corvian"})
    void aNameWithManyReadingsStaysInDoubt(String name) {
        var doubt =
                new Resolution.Ambiguous(
                        Base.STANDARD.id("ambiguous-name", "corvian"),
                        "Corvian",
                        List.of(
                                Base.STANDARD.id("state", "xac"),
                                Base.STANDARD.id("state", "xad")));
        assertEquals(doubt, resolve(resolver, new Ref.Named(Ref.Kind.STATE, name)));
        var known = new Ref.Known(Ref.Kind.STATE, doubt.iri(), "Corvian");
        assertEquals(doubt, resolve(resolver, known));
    }

    @ParameterizedTest
    @CsvSource({"1980, xae", "1990, xaf", "1995, xaf", "2010, xae", "'', xae"})
    void theYearOfTheMeetingTellsWhoBoreAName(String year, String code) {
        var turtle =
                """
                <https://w3id.org/rapporteur/id/state/xae> a :State ;
                    skos:prefLabel "Tarsa"@en ; :until "1989"^^xsd:gYear .
                <https://w3id.org/rapporteur/id/state/xaf> a :State ; skos:prefLabel "Ostra"@en ;
                    :formerly [ :name "Tarsa"@en ;
                        :since "1990"^^xsd:gYear ; :until "2003"^^xsd:gYear ] .
                <https://w3id.org/rapporteur/id/ambiguous-name/tarsa> a :AmbiguousName ;
                    :name "Tarsa"@en ; :usualReading <https://w3id.org/rapporteur/id/state/xae> .
                """;
        var dated = new Resolver(Base.STANDARD, Sample.CONCEPTS, Sample.register(turtle));
        var meeting = new Ref.Meeting("Talks", "conference", 0, "");
        var tarsa = new Ref.Named(Ref.Kind.STATE, "Tarsa");
        var facts =
                List.of(
                        new Fact.MeetingNamed(
                                meeting, "", "", new When(year), When.UNSAID, evidence()),
                        new Fact.Participation(meeting, tarsa, "participant", evidence()));
        assertEquals(Base.STANDARD.id("state", code), dated.resolve(facts).of(tarsa).iri());
    }

    @ParameterizedTest
    @CsvSource({
        "vice-president, https://w3id.org/rapporteur/id/role/vice-president, true",
        "friend of the president, https://w3id.org/rapporteur/id/role/friend-of-the-president,"
                + " true",
        "permanent representative, https://w3id.org/rapporteur/id/role/permanent-representative,"
                + " false",
    })
    void officesAreConceptsAndPostsAreMinted(String role, String iri, boolean found) {
        var post = resolver.resolve(List.of(role(role))).post(role);
        assertEquals(iri, post.iri());
        assertEquals(found, post instanceof Resolution.Found);
    }

    @Test
    void nobodyIsAskedFor() {
        var entities = resolver.resolve(List.of());
        var nobody = new Ref.Nobody();
        assertThrows(IllegalArgumentException.class, () -> entities.of(nobody));
    }

    private static Resolution resolve(Resolver resolver, Ref ref) {
        var fact = new Fact.Participation(ref, new Ref.Nobody(), "participant", evidence());
        return resolver.resolve(List.of(fact)).of(ref);
    }

    private static Fact role(String role) {
        var nobody = new Ref.Nobody();
        var open = new Bound.Open();
        return new Fact.RoleHolding(nobody, role, "", nobody, nobody, open, open, evidence());
    }

    private static Evidence evidence() {
        var document = Sample.document("");
        assertEquals(new DocumentId("sample-report"), document.id());
        return Sample.quote(document, "Arvandia");
    }
}
