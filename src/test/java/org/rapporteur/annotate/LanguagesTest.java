package org.rapporteur.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.SampleDocuments;
import org.rapporteur.extract.Extraction;
import org.rapporteur.fact.Fact;
import org.rapporteur.vocabulary.Knowledge;

class LanguagesTest {

    private static final Knowledge KNOWLEDGE = Knowledge.standard();
    private static final LanguageDetector DETECTOR = new LanguageDetector(KNOWLEDGE);
    private static final Extraction EXTRACTION = Extraction.standard();

    private static final String ENGLISH =
            """
            # Report of the Second Meeting of the Parties to the Convention on Tidal Barrages

            1. The Meeting was held in Geneva from 3 to 5 May 2011 and was opened by its President.

            2. The Meeting adopted its agenda and decided to meet again in the following year.
            """;

    private static final String SPANISH =
            """
            1. La Reunión se celebró en Ginebra y fue inaugurada por su Presidente, que dio la bienvenida a las delegaciones.

            2. La Reunión aprobó su programa y decidió volver a reunirse el año siguiente en el mismo lugar.
            """;

    static List<Path> samples() throws IOException {
        return SampleDocuments.files();
    }

    /// Names and lists in an English text are no paragraphs in another language.
    @ParameterizedTest
    @MethodSource("samples")
    void nothingInAnEnglishDocumentIsTakenForAnotherLanguage(Path file) throws IOException {
        var document = SampleDocuments.read(file);
        var languages = Languages.of(document, DETECTOR);
        assertEquals(List.of(), languages.unread(document));
        assertEquals("en", languages.main());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | The Meeting adopted its agenda and decided to meet again in the following year.
                    es | La Reunión aprobó su programa y decidió volver a reunirse el año siguiente en el mismo lugar.
                    fr | La Réunion a adopté son ordre du jour et a décidé de se réunir de nouveau l'année suivante.
                    de | Das Treffen nahm seine Tagesordnung an und beschloss, im folgenden Jahr wieder zusammenzukommen und zu beraten.
                    ru | Совещание утвердило повестку дня и постановило вновь собраться в следующем году.
                    zh | 会议通过了议程，并决定明年再次举行会议。
                    ar | أقر الاجتماع جدول أعماله وقرر أن يجتمع مرة أخرى في السنة التالية.
                    '' | Ministère des Affaires étrangères, Sous-direction du désarmement
                    '' | Organización de los Estados Americanos
                    '' | clearance, training
                    """)
    void aParagraphTellsItsLanguageIfItIsLongEnough(String language, String text) {
        assertEquals(language, DETECTOR.language(text));
    }

    @Test
    void aDocumentInAnotherLanguageGivesNoFacts() {
        var document = SampleDocuments.of("# Informe de la Reunión\n\n" + SPANISH);
        var reading = EXTRACTION.read(document);
        assertEquals("es", reading.about().language());
        assertEquals(1, reading.about().unread().size());
        assertEquals(List.of(), reading.facts());
    }

    /// The same said twice is one fact each, from the language that is read.
    @Test
    void aDocumentInTwoLanguagesGivesItsFactsOnce() {
        var alone = EXTRACTION.read(SampleDocuments.of(ENGLISH));
        var both = EXTRACTION.read(SampleDocuments.of(ENGLISH + "\n" + SPANISH));
        assertFalse(alone.facts().isEmpty());
        assertEquals(quotes(alone.facts()), quotes(both.facts()));
        var unread = both.about().unread();
        assertEquals(1, unread.size());
        assertEquals("es", unread.getFirst().language());
        assertEquals("en", both.about().language());
    }

    @Test
    void whatIsTooShortToTellGoesWithItsNeighbours() {
        var text = SPANISH.replaceFirst("\n\n", "\n\n## Decisión\n\n");
        var document = SampleDocuments.of(ENGLISH.repeat(3) + "\n" + text);
        var unread = Languages.of(document, DETECTOR).unread(document);
        assertEquals(1, unread.size());
        assertTrue(unread.getFirst().span().of(document.text()).contains("Decisión"));
    }

    private static List<String> quotes(List<Fact> facts) {
        return facts.stream().map(fact -> fact.evidence().quote()).toList();
    }
}
