package org.rapporteur.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How to cite a page: its address, which stays, and the edition that it shows with its day.
record Citation(String address, String edition, LocalDate published) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String NAME = "Rapporteur";

    /// In words.
    public String text(String title) {
        return "%s. In: %s, build %s of %s. %s".formatted(title, NAME, build(), published, address);
    }

    public String bibtex(String title) {
        return """
        @misc{%s,
          title = {%s},
          author = {{%s}},
          year = {%d},
          note = {Build %s},
          url = {%s}
        }\
        """
                .formatted(key(), braced(title), NAME, published.getYear(), build(), address);
    }

    /// As CSL-JSON.
    public String csl(String title) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", key());
        item.put("type", "webpage");
        item.put("title", title);
        item.put("container-title", NAME);
        item.put("version", build());
        item.put(
                "issued",
                Map.of(
                        "date-parts",
                        List.of(
                                List.of(
                                        published.getYear(),
                                        published.getMonthValue(),
                                        published.getDayOfMonth()))));
        item.put("URL", address);
        return JSON.writeValueAsString(List.of(item));
    }

    /// The number of the build alone.
    public String build() {
        return edition.replaceFirst("-.*", "");
    }

    private String key() {
        var path = address.replaceFirst("^\\w+://[^/]+/", "").toLowerCase(Locale.ROOT);
        return path.replaceAll("[^a-z0-9]+", "-").replaceFirst("-$", "");
    }

    private static String braced(String title) {
        return title.replaceAll("([\\\\{}%&$#_])", "\\\\$1");
    }
}
