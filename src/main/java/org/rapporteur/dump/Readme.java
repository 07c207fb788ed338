package org.rapporteur.dump;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a dump says of itself to people.
record Readme(String edition, Map<String, Integer> kinds) {

    private static final String WORDS =
            """
            # What happened at treaty meetings, with the words that prove it

            Edition EDITION; FACTS facts (KINDS). Public domain: LICENCE

            | file | holds |
            |---|---|
            | `rapporteur.trig.gz`, `rapporteur.nq.gz`, `rapporteur.jsonld.gz` | the whole graph, a named graph for each document |
            | `tables/NAME.csv`, `.json`, `.parquet` | the tables; `datapackage.json` says what each column means |
            | `facts.tsv` | each fact's address, class, document, and a digest of all that is said of it |
            | `changes.tsv` | which facts are new, gone or changed since the dump before this one |
            | `quickstatements/STEP.tsv` | completed steps of states towards treaties, for Wikidata; read them first |
            | `dataset.ttl` | these files in DCAT and VoID |
            | `SHA256SUMS` | checksums: `sha256sum -c SHA256SUMS` |

            A fact is what a document states, which need not be so. Look at its words before you use it.

            In `quickstatements` a treaty whose item in Wikidata is not known stands as ITEM-OF- and its code; put the item in its place, or
            name it with `export --item CODE=ITEM`. Wikidata has one property for ratification, acceptance, approval and accession; the files
            keep them apart.
            """;

    Readme {
        kinds = Map.copyOf(kinds);
    }

    String words() {
        int all = kinds.values().stream().mapToInt(Integer::intValue).sum();
        var each =
                new TreeMap<>(kinds)
                        .entrySet().stream()
                                .map(kind -> kind.getKey() + " " + kind.getValue())
                                .collect(Collectors.joining(", "));
        return WORDS.replace("EDITION", edition)
                .replace("FACTS", Integer.toString(all))
                .replace("KINDS", each)
                .replace("LICENCE", Dump.LICENCE);
    }
}
