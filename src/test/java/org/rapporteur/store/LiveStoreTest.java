package org.rapporteur.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveStoreTest {

    @TempDir Path directory;

    @Test
    void withoutABuildThereIsNothingToOpen() {
        assertThrows(NoBuildException.class, () -> LiveStore.open(directory));
    }

    @Test
    void aReaderKeepsItsBuildAndTheNextGetsTheNewOne() throws IOException {
        publish(1);
        try (var live = LiveStore.open(directory, 0)) {
            var data = live.dataset();
            Txn.executeRead(
                    data,
                    () -> {
                        assertEquals(1, count(data));
                        publish(2);
                        var others = Thread.ofVirtual().start(() -> read(data, 2));
                        join(others);
                        assertEquals(1, count(data), "still the same for who began before");
                        assertTrue(live.edition().startsWith("0001-"), live.edition());
                    });
            assertTrue(live.edition().startsWith("0002-"), live.edition());
            read(data, 2);
        }
    }

    @Test
    void theReplacedBuildIsGivenUpWhenItsReadersAreDone() throws IOException {
        publish(1);
        try (var live = LiveStore.open(directory, 0)) {
            var data = live.dataset();
            publish(2);
            assertEquals(List.of("0001", "0002"), builds(), "nobody has looked yet");
            read(data, 2);
            publish(3);
            assertEquals(List.of("0002", "0003"), builds());
            read(data, 3);
        }
        publish(4);
        assertEquals(List.of("0004"), builds());
    }

    @Test
    void aBuildThatCannotBeOpenedLeavesTheOldOneServing() throws IOException {
        publish(1);
        try (var live = LiveStore.open(directory, 0)) {
            Files.createDirectories(directory.resolve("builds/0002/tdb2/Data-0001/SPO.idn"));
            Files.writeString(directory.resolve("current"), "0002");
            read(live.dataset(), 1);
        }
    }

    private void read(DatasetGraph data, long expected) {
        Txn.executeRead(data, () -> assertEquals(expected, count(data)));
    }

    /// How many marks there are, asked of the union of all graphs.
    private static long count(DatasetGraph data) {
        var query = "SELECT * { ?s <urn:mark> ?o . GRAPH ?g { ?s <urn:mark> ?o } }";
        try (var rows = QueryExec.dataset(data).query(query).build()) {
            return rows.select().stream().count();
        }
    }

    private void publish(int marks) {
        try (var build = Build.begin(directory)) {
            var handler = build.handler();
            for (int i = 0; i < marks; i++) {
                handler.handleStatement(mark(i));
            }
            build.publish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Statement mark(int number) {
        var values = SimpleValueFactory.getInstance();
        return values.createStatement(
                values.createIRI("urn:s:" + number),
                values.createIRI("urn:mark"),
                values.createLiteral(number),
                values.createIRI("urn:graph"));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private List<String> builds() throws IOException {
        try (var names = Files.list(directory.resolve("builds"))) {
            return names.map(name -> name.getFileName().toString()).sorted().toList();
        }
    }
}
