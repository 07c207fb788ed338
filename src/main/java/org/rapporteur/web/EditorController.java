package org.rapporteur.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.model.Namespace;
import org.rapporteur.store.Questions;
import org.rapporteur.vocabulary.Prefixes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The page on which queries are written, and what its editor asks for. A page may begin with a
/// question of ours (`?question=`) or with the query of a short link (`?z=`).
@Controller
class EditorController {

    private static final MediaType PLAIN =
            new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private static final String TERMS =
            """
            PREFIX void: <http://rdfs.org/ns/void#>
            SELECT DISTINCT ?kind ?term {
                { ?part void:class ?term BIND("classes" AS ?kind) }
                UNION { ?part void:property ?term BIND("properties" AS ?kind) }
            } ORDER BY ?kind ?term
            """;

    private final Site site;
    private final Remembered<Map<String, Object>> known;

    EditorController(Site site) {
        this.site = site;
        this.known = new Remembered<>(site.edition());
    }

    @GetMapping("/sparql")
    String editor(
            @RequestParam Optional<String> question,
            @RequestParam Optional<String> z,
            Model model) {
        var asked = question.flatMap(Questions::named).map(Questions.Posed::file);
        var linked = z.map(EditorController::linked);
        model.addAttribute("example", linked.or(() -> asked).orElse(Examples.FIRST));
        model.addAttribute("themes", QuestionController.THEMES);
        return "sparql";
    }

    /// The address of a query, short enough to be sent to somebody.
    @GetMapping("/sparql/link")
    ResponseEntity<String> link(@RequestParam String query) {
        var here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return ResponseEntity.ok()
                .contentType(PLAIN)
                .body(here + "/sparql?z=" + ShortLinks.of(query));
    }

    /// What an editor completes: our prefixes, and the classes and properties that are in use.
    @GetMapping("/sparql/terms")
    ResponseEntity<Map<String, Object>> terms() {
        var terms = Txn.calculateRead(site.dataset(), () -> known.get(TERMS, this::read));
        return ResponseEntity.ok(terms);
    }

    private Map<String, Object> read(String query) {
        var prefixes = new LinkedHashMap<String, String>();
        for (Namespace each : Prefixes.ALL) {
            prefixes.put(each.getPrefix(), each.getName());
        }
        return Map.of(
                "prefixes", prefixes,
                "classes", terms(site.dataset(), query, "classes"),
                "properties", terms(site.dataset(), query, "properties"));
    }

    private static List<String> terms(DatasetGraph data, String query, String kind) {
        try (var execution = QueryExec.dataset(data).query(query).build()) {
            return execution.select().stream()
                    .filter(row -> row.get("kind").getLiteralLexicalForm().equals(kind))
                    .map(row -> row.get("term").getURI())
                    .toList();
        }
    }

    private static String linked(String link) {
        return ShortLinks.query(link)
                .orElseThrow(() ->
                        Problems.problem(
                                HttpStatus.BAD_REQUEST,
                                "This link is not whole: it holds no query."));
    }
}
