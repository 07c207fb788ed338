package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The Reconciliation API over the sample documents. The schemas in `src/test/resources/reconcile`
/// were written from the text of the specification.
class ReconcileTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static SampleSite site;

    @BeforeAll
    static void serve() throws IOException {
        site = new SampleSite();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theManifestSaysWhatThereIs() throws IOException {
        var manifest = valid("manifest", site.get("/reconcile").body());
        assertEquals("https://w3id.org/rapporteur/id/", manifest.get("identifierSpace").asString());
        var types = new ArrayList<String>();
        manifest.get("defaultTypes").forEach(type -> types.add(type.get("id").asString()));
        assertEquals(List.of("State", "Organization", "Person", "Meeting", "Document"), types);
        var entities = manifest.get("suggest").get("entity");
        var address =
                entities.get("service_url").asString() + entities.get("service_path").asString();
        assertEquals(site.address() + "/reconcile/suggest/entity", address);
        assertEquals(100, manifest.get("batchSize").asInt());
    }

    /// The best candidate, and whether it is taken for certain.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Norway                                 | State        |            | state/nor | true
                    Norvège                                |              |            | state/nor | true
                    Лаос                                   | State        |            | state/lao | true
                    Swaziland                              | State        |            | state/swz | true
                    Yugoslavia                             | State        | 1995       | state/srb | true
                    Yugoslavia                             | State        | 1990       | state/yug | true
                    Norwey                                 | State        |            | state/nor | false
                    ICRC                                   | Organization |            | organization/international-committee-of-the-red-cross | true
                    UN Office for Disarmament Affairs      | Organization |            | organization/united-nations-office-for-disarmament-affairs | true
                    Hernan Estrada Roman                   | Person       |            | person/hernan-estrada-roman | true
                    President of the Seventh Meeting       | Person       |            | person/michael-biontino | true
                    President of the Seventh Meeting       | State        |            | state/deu | true
                    President                              | Person       | 2012-09-12 | person/steffen-kongstad | false
                    Secretary-General of the Seventh Meeting | Person     |            | person/anja-kaspersen | true
                    7MSP                                   | Meeting      |            | meeting/ccm-7msp | true
                    Seventh Meeting of States Parties      | Meeting      |            | meeting/ccm-7msp | true
                    Meeting of States Parties              | Meeting      | 2013-09-11 | meeting/ccm-4msp | false
                    Meeting of States Parties 2014         | Meeting      |            | meeting/ccm-5msp | false
                    ccm-7msp-press-note.md                 | Document     |            | document/ccm-7msp-press-note | true
                    state/nor                              | State        |            | state/nor | true
                    """)
    void aNameIsFound(String name, String type, String date, String id, boolean match)
            throws IOException {
        var best = asked(query(name, type, date)).get("result").get(0);
        assertEquals(id, best.get("id").asString());
        assertEquals(match, best.get("match").asBoolean(), best.toString());
    }

    @ParameterizedTest
    @CsvSource({"Xyzzy Qwfp, ''", "Norway, Person", "'', State"})
    void aNameThatMeansNothingIsNotGuessed(String name, String type) throws IOException {
        var query = query(name.isEmpty() ? "?" : name, type, null);
        for (var candidate : asked(query).get("result")) {
            assertFalse(candidate.get("match").asBoolean(), candidate.toString());
            assertTrue(candidate.get("score").asDouble() < 100, candidate.toString());
        }
    }

    /// The specification has clients escape all that has a meaning in an address.
    @Test
    void whereAThingIsDescribedIsReachedFromItsIdentifier() throws IOException {
        var manifest = valid("manifest", site.get("/reconcile").body());
        var template = manifest.get("view").get("url").asString();
        for (var id : List.of("state%2Fnor", "state/nor")) {
            var path = template.replace("{{id}}", id).substring(site.address().length());
            var answer = site.get(path);
            assertEquals(303, answer.statusCode(), path);
            var place = answer.headers().firstValue("Location").orElse("");
            assertEquals("/id/state/nor", place);
        }
        assertEquals(404, site.get("/reconcile/view?id=state/nobody").statusCode());
    }

    /// OpenRefine sends this with every type that its user chose: what is of the type comes first,
    /// and nothing else is certain.
    @Test
    void aTypeThatShouldFitIsPreferred() throws IOException {
        var query =
                "{\"q0\":{\"query\":\"President of the Seventh Meeting\",\"type\":\"%s\",\"type_strict\":\"should\"}}";
        assertEquals("person/michael-biontino", certain(query.formatted("Person")));
        assertEquals("state/deu", certain(query.formatted("State")));
        var others = asked(query.formatted("Document")).get("result");
        assertTrue(others.size() > 1, others.toString());
        others.forEach(each -> assertFalse(each.get("match").asBoolean(), each.toString()));
    }

    /// A name that several bear is left to people.
    @Test
    void aNameOfSeveralIsNeverCertain() throws IOException {
        var result = asked(query("Intersessional Meeting", "Meeting", null)).get("result");
        assertTrue(result.size() > 1);
        result.forEach(each -> assertFalse(each.get("match").asBoolean(), each.toString()));
    }

    @Test
    void propertiesTellNamesakesApart() throws IOException {
        var query = "{\"q0\":{\"query\":\"%s\",\"properties\":[{\"pid\":\"%s\",\"v\":%s}]}}";
        var geneva = query.formatted("Meeting of States Parties", "startDate", "\"2016-09-05\"");
        assertEquals("meeting/ccm-6msp", best(geneva));
        var host =
                query.formatted("Meeting of States Parties", "country", "{\"id\":\"state/nor\"}");
        assertEquals("meeting/ccm-3msp", best(host));
        var code = "{\"q0\":{\"properties\":[{\"pid\":\"alpha3\",\"v\":[\"XXX\",\"che\"]}]}}";
        assertEquals("state/che", best(code));
    }

    /// As OpenRefine sends them: a form, ten queries in one, a type and a limit for each.
    @Test
    void aBatchIsAnsweredByItsKeys() throws IOException {
        var queries = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            queries.append(
                    "%s\"q%d\":{\"query\":\"Zambia\",\"type\":\"State\",\"limit\":%d,\"type_strict\":\"should\"}"
                            .formatted(i == 0 ? "" : ",", i, i));
        }
        var form = Map.of("queries", "{" + queries + "}");
        var posted = site.post("/reconcile", form);
        var got = site.get("/reconcile?" + SampleSite.encoded(form));
        assertEquals(got.body(), posted.body());
        var answers = valid("result-batch", posted.body());
        assertEquals(10, answers.size());
        assertEquals(0, answers.get("q0").get("result").size());
        assertEquals("state/zmb", answers.get("q1").get("result").get(0).get("id").asString());
        assertEquals(3, answers.get("q3").get("result").size());
    }

    @Test
    void valuesAreFetched() throws IOException {
        var ids =
                "[\"state/lao\",\"meeting/ccm-7msp\",\"person/michael-biontino\",\"state/nobody\"]";
        var properties =
                "[{\"id\":\"alpha3\"},{\"id\":\"ordinal\"},{\"id\":\"onBehalfOf\"},{\"id\":\"president\"}]";
        var extend = "{\"ids\":%s,\"properties\":%s}".formatted(ids, properties);
        var answer = valid("extension", site.post("/reconcile", Map.of("extend", extend)).body());
        var rows = answer.get("rows");
        assertEquals("[{\"str\":\"LAO\"}]", rows.get("state/lao").get("alpha3").toString());
        assertEquals("[{\"int\":7}]", rows.get("meeting/ccm-7msp").get("ordinal").toString());
        assertEquals(
                "[{\"id\":\"state/deu\",\"name\":\"Germany\"}]",
                rows.get("person/michael-biontino").get("onBehalfOf").toString());
        assertEquals("[]", rows.get("state/nobody").get("alpha3").toString());
        var presidents = rows.get("meeting/ccm-7msp").get("president").toString();
        assertTrue(presidents.contains("state/deu") && presidents.contains("Michael Biontino"));
        assertEquals(4, answer.get("meta").size());
    }

    @Test
    void whatIsTypedIsCompleted() throws IOException {
        var entities =
                valid(
                        "suggest-entities",
                        site.get("/reconcile/suggest/entity?prefix=lao%20p").body());
        assertEquals("state/lao", entities.get("result").get(0).get("id").asString());
        assertEquals("state/lao", suggested("prefix=state/lao").getFirst());
        var all = suggested("prefix=s&type=State");
        assertEquals(
                all.subList(2, all.size()),
                suggested("prefix=s&type=State&cursor=2").subList(0, all.size() - 2));
        var types = valid("suggest-others", site.get("/reconcile/suggest/type?prefix=o").body());
        assertEquals("Organization", types.get("result").get(0).get("id").asString());
        var found = site.get("/reconcile/suggest/property?prefix=cap").body();
        assertEquals(
                "capital",
                valid("suggest-others", found).get("result").get(0).get("id").asString());
        var proposed =
                valid("properties", site.get("/reconcile/properties?type=Meeting&limit=3").body());
        assertEquals(3, proposed.get("properties").size());
        assertEquals("Meeting", proposed.get("type").asString());
    }

    @Test
    void aPreviewMayStandInTheFrameOfAnotherSite() {
        var page = site.get("/reconcile/preview?id=state/lao");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Vientiane"), page.body());
        var policies = page.headers().allValues("Content-Security-Policy");
        assertEquals(1, policies.size());
        assertTrue(policies.getFirst().contains("frame-ancestors *"));
        assertEquals(404, site.get("/reconcile/preview?id=state/nobody").statusCode());
    }

    @Test
    void scriptsOfAnyOriginMayAsk() {
        var answer = site.get("/reconcile");
        assertEquals(List.of("*"), answer.headers().allValues("Access-Control-Allow-Origin"));
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").contains("json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "queries=not json",
                "queries=[]",
                "queries={\"q0\":{}}",
                "extend={\"ids\":[\"state/lao\"],\"properties\":[{\"id\":\"shoe-size\"}]}",
            })
    void whatIsWrongIsSaid(String parameter) {
        var parts = parameter.split("=", 2);
        var answer = site.post("/reconcile", Map.of(parts[0], parts[1]));
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"detail\""));
    }

    @Test
    void tooMuchAtOnceIsRefused() {
        var queries = new StringBuilder("{\"q\":{\"query\":\"a\"}");
        for (int i = 0; i < 100; i++) {
            queries.append(",\"q%d\":{\"query\":\"a\"}".formatted(i));
        }
        assertEquals(413, site.post("/reconcile", Map.of("queries", queries + "}")).statusCode());
        var name = "a".repeat(501);
        var query = "{\"q\":{\"query\":\"%s\"}}".formatted(name);
        assertEquals(400, site.post("/reconcile", Map.of("queries", query)).statusCode());
    }

    private static String query(String name, String type, String date) {
        var query = JSON.createObjectNode().put("query", name);
        if (type != null && !type.isEmpty()) {
            query.put("type", type);
        }
        if (date != null) {
            query.putArray("properties").addObject().put("pid", "date").put("v", date);
        }
        return JSON.createObjectNode().set("q0", query).toString();
    }

    private static JsonNode asked(String queries) throws IOException {
        var answer = site.post("/reconcile", Map.of("queries", queries));
        assertEquals(200, answer.statusCode(), answer.body());
        return valid("result-batch", answer.body()).get("q0");
    }

    private static String certain(String queries) throws IOException {
        var best = asked(queries).get("result").get(0);
        assertTrue(best.get("match").asBoolean(), best.toString());
        return best.get("id").asString();
    }

    private static List<String> suggested(String parameters) throws IOException {
        var ids = new ArrayList<String>();
        var body = site.get("/reconcile/suggest/entity?" + parameters).body();
        valid("suggest-entities", body)
                .get("result")
                .forEach(each -> ids.add(each.get("id").asString()));
        return ids;
    }

    private static String best(String queries) throws IOException {
        return asked(queries).get("result").get(0).get("id").asString();
    }

    private static JsonNode valid(String schema, String json) throws IOException {
        var rules = Files.readString(Path.of("src/test/resources/reconcile", schema + ".json"));
        var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        assertEquals(Set.of(), factory.getSchema(rules).validate(json, InputFormat.JSON), json);
        return JSON.readTree(json);
    }
}
