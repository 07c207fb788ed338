package org.rapporteur.dump;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.rapporteur.graph.RdfFormats;
import org.rapporteur.store.Everything;
import org.rapporteur.store.PublishedGraph;
import org.rapporteur.store.Table;
import org.rapporteur.store.Tables;
import org.rapporteur.vocabulary.Base;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A dump of a store: the same build gives the same bytes.
///
/// @param base the base of our IRIs
/// @param items items of treaties in Wikidata by the codes of the treaties
public record Dump(Base base, Map<String, String> items) {

    static final String FACTS = "facts.tsv";
    static final String CHANGES = "changes.tsv";
    public static final String LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/";

    private static final List<String> WHOLE = List.of("trig", "nq", "jsonld");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Dump {
        items = Map.copyOf(items);
    }

    /// Writes it into a folder, all at the end and the checksums last; says what is different from
    /// the dump in another folder, or from the one that was in this folder.
    public List<DumpFile> write(PublishedGraph store, Path folder, Path previous)
            throws IOException {
        try (var draft = Draft.beside(folder)) {
            store.read(() -> fill(draft, store, previous));
            return draft.publish();
        }
    }

    private void fill(Draft draft, PublishedGraph store, Path previous) throws IOException {
        var facts = Facts.of(store);
        var changes = new Changes(Facts.read(previous.resolve(FACTS)), facts);
        var told = previous.resolve(CHANGES);
        whole(store, draft);
        tables(store, draft);
        draft.text(FACTS, facts.lines());
        // Whoever dumps the same build again still hears what it changed.
        boolean same = changes.before().equals(facts) && Files.exists(told);
        draft.text(CHANGES, same ? Files.readString(told) : changes.lines());
        for (var step : new QuickStatements(items).of(store).entrySet()) {
            draft.text("quickstatements/" + step.getKey() + ".tsv", step.getValue());
        }
        draft.text("README.md", new Readme(store.edition(), changes.kinds()).words());
        var described = draft.files();
        draft.write(
                "dataset.ttl",
                out -> new Description(base, store.edition(), LICENCE).write(described, out));
    }

    private static void whole(PublishedGraph store, Draft draft) throws IOException {
        for (var name : WHOLE) {
            var format = RdfFormats.named(name).orElseThrow();
            draft.write(
                    "rapporteur.%s.gz".formatted(format.extension()),
                    out -> {
                        var packed = new GZIPOutputStream(out);
                        Everything.send(store.dataset(), format.write(packed));
                        packed.finish();
                    });
        }
    }

    private static void tables(PublishedGraph store, Draft draft) throws IOException {
        var columns = Columns.standard();
        var described = new ArrayList<DataPackage.Described>();
        for (var name : Tables.ALL) {
            var table = Table.of(name, store.dataset()).orElseThrow();
            var meanings = columns.of(name, table.columns());
            described.add(new DataPackage.Described(name, Tables.title(name), meanings));
            draft.text("tables/" + name + ".csv", table.csv());
            draft.write(
                    "tables/" + name + ".json",
                    out -> out.write(JSON.writeValueAsBytes(table.records())));
            draft.write("tables/" + name + ".parquet", new Parquet(table, meanings)::write);
        }
        var members = new DataPackage(store.edition(), LICENCE).of(described);
        draft.write("tables/datapackage.json", out -> out.write(JSON.writeValueAsBytes(members)));
    }

    /// Something that writes to a stream.
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /// A text as bytes.
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A stream to a file that is made anew.
    static OutputStream stream(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }
}
