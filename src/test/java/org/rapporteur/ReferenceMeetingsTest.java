package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.rapporteur.document.DocumentId;
import org.rapporteur.extract.Extraction;
import org.rapporteur.fact.Fact;
import org.rapporteur.read.Readers;
import org.rapporteur.resolve.Resolver;
import org.rapporteur.vocabulary.Terms;

/// The meetings of the reference data are those that documents name.
class ReferenceMeetingsTest {

    private static final Path MEETINGS = Path.of("data/reference/meetings.ttl");
    private static final int SERIES = 15;

    @Test
    void aDocumentThatNamesAMeetingGivesItTheIriOfTheReferenceData() throws IOException {
        var expected = numbered();
        assertTrue(expected.size() >= SERIES, "only " + expected);
        var text = new StringBuilder("Report\n\n");
        expected.keySet().forEach(label -> text.append("They met at the " + label + ".\n\n"));
        assertEquals(expected, read(text.toString()));
    }

    @Test
    void everyMeetingHasADateAndASource() throws IOException {
        var model = meetings();
        var wrong = new ArrayList<String>();
        for (var meeting : model.filter(null, RDF.TYPE, Terms.MEETING).subjects()) {
            var start = Values.iri("https://schema.org/startDate");
            var end = Values.iri("https://schema.org/endDate");
            var first = Models.getPropertyString(model, meeting, start).orElse("");
            var last = Models.getPropertyString(model, meeting, end).orElse("");
            boolean sourced = model.contains(meeting, DCTERMS.SOURCE, null);
            if (!sourced || first.isEmpty() || first.compareTo(last) > 0) {
                wrong.add(meeting.stringValue());
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Map<String, String> numbered() throws IOException {
        var model = meetings();
        var labels = new TreeMap<String, String>();
        for (var meeting : model.filter(null, Terms.ORDINAL, null).subjects()) {
            var label = Models.getPropertyString(model, meeting, SKOS.PREF_LABEL).orElseThrow();
            labels.put(label, meeting.stringValue());
        }
        return labels;
    }

    private static Map<String, String> read(String text) throws IOException {
        var id = new DocumentId("meetings");
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var document = Readers.standard().read(id, "meetings.txt", bytes);
        var facts = Extraction.standard().read(document).facts();
        var entities = Resolver.standard().resolve(facts);
        var found = new TreeMap<String, String>();
        for (var fact : facts) {
            if (fact instanceof Fact.MeetingNamed named) {
                found.put(named.meeting().label(), entities.of(named.meeting()).iri());
            }
        }
        return found;
    }

    private static Model meetings() throws IOException {
        try (var in = Files.newInputStream(MEETINGS)) {
            return Rio.parse(in, "", RDFFormat.TURTLE);
        }
    }
}
