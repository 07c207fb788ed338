package org.rapporteur.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.SampleDocuments;
import org.rapporteur.fact.About;
import org.rapporteur.fact.Ref;

class FirstPageTest {

    private static final Extraction EXTRACTION = Extraction.standard();

    private static final String TEXT =
            """

            ## Second Meeting of the Parties to the Convention on Tidal Barrages

            Geneva, 3–5 May 2011

            ## Final report

            1. The Meeting was held in Geneva from 3 to 5 May 2011, in document CTB/MSP/2010/4 as CTB/MSP/2010/5.

            Original: French
            """;

    @Test
    void theLinesAboveTheTextTellWhatTheDocumentIs() {
        var about =
                about(
                        """
                        United Nations CTB/MSP/2011/7/Rev.1*

                        Distr.: General

                        30 June 2011

                        Original: English

                        Item 4 (a) of the provisional agenda
                        """);
        assertEquals("CTB/MSP/2011/7/Rev.1", about.symbol());
        assertEquals("2011-06-30", about.date().iso());
        assertEquals(List.of("en"), about.originals());
        assertEquals("4 (a)", about.agendaItem());
        assertEquals("report", about.genre());
        assertEquals(2, assertInstanceOf(Ref.Meeting.class, about.meeting()).ordinal());
    }

    @Test
    void whatTheTextSaysTellsNothing() {
        var about = about("");
        assertEquals("", about.symbol());
        assertEquals("", about.date().iso());
        assertEquals(List.of(), about.originals());
        assertEquals("", about.agendaItem());
    }

    /// Wrong is worse than missing.
    @ParameterizedTest
    @CsvSource({
        "'CTB/MSP/2011/7\n\nCTB/MSP/2011/8', ''",
        "'CTB/MSP/2011/7 – Provisional agenda', ''",
        "'See CTB/MSP/2011/7', ''",
        "'UN/ICRC', ''",
        "'CTB/MSP/2011/7\n\nCTB/MSP/2011/7', CTB/MSP/2011/7"
    })
    void linesThatDisagreeOrSayMoreTellNoSymbol(String lines, String symbol) {
        assertEquals(symbol, about(lines + "\n").symbol());
    }

    @ParameterizedTest
    @CsvSource({
        "Original: English/French, 'en,fr'",
        "Original: Spanish and English, 'es,en'",
        "Original: Klingonese, ''"
    })
    void theOriginalMayBeInSeveralLanguages(String line, String tags) {
        assertEquals(tags, String.join(",", about(line + "\n").originals()));
    }

    private static About about(String above) {
        return EXTRACTION.read(SampleDocuments.of(above + TEXT)).about();
    }
}
