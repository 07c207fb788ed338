package org.rapporteur.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.pipeline.Adoptions;

class LoadTest {

    private static final String ALL =
            "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g ?s ?p ?o";
    private static final String OURS =
            "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } FILTER(!STRENDS(STR(?g), \"/dataset\")) }"
                    + " ORDER BY ?o";

    @TempDir Path folder;
    private String out = "";
    private String err = "";

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("one.trig"), "<urn:g> { <urn:a> <urn:p> \"one\" }");
        Files.writeString(folder.resolve("two.ttl"), "<urn:a> <urn:p> \"two\" .");
    }

    @Test
    void whatFilesSayIsInTheirGraphsOrOneThatIsNamedAfterTheFile() {
        assertEquals(0, run("load", file("one.trig"), file("two.ttl"), "--store", file("store")));
        assertTrue(err.contains("Loaded: 2 statements of 2 files"), err);
        assertEquals(0, query("store", OURS));
        assertEquals(
                """
                g,s,p,o
                urn:g,urn:a,urn:p,one
                https://w3id.org/rapporteur/graph/two,urn:a,urn:p,two
                """,
                out.replace("\r", ""));
    }

    @Test
    void aDumpOfAStoreMakesTheSameStore() throws IOException {
        assertEquals(0, run("load", file("one.trig"), file("two.ttl"), "--store", file("store")));
        query("store", ALL);
        var before = out;
        Files.writeString(
                folder.resolve("dump.rq"), "CONSTRUCT { ?s ?p ?o } { GRAPH <urn:g> { ?s ?p ?o } }");
        assertEquals(0, run("query", file("dump.rq"), "--store", file("store"), "--format", "nt"));
        assertEquals("<urn:a> <urn:p> \"one\" .", out.strip());
        assertEquals(0, run("load", file("one.trig"), file("two.ttl"), "--store", file("store")));
        query("store", ALL);
        assertEquals(before, out);
    }

    @Test
    void aBrokenFileLeavesTheStoreAsItWas() throws IOException {
        assertEquals(0, run("load", file("one.trig"), "--store", file("store")));
        Files.writeString(folder.resolve("broken.nq"), "<urn:a> <urn:p>");
        assertEquals(1, run("load", file("two.ttl"), file("broken.nq"), "--store", file("store")));
        assertTrue(err.contains("Cannot read " + file("broken.nq")), err);
        query("store", OURS);
        assertTrue(out.contains("one") && !out.contains("two"), out);
    }

    @Test
    void aFileThatIsNoRdfByItsNameIsNamed() {
        assertEquals(1, run("load", file("x.docx"), "--store", file("store")));
        assertTrue(err.contains("x.docx is no RDF by its name; there are trig, ttl"), err);
    }

    private int query(String store, String words) {
        try {
            Files.writeString(folder.resolve("query.rq"), words);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        return run("query", file("query.rq"), "--store", file(store), "--format", "csv");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... words) {
        var data = new ByteArrayOutputStream();
        var messages = new ByteArrayOutputStream();
        var console =
                new Console(
                        new ByteArrayInputStream(new byte[0]),
                        data,
                        new PrintStream(messages, true, StandardCharsets.UTF_8),
                        false);
        int code = Rapporteur.run(console, Adoptions::run, words);
        out = data.toString(StandardCharsets.UTF_8);
        err = messages.toString(StandardCharsets.UTF_8);
        return code;
    }
}
