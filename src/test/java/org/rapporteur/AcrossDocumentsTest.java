package org.rapporteur;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.pipeline.Outcome;
import org.rapporteur.pipeline.Run;
import org.rapporteur.pipeline.Watcher;

/// x
class AcrossDocumentsTest {
    @TempDir Path folder;

    private final org.rapporteur.graph.SharedNames shared = new org.rapporteur.graph.SharedNames();

    private org.eclipse.rdf4j.rio.RDFHandler names(java.io.OutputStream out) {
        var w = new org.eclipse.rdf4j.rio.nquads.NQuadsWriter(out);
        return new org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler() {
            org.eclipse.rdf4j.model.Resource last;
            @Override public void startRDF() { w.startRDF(); }
            @Override public void endRDF() { w.endRDF(); }
            @Override public void handleNamespace(String a, String b) { w.handleNamespace(a, b); }
            @Override public void handleStatement(org.eclipse.rdf4j.model.Statement s) {
                if (last != null && !last.equals(s.getContext())) { shared.endRDF(); }
                last = s.getContext();
                shared.handleStatement(s); w.handleStatement(s); }
        };
    }

    @Test
    void print() throws IOException, InterruptedException {
        var run = Run.standard(SampleDocuments.STATES);
        var out = new java.io.FileOutputStream("/tmp/g1/across.nq");
        run.extract(
                List.of(Path.of("src/test/resources/resolve/across")),
                names(out),
                new Watcher() {
                    @Override
                    public void begin(int documents) {}

                    @Override
                    public void done(Outcome outcome) {
                        System.out.println(outcome);
                    }
                });
        shared.endRDF();
        shared.identifications().forEach(System.out::println);
        out.close();
    }
}
