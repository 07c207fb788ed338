package org.rapporteur.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is drawn on pages becomes which blocks. Each line of what is expected is a block: its page,
/// its kind, its label and its words.
class PdfLayoutsTest {

    private static final String[] PROSE = {
        "The delegation of Arcadia thanked the President and said that",
        "it had destroyed the last of its stocks in the spring of that",
        "year. It offered to share what it had learned with all others.",
    };

    private static void gives(Drawing drawing, String blocks) throws IOException {
        assertEquals(blocks.stripTrailing(), Drawing.shown(drawing.read()));
    }

    @Test
    void linesOfOneParagraphAreJoined() throws IOException {
        gives(
                new Drawing(390).lines(60, 100, 12, PROSE),
                "1 P The delegation of Arcadia thanked the President and said that it had"
                        + " destroyed the last of its stocks in the spring of that year. It"
                        + " offered to share what it had learned with all others.");
    }

    @Test
    void ligaturesAreTakenApart() throws IOException {
        gives(
                new Drawing()
                        .text(
                                60,
                                100,
                                "The \ufb01rst of\ufb01cer re\ufb02ected on the \ufb01nding."),
                "1 P The first officer reflected on the finding.");
    }

    @Test
    void hyphensAtLineEndsAreTakenOutWhereTheyOnlyPartAWord() throws IOException {
        gives(
                new Drawing(390)
                        .lines(
                                60,
                                100,
                                12,
                                "Arcadia welcomed cooperation among all of its neighbours, and"
                                        + " coop-",
                                "eration with the co-chair. The Secretary-",
                                "General agreed, and so did the non-",
                                "governmental organizations and the co-",
                                "chair of the working group on the imple-",
                                "mentation of the treaty."),
                "1 P Arcadia welcomed cooperation among all of its neighbours, and cooperation"
                        + " with the co-chair. The Secretary-General agreed, and so did the"
                        + " non-governmental organizations and the co-chair of the working group on"
                        + " the implementation of the treaty.");
    }

    @Test
    void aNoteComesAfterTheBlockThatHasItsMark() throws IOException {
        gives(
                new Drawing()
                        .text(60, 100, "Arcadia presented a paper")
                        .text("R", 6, 164.5, 96, "1")
                        .text(170, 100, "on the matter, which was long and full of detail.")
                        .text(
                                60,
                                124,
                                "The meeting took note of it and thanked Arcadia for the work.")
                        .text("R", 5, 60, 777, "1")
                        .text("R", 8, 64, 780, "Document MC/2031/WP.4."),
                """
                1 P Arcadia presented a paper on the matter, which was long and full of detail.
                1 F[1] Document MC/2031/WP.4.
                1 P The meeting took note of it and thanked Arcadia for the work.
                """);
    }

    @Test
    void raisedEndingsOfNumbersStay() throws IOException {
        gives(
                new Drawing()
                        .text(60, 100, "The 4")
                        .text("R", 6, 83.5, 96, "th")
                        .text(91, 100, "meeting was opened by the President of the 3rd."),
                "1 P The 4th meeting was opened by the President of the 3rd.");
    }

    @ParameterizedTest
    @CsvSource({
        // letters set apart, letters parted by spaces, small capitals
        "FINAL REPORT, BT /B 12 Tf 4 Tc 60 742 Td (FINAL REPORT) Tj 0 Tc ET",
        "FINAL REPORT, BT /B 12 Tf 60 742 Td (F I N A L   R E P O R T) Tj ET",
        "CONVENTION, BT /R 12 Tf 60 742 Td (C) Tj /R 9 Tf (ONVENTION) Tj ET",
    })
    void aTitleIsReadInWords(String title, String drawn) throws IOException {
        gives(
                new Drawing()
                        .raw(drawn)
                        .text(
                                60,
                                130,
                                "The meeting was held in Arcadia City in the autumn of 2031."),
                """
                1 H %s
                1 P The meeting was held in Arcadia City in the autumn of 2031.
                """
                        .formatted(title));
    }

    @Test
    void whatIsPrintedTwiceToBeBoldIsReadOnce() throws IOException {
        gives(new Drawing().text(60, 100, "Arcadia").text(60.2, 100, "Arcadia"), "1 P Arcadia");
    }

    @Test
    void threeColumnsAreReadOneAfterTheOther() throws IOException {
        var drawing =
                new Drawing()
                        .text(
                                "B",
                                14,
                                60,
                                70,
                                "Statements of the delegations of the region at the meeting");
        for (int line = 0; line < 8; line++) {
            for (int column = 0; column < 3; column++) {
                var words = "column %s line %s of the words".formatted("abc".charAt(column), line);
                drawing.text(60 + column * 165, 100 + line * 12, words);
            }
        }
        var columns =
                new StringBuilder(
                        "1 H Statements of the delegations of the region at the meeting\n");
        columns.append("1 P ");
        for (char column : "abc".toCharArray()) {
            for (int line = 0; line < 8; line++) {
                columns.append("column %s line %s of the words ".formatted(column, line));
            }
        }
        gives(drawing, columns.toString());
    }

    @Test
    void namesInColumnsAreReadDownEachColumn() throws IOException {
        var drawing = new Drawing();
        String[] names = {"Arcadia", "Borduria", "Cagliostro", "Drackmar", "Elbonia", "Freedonia"};
        for (int i = 0; i < 6; i++) {
            drawing.text(i < 3 ? 60 : 320, 100 + i % 3 * 12, names[i]);
        }
        gives(
                drawing,
                """
                1 P Arcadia
                1 P Borduria
                1 P Cagliostro
                1 P Drackmar
                1 P Elbonia
                1 P Freedonia
                """);
    }

    @Test
    void aTableWithoutLinesIsReadRowByRow() throws IOException {
        gives(
                new Drawing()
                        .text("B", 10, 60, 100, "State")
                        .text("B", 10, 200, 100, "Date")
                        .text("B", 10, 340, 100, "Step")
                        .text(60, 116, "Arcadia")
                        .text(200, 116, "4 May 2031")
                        .text(340, 116, "Ratification")
                        .text(60, 132, "Borduria")
                        .text(340, 132, "Signature")
                        .text(60, 148, "Elbonia")
                        .text(200, 148, "9 May 2031")
                        .text(340, 148, "Accession"),
                """
                1 R! State | Date | Step
                1 R Arcadia | 4 May 2031 | Ratification
                1 R Borduria |  | Signature
                1 R Elbonia | 9 May 2031 | Accession
                """);
    }

    @Test
    void aTableWithLinesKeepsWhatIsWrappedInItsCells() throws IOException {
        var drawing = new Drawing();
        for (double y : new double[] {100, 130, 160}) {
            drawing.rule(60, y, 400, y);
        }
        for (double x : new double[] {60, 200, 400}) {
            drawing.rule(x, 100, x, 160);
        }
        gives(
                drawing.text(64, 112, "Republic of")
                        .text(204, 112, "It ratified the treaty and")
                        .text(64, 124, "Arcadia")
                        .text(204, 124, "deposited its instrument")
                        .text(64, 142, "Borduria")
                        .text(204, 142, "None"),
                """
                1 R Republic of Arcadia | It ratified the treaty and deposited its instrument
                1 R Borduria | None
                """);
    }

    @Test
    void signaturesSideBySideAreReadOneAfterTheOther() throws IOException {
        gives(
                new Drawing()
                        .text(60, 100, "For the Government of Arcadia:")
                        .text(320, 100, "For the Government of Borduria:")
                        .text(60, 140, "Ada Aster")
                        .text(320, 140, "Bob Birch")
                        .text(60, 152, "Minister of Roads")
                        .text(320, 152, "Ambassador"),
                """
                1 P For the Government of Arcadia:
                1 P Ada Aster
                1 P Minister of Roads
                1 P For the Government of Borduria:
                1 P Bob Birch
                1 P Ambassador
                """);
    }

    @Test
    void hangingListsKeepTheirNumbers() throws IOException {
        gives(
                new Drawing(390)
                        .text(60, 100, "1.")
                        .lines(
                                90,
                                100,
                                12,
                                "The meeting elected Arcadia to the chair and thanked",
                                "Borduria, which had held it before.")
                        .text(90, 130, "(a)")
                        .lines(
                                120,
                                130,
                                12,
                                "it adopted its agenda and its programme of work for",
                                "the three days;")
                        .text(90, 154, "(b)")
                        .text(120, 154, "it heard Elbonia.")
                        .text(60, 178, "2.")
                        .text(90, 178, "The meeting closed."),
                """
                1 P[1] The meeting elected Arcadia to the chair and thanked Borduria, which had held it before.
                1 I[a] it adopted its agenda and its programme of work for the three days;
                1 I[b] it heard Elbonia.
                1 P[2] The meeting closed.
                """);
    }

    @Test
    void runningHeadsAndNumbersOfPagesAreFurniture() throws IOException {
        gives(
                new Drawing(390)
                        .text("R", 8, 60, 40, "MC/2031/12")
                        .lines(
                                60,
                                100,
                                12,
                                PROSE[0],
                                PROSE[1],
                                "year. In the same year it began, together with Borduria, to")
                        .text("R", 8, 300, 800, "1")
                        .page()
                        .text("R", 8, 60, 40, "MC/2031/12")
                        .text(60, 100, "clear the hills in the north.")
                        .text("R", 8, 300, 800, "2"),
                """
                1 P The delegation of Arcadia thanked the President and said that it had destroyed the last of its stocks in the spring of that year. In the same year it began, together with Borduria, to clear the hills in the north.
                1 X MC/2031/12
                1 X 1
                2 X MC/2031/12
                2 X 2
                """);
    }

    @Test
    void shortNotesThatAreAlikeAreNoFurniture() throws IOException {
        gives(
                new Drawing(390)
                        .lines(60, 100, 12, PROSE[0], PROSE[1], "year.")
                        .text("R", 6, 60, 777, "4")
                        .text("R", 8, 66, 780, "MC/2031/WP.2.")
                        .text("R", 8, 180, 800, "Page 1 of 2")
                        .page()
                        .text(60, 100, "The hills in the north of it were clear.")
                        .text("R", 6, 60, 777, "5")
                        .text("R", 8, 66, 780, "MC/2031/WP.6.")
                        .text("R", 8, 180, 800, "Page 2 of 2"),
                """
                1 P The delegation of Arcadia thanked the President and said that it had destroyed the last of its stocks in the spring of that year.
                1 F[4] MC/2031/WP.2.
                1 X Page 1 of 2
                2 P The hills in the north of it were clear.
                2 F[5] MC/2031/WP.6.
                2 X Page 2 of 2
                """);
    }

    @Test
    void softHyphensInsideLinesAreNoCharacters() throws IOException {
        gives(
                new Drawing().raw("BT /R 10 Tf 60 742 Td (Arca) Tj /R 10 Tf (dia spoke.) Tj ET"),
                "1 P Arcadia spoke.");
    }

    @Test
    void offsetsLeadToThePageAndToTheCharacter() throws IOException {
        var document =
                new Drawing()
                        .lines(60, 100, 12, PROSE)
                        .page()
                        .text(60, 100, "Borduria disagreed with what Arcadia had said.")
                        .read();
        int at = document.text().indexOf("Borduria");
        assertEquals(2, document.page(at));
        int source = document.map().source(at);
        assertEquals("Borduria", document.original().characters().substring(source, source + 8));
    }

    private static final String SCAN = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q";

    @Test
    void aPageThatIsAPictureIsSaid() throws IOException {
        var file =
                new Drawing()
                        .lines(60, 100, 12, PROSE)
                        .page()
                        .raw(SCAN)
                        .text(500, 40, "MC/2031/12")
                        .page()
                        .raw("q 100 0 0 100 60 60 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q")
                        .lines(60, 100, 12, PROSE);
        assertEquals(List.of(2), file.read().pictures());
    }

    /// Words that a scanner recognized are set invisibly behind the picture, and are read.
    @Test
    void wordsBehindAPictureAreRead() throws IOException {
        var file =
                new Drawing()
                        .raw(SCAN)
                        .raw(
                                "BT 3 Tr /R 10 Tf 60 742 Td (Arcadia spoke of the last of its"
                                        + " stocks, and of the hills in the north.) Tj ET")
                        .text(500, 40, "Page 1");
        var document = file.read();
        assertEquals(List.of(), document.pictures());
        assertEquals(
                "1 P Arcadia spoke of the last of its stocks, and of the hills in the north.\n"
                        + "1 X Page 1",
                Drawing.shown(document));
    }
}
