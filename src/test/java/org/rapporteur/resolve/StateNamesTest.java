package org.rapporteur.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Register;

/// Names as documents print them lead to the states and organizations that they mean.
class StateNamesTest {

    private static final Register REGISTER = Register.load();
    private static final Resolver RESOLVER = Resolver.standard();
    private static final Path NAMES = Path.of("src/test/resources/resolve/state-names.tsv");
    private static final int ENOUGH = 500;
    private static final int FIRST_YEAR = 1945;
    private static final int LAST_YEAR = 2026;

    @Test
    void fiveHundredNamesOfStatesResolve() throws IOException {
        var rows = Files.readAllLines(NAMES).stream().filter(row -> !row.startsWith("#")).toList();
        assertTrue(rows.size() >= ENOUGH, "only " + rows.size() + " names");
        var wrong = new ArrayList<String>();
        for (var row : rows) {
            var cells = List.of(row.split("\t", -1));
            var found = find(cells.getFirst(), cells.get(1)).map(Resolution::iri).orElse("nobody");
            if (!found.equals(Base.STANDARD.id("state", cells.get(2)))) {
                wrong.add(row + " leads to " + found);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aNameMeansOneInAnyYearOrIsListedAsAmbiguous() {
        assertTrue(REGISTER.names().size() > 3000, "names are missing");
        var wrong = new TreeSet<String>();
        for (var named : REGISTER.names().entrySet()) {
            var name = named.getKey().replace("=", "");
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                int then = year;
                var meant = new TreeSet<String>();
                named.getValue().stream()
                        .filter(b -> b.bore(then))
                        .forEach(b -> meant.add(b.iri()));
                if (meant.size() > 1 && REGISTER.doubt(name).isEmpty()) {
                    wrong.add(name + " in " + year + ": " + meant);
                }
            }
        }
        assertEquals(new TreeSet<String>(), wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "Korea, state/kor state/prk",
        "Korean, state/kor state/prk",
        "Congolese, state/cod state/cog",
        "Dominican, state/dma state/dom",
        "Guinean, state/gin state/gnb state/gnq",
    })
    void aNameOfSeveralStaysInDoubtWithAllItsReadings(String name, String readings) {
        var expected = new ArrayList<String>();
        for (var reading : readings.split(" ", -1)) {
            expected.add(Base.STANDARD.iri() + "id/" + reading);
        }
        var found = assertInstanceOf(Resolution.Ambiguous.class, find(name, "2012").orElseThrow());
        assertEquals(expected, found.candidates());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISU", "Implementation Support Unit"})
    void aUnitThatEveryTreatyHasStaysInDoubt(String name) {
        assertInstanceOf(Resolution.Ambiguous.class, find(name, "").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Jordan Smith", "Chad Miller", "Guineans", "Arvandia", "who", "us", "Car"})
    void whatIsNoNameOfAnybodyLeadsToNobody(String name) {
        assertEquals(Optional.empty(), find(name, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "CMC, cluster-munition-coalition",
        "Cluster Munition Coalition, cluster-munition-coalition",
        "ICRC, international-committee-of-the-red-cross",
        "UN Mine Action Service, united-nations-mine-action-service",
        "Handicap International, humanity-inclusion",
        "European Union, european-union",
        "EU, european-union",
        "Organisation for the Prohibition of Chemical Weapons,"
                + " organisation-for-the-prohibition-of-chemical-weapons",
    })
    void organizationsAreFoundByAcronymsAndOlderNames(String name, String slug) {
        var expected = Base.STANDARD.id("organization", slug);
        assertEquals(expected, find(name, "2012").map(Resolution::iri).orElse("nobody"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HI", "CAR"})
    void anAcronymThatNeedsIntroductionNamesNobodyAlone(String acronym) {
        assertFalse(find(acronym, "").isPresent());
    }

    private static Optional<Resolution> find(String name, String year) {
        return RESOLVER.find(
                name,
                year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year)));
    }
}
