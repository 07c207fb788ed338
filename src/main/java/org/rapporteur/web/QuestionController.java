package org.rapporteur.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.system.Txn;
import org.rapporteur.store.Questions;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The questions that come with the project, each with its answer on what is published here.
@Controller
class QuestionController {

    private static final MediaType SPARQL =
            new MediaType("application", "sparql-query", StandardCharsets.UTF_8);

    /// What questions are about, and those questions.
    record Theme(String title, List<Questions.Posed> questions) {}

    /// All questions by theme.
    static final List<Theme> THEMES =
            Questions.THEMES.stream().map(QuestionController::theme).toList();

    private final Site site;
    private final Addresses addresses;
    private final SharedTitles titles;
    private final Panels panels;
    private final Remembered<Panel> known;

    QuestionController(Site site) {
        this.site = site;
        this.addresses = new Addresses(site.base());
        this.titles = new SharedTitles(site);
        this.panels = new Panels(site);
        this.known = new Remembered<>(site.edition());
    }

    @GetMapping("/questions")
    String all(Model model) {
        model.addAttribute("themes", THEMES);
        return "questions";
    }

    @GetMapping("/questions/{name}")
    String one(@PathVariable String name, Model model) {
        var question = named(name);
        model.addAttribute("question", question);
        model.addAttribute("run", new Examples.Posed(question.title(), question.query()));
        model.addAttribute(
                "panel", Txn.calculateRead(site.dataset(), () -> known.get(name, this::answer)));
        return "question";
    }

    /// The query alone.
    @GetMapping("/questions/{name}.rq")
    ResponseEntity<String> query(@PathVariable String name) {
        return ResponseEntity.ok().contentType(SPARQL).body(named(name).file());
    }

    private Panel answer(String name) {
        var question = named(name);
        var wording = new Wording(new Descriptions(site.dataset()), addresses, titles);
        return panels.answer(name, "Answer", question.query(), wording);
    }

    private static Questions.Posed named(String name) {
        return THEMES.stream()
                .flatMap(theme -> theme.questions().stream())
                .filter(question -> question.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("/questions/" + name));
    }

    private static Theme theme(Questions.Theme theme) {
        return new Theme(
                theme.title(),
                theme.names().stream().map(Questions::named).flatMap(Optional::stream).toList());
    }
}
