package org.rapporteur.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.reconcile.Asked;
import org.rapporteur.reconcile.Candidate;
import org.rapporteur.reconcile.Catalogue;
import org.rapporteur.reconcile.Entity;
import org.rapporteur.reconcile.Kind;
import org.rapporteur.reconcile.Property;
import org.rapporteur.reconcile.Value;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The messages of the Reconciliation API 0.2 of the W3C community group, read and written.
record Reconciliation(Catalogue catalogue) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_QUERIES = 100;
    private static final int MOST_IDS = 1000;
    private static final int LONGEST_NAME = 500;
    private static final int USUAL_LIMIT = 10;
    private static final int LARGEST_LIMIT = 50;

    /// What the service can do; `here` is its own address, `site` that of the server.
    static Map<String, Object> manifest(
            String identifiers, String schema, String here, String site, List<Kind> kinds) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("versions", List.of("0.2"));
        manifest.put("name", "Treaty meetings (Rapporteur)");
        manifest.put("identifierSpace", identifiers);
        manifest.put("schemaSpace", schema);
        manifest.put("documentation", site + "/ontology");
        manifest.put("batchSize", MOST_QUERIES);
        manifest.put("logo", site + "/icon.svg");
        manifest.put("defaultTypes", kinds.stream().map(Reconciliation::type).toList());
        manifest.put("view", Map.of("url", here + "/view?id={{id}}"));
        manifest.put(
                "preview", Map.of("url", here + "/preview?id={{id}}", "width", 420, "height", 240));
        var suggest = new LinkedHashMap<String, Object>();
        for (var what : List.of("entity", "type", "property")) {
            suggest.put(what, service(here, "/suggest/" + what));
        }
        manifest.put("suggest", suggest);
        manifest.put(
                "extend",
                Map.of(
                        "propose_properties",
                        service(here, "/properties"),
                        "property_settings",
                        List.of()));
        return manifest;
    }

    /// The answers to a batch of queries, by their keys.
    Map<String, Object> answers(String queries) {
        var batch = object(queries, "queries");
        if (batch.size() > MOST_QUERIES) {
            throw tooMuch("A batch has at most %d queries.".formatted(MOST_QUERIES));
        }
        var answers = new LinkedHashMap<String, Object>();
        batch.properties()
                .forEach(
                        each ->
                                answers.put(
                                        each.getKey(),
                                        result(catalogue.candidates(asked(each.getValue())))));
        return answers;
    }

    /// The values of properties that were asked for.
    Map<String, Object> extension(String query) {
        var asked = object(query, "extend");
        var ids = texts(asked.path("ids"));
        if (ids.size() > MOST_IDS) {
            throw tooMuch("At most %d things are extended at once.".formatted(MOST_IDS));
        }
        var properties = new ArrayList<Property>();
        for (var each : asked.path("properties")) {
            var id = each.path("id").asString("");
            properties.add(
                    catalogue
                            .property(id)
                            .orElseThrow(() -> wrong("There is no property `%s`.".formatted(id))));
        }
        var rows = new LinkedHashMap<String, Object>();
        ids.forEach(id -> rows.put(id, row(id, properties)));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("meta", properties.stream().map(Reconciliation::named).toList());
        answer.put("rows", rows);
        return answer;
    }

    /// Suggestions of one sort for what somebody has typed so far.
    static Map<String, Object> suggestions(Collection<Map<String, Object>> found) {
        return Map.of("result", found);
    }

    static Map<String, Object> suggestion(Entity entity) {
        var members = new LinkedHashMap<String, Object>();
        members.put("id", entity.id());
        members.put("name", entity.name());
        if (!entity.description().isEmpty()) {
            members.put("description", entity.description());
        }
        members.put("notable", List.of(type(entity.kind())));
        return members;
    }

    static Map<String, Object> type(Kind kind) {
        return members(kind.id(), kind.name());
    }

    static Map<String, Object> named(Property property) {
        return members(property.id(), property.name());
    }

    private static Map<String, Object> members(String id, String name) {
        var members = new LinkedHashMap<String, Object>();
        members.put("id", id);
        members.put("name", name);
        return members;
    }

    private static Map<String, Object> service(String here, String path) {
        return Map.of("service_url", here, "service_path", path);
    }

    private Map<String, Object> row(String id, List<Property> properties) {
        var row = new LinkedHashMap<String, Object>();
        for (var property : properties) {
            var values = catalogue.entity(id).map(each -> each.values(property.id()));
            row.put(
                    property.id(),
                    values.orElse(List.of()).stream().map(Reconciliation::cell).toList());
        }
        return row;
    }

    private static Map<String, Object> cell(Value value) {
        return switch (value) {
            case Value.Text(var text) -> Map.of("str", text);
            case Value.Whole(var number) -> Map.of("int", number);
            case Value.Named(var id, var name) -> members(id, name);
        };
    }

    private static Map<String, Object> result(List<Candidate> candidates) {
        return Map.of("result", candidates.stream().map(Reconciliation::candidate).toList());
    }

    private static Map<String, Object> candidate(Candidate candidate) {
        var entity = candidate.entity();
        var members = members(entity.id(), entity.name());
        if (!entity.description().isEmpty()) {
            members.put("description", entity.description());
        }
        members.put("type", List.of(type(entity.kind())));
        members.put("score", candidate.score());
        members.put("match", candidate.match());
        return members;
    }

    private static Asked asked(JsonNode query) {
        var name = query.path("query").asString("");
        if (name.length() > LONGEST_NAME) {
            throw wrong("A name has at most %d characters.".formatted(LONGEST_NAME));
        }
        var conditions = new ArrayList<Asked.Condition>();
        for (var each : query.path("properties")) {
            conditions.add(
                    new Asked.Condition(each.path("pid").asString(""), texts(each.path("v"))));
        }
        if (name.isBlank() && conditions.isEmpty()) {
            throw wrong("A query has a name (`query`) or properties.");
        }
        boolean strict = !query.path("type_strict").asString("any").equals("should");
        int limit = Math.clamp(query.path("limit").asInt(USUAL_LIMIT), 0, LARGEST_LIMIT);
        return new Asked(name, texts(query.path("type")), strict, limit, conditions);
    }

    /// One value or several: texts, numbers, or things with an identifier.
    private static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        if (node.isArray()) {
            node.forEach(each -> texts.addAll(texts(each)));
        } else if (node.isObject()) {
            texts.add(node.path("id").asString(""));
        } else if (!node.isMissingNode() && !node.isNull()) {
            texts.add(node.asString());
        }
        return texts;
    }

    private static JsonNode object(String text, String parameter) {
        try {
            var node = JSON.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException broken) {
            throw wrong("`%s` is no JSON: %s".formatted(parameter, broken.getOriginalMessage()));
        }
        throw wrong("`%s` is a JSON object.".formatted(parameter));
    }

    private static RuntimeException tooMuch(String detail) {
        return Problems.problem(HttpStatus.CONTENT_TOO_LARGE, detail);
    }

    private static RuntimeException wrong(String detail) {
        return Problems.problem(HttpStatus.BAD_REQUEST, detail);
    }
}
