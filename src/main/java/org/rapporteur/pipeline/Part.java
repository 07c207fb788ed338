package org.rapporteur.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.rapporteur.document.Transcript;
import org.rapporteur.graph.RdfFormat;
import org.rapporteur.graph.RdfFormats;
import org.rapporteur.store.TranscriptFormat;

/// What one file gave, as it is kept in a file of its own: the outcome, the text, and the
/// statements as N-Quads. Packed with gzip, whose sum of all bytes tells a damaged one.
public record Part(Outcome outcome, Optional<Transcript> text, String statements) {

    private static final String PUBLISHED = "published";
    private static final String REFUSED = "refused";
    private static final String UNREADABLE = "unreadable";
    private static final RdfFormat NQUADS = RdfFormats.named("nq").orElseThrow();

    static Part of(Processed processed) {
        var out = new ByteArrayOutputStream();
        var writer = NQUADS.write(out);
        writer.startRDF();
        processed.statements().forEach(writer::handleStatement);
        writer.endRDF();
        return new Part(
                processed.outcome(),
                processed.document().map(Transcript::of),
                out.toString(StandardCharsets.UTF_8));
    }

    /// Whether the same would come of the same file again: not if we failed at it, or memory did.
    boolean isLasting() {
        return switch (outcome) {
            case Outcome.Published published -> true;
            case Outcome.Refused refused -> true;
            case Outcome.Unreadable(var file, var why) -> !why.equals(Pipeline.TOO_LARGE);
            case Outcome.Skipped skipped -> false;
            case Outcome.Broken broken -> false;
            case Outcome.Misquoted misquoted -> false;
        };
    }

    /// Sends the statements to a handler that was started.
    void send(RDFHandler handler) {
        var parser = NQUADS.parser().get();
        parser.set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
        parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
        parser.set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
        parser.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
        parser.setRDFHandler(
                new AbstractRDFHandler() {
                    @Override
                    public void handleStatement(Statement statement) {
                        handler.handleStatement(statement);
                    }
                });
        try {
            parser.parse(new StringReader(statements));
        } catch (IOException impossible) {
            throw new IllegalStateException("A string is read without fail", impossible);
        }
    }

    /// Keeps it in a file, which is there whole or not at all.
    void write(Path file) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var packed = new Fast(fresh);
                var out = new DataOutputStream(new BufferedOutputStream(packed))) {
            write(out);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(DataOutputStream out) throws IOException {
        switch (outcome) {
            case Outcome.Published published -> {
                text(PUBLISHED, out);
                out.writeInt(published.facts());
                out.writeInt(published.gaps());
                texts(published.doubts(), out);
                texts(published.remarks(), out);
            }
            case Outcome.Refused refused -> {
                text(REFUSED, out);
                texts(refused.reasons(), out);
            }
            case Outcome.Unreadable unreadable -> {
                text(UNREADABLE, out);
                text(unreadable.why(), out);
            }
            case Outcome.Skipped skipped -> throw new IllegalStateException("Nothing to keep");
            case Outcome.Broken broken -> throw new IllegalStateException("Nothing to keep");
            case Outcome.Misquoted misquoted -> throw new IllegalStateException("Nothing to keep");
        }
        var written = new StringWriter();
        if (text.isPresent()) {
            TranscriptFormat.write(text.get(), written);
        }
        text(written.toString(), out);
        text(statements, out);
    }

    /// Reads what a file of a source gave.
    ///
    /// @throws IOException if it is not there or damaged
    static Part read(Path file, Sources.Source source) throws IOException {
        try (var packed = new GZIPInputStream(Files.newInputStream(file));
                var in = new DataInputStream(new BufferedInputStream(packed))) {
            var outcome = outcome(in, source);
            var written = text(in);
            var transcript =
                    written.isEmpty()
                            ? Optional.<Transcript>empty()
                            : Optional.of(TranscriptFormat.read(written));
            var part = new Part(outcome, transcript, text(in));
            if (in.read() >= 0) {
                throw new IOException("There is more in it than there should be");
            }
            return part;
        }
    }

    private static Outcome outcome(DataInputStream in, Sources.Source source) throws IOException {
        var kind = text(in);
        return switch (kind) {
            case PUBLISHED ->
                    new Outcome.Published(
                            source.file(),
                            source.document(),
                            in.readInt(),
                            in.readInt(),
                            texts(in),
                            texts(in));
            case REFUSED -> new Outcome.Refused(source.file(), texts(in));
            case UNREADABLE -> new Outcome.Unreadable(source.file(), text(in));
            default -> throw new IOException("No kind of outcome: " + kind);
        };
    }

    private static void texts(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts) {
            text(text, out);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int many = in.readInt();
        var texts = new ArrayList<String>();
        for (int i = 0; i < many; i++) {
            texts.add(text(in));
        }
        return texts;
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("It ends too early");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Packs fast rather than small.
    private static final class Fast extends GZIPOutputStream {

        Fast(Path file) throws IOException {
            super(Files.newOutputStream(file));
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
