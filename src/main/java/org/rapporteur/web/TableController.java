package org.rapporteur.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.store.Table;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The tables, to read, to open in a spreadsheet, or as JSON.
@Controller
class TableController {

    private static final List<Representation> FORMS =
            List.of(Representation.CSV, Representation.JSON, Representation.HTML);

    private final Site site;

    TableController(Site site) {
        this.site = site;
    }

    @GetMapping("/tables/{file}")
    Object table(
            @PathVariable String file,
            @RequestParam Optional<String> format,
            @RequestHeader Optional<String> accept)
            throws IOException {
        var asked = Choice.suffixed(file, FORMS, new Choice(format, accept));
        var form = asked.choice().from(FORMS);
        var table =
                Table.of(asked.path(), site.dataset())
                        .orElseThrow(() -> Problems.notFound("/tables/" + asked.path()));
        if (form.equals(Representation.HTML)) {
            return new ModelAndView("table", Map.of("table", table));
        }
        return form.equals(Representation.CSV)
                ? body(form, table.csv())
                : body(form, table.records());
    }

    private static ResponseEntity<Object> body(Representation form, Object content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .contentType(new MediaType(form.type(), StandardCharsets.UTF_8))
                .body(content);
    }
}
