package org.rapporteur.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.vocabulary.Terms;

/// A PDF goes the whole way to statements; a bad one beside it is named and changes nothing.
class PdfRunTest {

    private static final Path PDF =
            Path.of("src/test/resources/read/pdf/ccm-7msp-procedural-report.running.pdf");
    @TempDir Path folder;

    @Test
    void everyFactOfAPdfNamesItsPage() throws Exception {
        Files.copy(PDF, folder.resolve("report.pdf"));
        var statements = extract("Published");
        var evidence = subjects(statements, Terms.EVIDENCE);
        var paged =
                statements.stream()
                        .filter(each -> each.getPredicate().equals(Terms.PAGE))
                        .filter(each -> Integer.parseInt(each.getObject().stringValue()) >= 1)
                        .map(Statement::getSubject)
                        .collect(Collectors.toSet());
        assertTrue(evidence.size() > 50, () -> "Facts: " + evidence.size());
        assertEquals(evidence, paged);
    }

    @Test
    void aPdfThatIsCutOffIsNamedAndTheRestIsRead() throws Exception {
        Files.copy(PDF, folder.resolve("a.pdf"));
        var whole = Files.readAllBytes(PDF);
        Files.write(folder.resolve("b.pdf"), Arrays.copyOf(whole, whole.length / 2));
        var said = extract("Published", "Unreadable");
        assertTrue(said.stream().noneMatch(each -> each.toString().contains("document/b")));
    }

    private List<Statement> extract(String... expected) throws Exception {
        var collector = new StatementCollector();
        var report = Run.standard().extract(List.of(folder), collector, new Nobody());
        assertEquals(
                List.of(expected),
                report.outcomes().stream().map(each -> each.getClass().getSimpleName()).toList());
        return List.copyOf(collector.getStatements());
    }

    private static Set<Resource> subjects(List<Statement> statements, Resource type) {
        return statements.stream()
                .filter(each -> each.getPredicate().equals(RDF.TYPE))
                .filter(each -> each.getObject().equals(type))
                .map(Statement::getSubject)
                .collect(Collectors.toSet());
    }
}
