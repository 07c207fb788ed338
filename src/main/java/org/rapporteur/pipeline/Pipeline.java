package org.rapporteur.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.rapporteur.document.Document;
import org.rapporteur.extract.Extraction;
import org.rapporteur.graph.DocumentFacts;
import org.rapporteur.graph.FactGraph;
import org.rapporteur.read.Readers;
import org.rapporteur.read.UnreadableDocumentException;
import org.rapporteur.resolve.Resolver;
import org.rapporteur.store.Rules;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Knowledge;

/// The path of one document through all stages. Pure but for reading the file: the same bytes give
/// the same statements.
public record Pipeline(
        Readers readers,
        Function<Document, DocumentFacts> extraction,
        Resolver resolver,
        Rules rules,
        Base base) {

    /// How many bytes of a file are read at most.
    public static final int LARGEST = Readers.LARGEST;

    private static final String TOO_LARGE =
            "It takes more memory than the program has; split it, or save its text alone";

    /// All stages with what is known.
    static Pipeline standard(Background background) {
        var shelf = background.shelf();
        var extraction = new Extraction(Knowledge.of(shelf));
        return new Pipeline(
                Readers.standard(),
                document -> said(extraction.read(document), document),
                Resolver.of(shelf),
                background.rules(),
                Base.STANDARD);
    }

    private static DocumentFacts said(Extraction.Reading reading, Document document) {
        var about = reading.about();
        return new DocumentFacts(document, about.title(), about, reading.facts(), reading.gaps());
    }

    /// What the bytes of one file give: the same for the same name and bytes, on whatever machine.
    public Part part(Path file, byte[] bytes) {
        return Part.of(process(Sources.Source.named(file, file), bytes));
    }

    /// Takes one file through all stages.
    Processed process(Sources.Source source) {
        try {
            return process(source, bytes(source.bytes()));
        } catch (IOException unreadable) {
            return Processed.without(
                    new Outcome.Unreadable(source.file(), Failures.of(unreadable)));
        }
    }

    /// Takes the bytes of one file through all stages.
    Processed process(Sources.Source source, byte[] bytes) {
        var file = source.file();
        try {
            return document(source, bytes);
        } catch (IOException unreadable) {
            return Processed.without(new Outcome.Unreadable(file, Failures.of(unreadable)));
        } catch (RuntimeException bug) {
            return Processed.without(new Outcome.Broken(file, bug));
        } catch (StackOverflowError nested) {
            var bug = new IllegalStateException("The document is nested too deeply", nested);
            return Processed.without(new Outcome.Broken(file, bug));
        } catch (OutOfMemoryError large) {
            // What it took is free again; what was read beside it goes on.
            return Processed.without(new Outcome.Unreadable(file, TOO_LARGE));
        }
    }

    private Processed document(Sources.Source source, byte[] bytes) throws IOException {
        checkLength(bytes.length);
        var file = source.file();
        var document = readers.read(source.document(), file.getFileName().toString(), bytes);
        var said = extraction.apply(document);
        var wrong = Quotes.wrong(document, said.facts());
        if (!wrong.isEmpty()) {
            return Processed.without(new Outcome.Misquoted(file, wrong));
        }
        return checked(file, said);
    }

    private Processed checked(Path file, DocumentFacts said) {
        var statements = statements(said);
        var findings = rules.check(statements);
        if (!findings.conforms()) {
            return Processed.without(new Outcome.Refused(file, findings.violations()));
        }
        var id = said.document().id();
        int facts = said.facts().size();
        var remarks = Remarks.of(said.document(), said.about());
        var published =
                new Outcome.Published(
                        file, id, facts, said.gaps().count(), findings.warnings(), remarks);
        return new Processed(published, Optional.of(said.document()), statements);
    }

    private List<Statement> statements(DocumentFacts said) {
        var statements = new ArrayList<Statement>();
        var collector = new StatementCollector(statements);
        FactGraph.write(said, resolver.resolve(said.facts()), base, collector);
        return statements;
    }

    /// The bytes of a file, unless there are more than are read at once.
    static byte[] bytes(Path file) throws IOException {
        checkLength(Files.size(file));
        return Files.readAllBytes(file);
    }

    private static void checkLength(long size) throws UnreadableDocumentException {
        if (size > LARGEST) {
            throw new UnreadableDocumentException(
                    "It has %,d bytes, more than the %,d that are read at once; split it"
                            .formatted(size, LARGEST));
        }
    }
}
