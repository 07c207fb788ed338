package org.rapporteur.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.system.Txn;
import org.rapporteur.dump.Columns;
import org.rapporteur.dump.DataPackage;
import org.rapporteur.dump.Dump;
import org.rapporteur.dump.Parquet;
import org.rapporteur.store.Table;
import org.rapporteur.store.Tables;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The tables, whole or the rows one asks for: to read, to open in a spreadsheet, as JSON or as
/// Parquet.
@Controller
class TableController {

    private static final List<Representation> FORMS =
            List.of(
                    Representation.CSV,
                    Representation.JSON,
                    Representation.PARQUET,
                    Representation.HTML);

    /// Rows on one page.
    private static final int SHOWN = 200;

    private final Site site;
    private final Remembered<Optional<Table>> known;

    /// A table in the list of all: what it is called and what it is.
    record Listed(String name, String title) {}

    TableController(Site site) {
        this.site = site;
        this.known = new Remembered<>(site.edition());
    }

    @GetMapping({"/tables", "/tables/"})
    ModelAndView all() throws IOException {
        var all = new ArrayList<Listed>();
        for (var name : Tables.ALL) {
            all.add(new Listed(name, Tables.title(name)));
        }
        return new ModelAndView("tables", Map.of("tables", all));
    }

    /// What the tables and their columns mean, as a data package whose files are those beside it.
    @GetMapping("/tables/datapackage.json")
    ResponseEntity<Object> described() throws IOException {
        var described = new ArrayList<DataPackage.Described>();
        for (var name : Tables.ALL) {
            var columns = Columns.standard().of(name, Tables.question(name).columns());
            described.add(new DataPackage.Described(name, Tables.title(name), columns));
        }
        return body(
                Representation.JSON,
                new DataPackage(site.edition().get(), Dump.LICENCE).of(described));
    }

    @GetMapping("/tables/{file}")
    Object table(
            @PathVariable String file,
            @RequestParam Optional<String> format,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam Map<String, String> parameters,
            @RequestHeader Optional<String> accept)
            throws IOException {
        var asked = Choice.suffixed(file, FORMS, new Choice(format, accept));
        var form = asked.choice().from(FORMS);
        var wishes = new Wishes(parameters);
        var table =
                Txn.calculateRead(site.dataset(), () -> known.get(asked.path(), this::read))
                        .map(wishes::of)
                        .orElseThrow(() -> Problems.notFound("/tables/" + asked.path()));
        if (form.equals(Representation.HTML)) {
            return page(table, wishes, Math.clamp(from, 0, table.rows().size()));
        }
        if (form.equals(Representation.PARQUET)) {
            return parquet(table);
        }
        return form.equals(Representation.CSV)
                ? body(form, table.csv())
                : body(form, table.records());
    }

    private static ResponseEntity<byte[]> parquet(Table table) throws IOException {
        var out = new ByteArrayOutputStream();
        new Parquet(table, Columns.standard().of(table.name(), table.columns())).write(out);
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .contentType(Representation.PARQUET.type())
                .body(out.toByteArray());
    }

    private static ModelAndView page(Table table, Wishes wishes, int from) {
        int until = Math.min(from + SHOWN, table.rows().size());
        var suffix = wishes.suffix();
        return new ModelAndView(
                "table",
                Map.of(
                        "table",
                        table,
                        "rows",
                        table.rows().subList(from, until),
                        "from",
                        from,
                        "before",
                        Math.max(0, from - SHOWN),
                        "until",
                        until,
                        "wishes",
                        wishes.words(),
                        "suffix",
                        suffix,
                        "more",
                        suffix + (suffix.isEmpty() ? "?from=" : "&from="),
                        "tables",
                        Tables.ALL));
    }

    private Optional<Table> read(String name) {
        try {
            return Table.of(name, site.dataset());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ResponseEntity<Object> body(Representation form, Object content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .contentType(new MediaType(form.type(), StandardCharsets.UTF_8))
                .body(content);
    }
}
