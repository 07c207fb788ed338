package org.rapporteur.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.rapporteur.web.EntityView.Link;

/// The tables that sum up what is said of entities, one query of `queries/pages` each. The first
/// line of a file is the table's title, a line `# picture: …` says how it is drawn, and `?this` is
/// the entity. To be asked inside a read transaction.
final class Panels {

    /// Which tables the pages of each kind of entity have, in their order.
    private static final Map<String, List<String>> BY_KIND =
            Map.of(
                    "meeting", List.of("meeting-documents", "other-names"),
                    "state",
                            List.of(
                                    "agent-participation",
                                    "agent-offices",
                                    "agent-positions",
                                    "agent-steps"),
                    "organization",
                            List.of("agent-participation", "agent-offices", "agent-positions"),
                    "person",
                            List.of(
                                    "other-names",
                                    "agent-offices",
                                    "agent-participation",
                                    "agent-positions"),
                    "body", List.of("agent-participation", "agent-positions"),
                    "topic", List.of("topic-coordinators", "topic-decisions", "topic-arguments"),
                    "role", List.of("role-holders"),
                    "rule", List.of("rule-facts"),
                    "wording", List.of("rule-facts"));

    /// More rows than this are nothing to read.
    private static final int MOST = 1000;

    /// Seconds that a question may take.
    private static final long PATIENCE = 20;

    private static final Pattern PICTURE = Pattern.compile("(?m)^# picture: (.*)$");
    private static final Var THIS = Var.alloc("this");
    private static final String WORDS = "words";

    private record Asked(String title, String picture, Query query) {}

    private static final Map<String, Asked> ASKED = new ConcurrentHashMap<>();

    /// So many tables are remembered at a time.
    private static final int REMEMBERED = 2000;

    private final DatasetGraph dataset;
    private final Remembered<Panel> known;

    Panels(Site site) {
        this.dataset = site.dataset();
        this.known = new Remembered<>(site.edition(), REMEMBERED);
    }

    /// The tables of an entity, by the first part of its path; empty ones are left out.
    List<Panel> of(Node entity, String path, Wording wording) {
        var names = BY_KIND.getOrDefault(path.split("/", -1)[0], List.of());
        return names.stream()
                .map(name -> of(name, Optional.of(entity), wording))
                .filter(panel -> !panel.rows().isEmpty())
                .toList();
    }

    /// One table, about an entity or about everything; worked out once for each edition.
    Panel of(String name, Optional<Node> entity, Wording wording) {
        var about = entity.map(Node::toString).orElse("");
        return known.get(name + " " + about, unused -> read(name, entity, wording));
    }

    private Panel read(String name, Optional<Node> entity, Wording wording) {
        var asked = ASKED.computeIfAbsent(name, Panels::read);
        var query = QueryExec.dataset(dataset).query(asked.query());
        entity.ifPresent(node -> query.substitution(THIS, node));
        return answer(name, asked, query.build(), wording);
    }

    /// The answer to a query of ours, or the first rows of it.
    Panel answer(String name, String title, String words, Wording wording) {
        var query = QueryFactory.create(words);
        if (!query.hasLimit()) {
            query.setLimit(MOST + 1L);
        }
        var asked = new Asked(title, "", query);
        var patient = QueryExec.dataset(dataset).query(query).timeout(PATIENCE, TimeUnit.SECONDS);
        return answer(name, asked, patient.build(), wording);
    }

    private static Panel answer(String name, Asked asked, QueryExec query, Wording wording) {
        var rows = new ArrayList<List<Link>>();
        try (query) {
            var found = query.select();
            var columns = found.getResultVars();
            while (found.hasNext() && rows.size() <= MOST) {
                var row = found.next();
                if (!row.isEmpty()) {
                    rows.add(columns.stream().map(each -> cell(row, each, wording)).toList());
                }
            }
            return new Panel(
                    name,
                    asked.title(),
                    asked.picture(),
                    columns.stream().map(Var::getVarName).toList(),
                    rows.stream().limit(MOST).toList(),
                    rows.size() > MOST);
        }
    }

    /// A value in words; the column `words` leads to a fact's own page, where its words stand.
    private static Link cell(Binding row, Var column, Wording wording) {
        var node = row.get(column);
        if (node == null) {
            return new Link("", "");
        }
        var link = wording.link(node);
        return column.getVarName().equals(WORDS) ? new Link(WORDS, link.href()) : link;
    }

    private static Asked read(String name) {
        var resource = "/queries/pages/" + name + ".rq";
        try (var in = Panels.class.getResourceAsStream(resource)) {
            var bytes = Objects.requireNonNull(in, resource).readAllBytes();
            var words = new String(bytes, StandardCharsets.UTF_8);
            var title = words.lines().findFirst().orElse("").replaceFirst("^# ", "");
            var picture = PICTURE.matcher(words).results().map(hit -> hit.group(1)).findFirst();
            return new Asked(title, picture.orElse(""), QueryFactory.create(words));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// What a table is called.
    String title(String name) {
        return ASKED.computeIfAbsent(name, Panels::read).title();
    }
}
