#!/usr/bin/env python3
"""Writes data/reference/*.ttl from the hand-written tables beside this file and three packaged data sets.

    python3 src/build/reference/build.py PACKAGES

PACKAGES is a folder into which the npm packages were unpacked (data/reference/README.md says how). The output is sorted and depends on nothing else.
"""
import json
import re
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).parent
OUT = HERE.parents[2] / "data" / "reference"
BASE = "https://w3id.org/rapporteur/"
LANGUAGES = ["en", "fr", "es", "ru", "ar", "zh"]
COUNTRY_CODER = "https://github.com/rapideditor/country-coder"
CLDR = "https://cldr.unicode.org/"
NAME_SUGGESTIONS = "https://github.com/osmlab/name-suggestion-index"

PREFIXES = """\
@prefix : <https://w3id.org/rapporteur/ontology#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

GROUPS = {
    "af": ("african", "African Group", "African States", "Group of African States"),
    "ap": ("asia-pacific", "Asia-Pacific Group", "Asia-Pacific States", "Group of Asia-Pacific States",
           "Asian Group", "Asian States", "Group of Asian States"),
    "ee": ("eastern-european", "Eastern European Group", "Eastern European States",
           "Group of Eastern European States", "EEG"),
    "la": ("latin-american-and-caribbean", "Latin American and Caribbean Group", "GRULAC",
           "Latin American and Caribbean States", "Group of Latin American and Caribbean States",
           "Latin American Group", "Latin American States"),
    "we": ("western-european-and-others", "Western European and Others Group", "WEOG",
           "Western European and other States", "Western European and Other States",
           "Group of Western European and other States", "Group of Western European and Other States"),
}


# Tables

def rows(name):
    """The rows of a hand-written table, each a list of cells."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield [cell.strip() for cell in line.split("|")]


def items(cell):
    return [item.strip() for item in cell.split(";") if item.strip()]


def dated(cell):
    """(name, last year) of each older name in a cell; the year may be missing."""
    for item in items(cell):
        name, _, year = item.rpartition(":")
        yield (name, year) if name and re.fullmatch(r"\d{4}", year) else (item, "")


def names_in(language, packages):
    path = packages / "cldr-localenames-full" / "main" / language / "territories.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    return data["main"][language]["localeDisplayNames"]["territories"]


def countries(packages):
    """The entries of country-coder by alpha-3 code, and all of its entries by Wikidata item's English name."""
    path = packages / "country-coder" / "src" / "data" / "borders.json"
    features = [f["properties"] for f in json.loads(path.read_text(encoding="utf-8"))["features"]]
    return {f["iso1A3"].lower(): f for f in features if "iso1A3" in f}, features


# Turtle

def text(value, language="en"):
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"@{language}' if language else f'"{escaped}"'


def iri(path):
    return f"<{path if ':' in path else BASE + path}>"


def year(value):
    return f'"{value}"^^xsd:gYear'


def block(subject, properties):
    """One subject with its properties; the objects of one property are sorted and written once."""
    lines = []
    for name, objects in properties:
        objects = list(dict.fromkeys(objects))
        if name not in ("a", "skos:prefLabel"):
            objects.sort()
        if objects:
            lines.append(f"  {name} " + " ,\n    ".join(objects))
    return iri(subject) + "\n" + " ;\n".join(lines) + " .\n"


def write(name, about, blocks):
    header = "".join(f"# {line}\n" if line else "#\n" for line in about.strip().splitlines())
    (OUT / name).write_text(header + "\n" + PREFIXES + "\n" + "\n".join(blocks), encoding="utf-8")
    print(f"{name}: {len(blocks)} entries")


def former(names, known):
    return [f"[ :name {text(n)}" + (f" ; :until {year(y)}" if y else "") + " ]"
            for n, y in names if n not in known]


# Variants of a name that documents print

def plain(name):
    """The name without diacritics and with straight apostrophes."""
    name = name.replace("’", "'").replace("–", "-")
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def spellings(name):
    """The name, and the ways in which a printer may write the same words."""
    forms = {name}
    forms |= {n.replace(" and ", " & ") for n in forms}
    if re.match(r"Saint ", name):
        forms |= {n.replace("Saint ", short, 1) for n in set(forms) for short in ("St. ", "St ")}
    forms |= {n.replace("'", "’") for n in forms}
    forms |= {n.replace("’", "'") for n in forms}
    return forms | {plain(n) for n in forms}


def turned(name):
    """`Iran (Islamic Republic of)` as Iran, as `Islamic Republic of Iran`, and with a comma.

    Other formal names are not turned: in a list, `Poland, Republic of Korea` are two states.
    """
    match = re.fullmatch(r"(.+) \((.+ of(?: the)?)\)", name)
    if not match:
        return set()
    short, rest = match.groups()
    return {short, f"{rest} {short}", f"{short}, {rest}"}


def variants(short, formals, others):
    forms = set()
    for name in [short, *formals, *others]:
        forms |= spellings(name)
    for name in turned(short):
        forms |= spellings(name)
    return forms


# Files

def states(packages):
    codes, features = countries(packages)
    cldr = {language: names_in(language, packages) for language in LANGUAGES}
    own = {row[0]: dict(zip(LANGUAGES[1:], row[1:])) for row in rows("names.txt")}
    ambiguous = {row[0] for row in rows("ambiguous.txt")}
    blocks = []
    for alpha3, short, formal, capital, group, adjective, other, older in sorted(rows("states.txt")):
        code = codes[alpha3]
        alpha2 = code["iso1A2"]
        formals = items(formal)
        acronyms = [o[1:] for o in items(other) if o.startswith("!")]
        others = [o for o in items(other) if not o.startswith("!")]
        labels = {"en": short}
        alternative = {text(n) for n in variants(short, formals, others) if n != short and n not in ambiguous}
        alternative |= {text(n) for n in [cldr["en"][alpha2]] if n != short and n not in ambiguous
                        and "(" not in n and "SAR" not in n and n != "Congo - Kinshasa" and n != "Congo - Brazzaville"
                        and n != "Palestinian Territories"}
        for language in LANGUAGES[1:]:
            name = cldr[language][alpha2]
            labels[language] = own.get(alpha3, {}).get(language) or name
            extra = {name, cldr[language].get(alpha2 + "-alt-variant", name), name.replace("’", "'"),
                     labels[language].replace("’", "'")}
            if alpha3 == "pse":
                extra = set()
            alternative |= {text(n, language) for n in extra
                            if n != labels[language] and n not in ambiguous and " - " not in n}
        known = {short, *formals, *others}
        older = [(n, y) for n, y in dated(older)]
        older_forms = sorted({(f, y) for n, y in older for f in spellings(n) if f not in ambiguous})
        # The state whose dataset entry is a whole kingdom has a second entry for the country of the same name.
        same = [f["wikidata"] for f in features
                if f.get("country") == alpha2 and f["nameEn"] in (short, cldr["en"][alpha2])]
        exact = [] if alpha3 == "vat" else [code["wikidata"]]
        close = same + ([code["wikidata"]] if alpha3 == "vat" else [])
        blocks.append(block(f"id/state/{alpha3}", [
            ("a", [":State"]),
            ("skos:prefLabel", [text(labels[language], language) for language in LANGUAGES]),
            (":formalName", [text(f) for f in formals]),
            ("skos:altLabel", alternative),
            (":acronym", [text(a, None) for a in acronyms]),
            (":acronymNeedsIntroduction", ["true"] if acronyms else []),
            (":formerly", former(older_forms, known)),
            (":adjective", {text(f) for a in items(adjective) for f in spellings(a)}),
            (":capital", {text(f) for c in items(capital) for f in spellings(c)}),
            (":alpha2", [text(alpha2, None)]),
            (":alpha3", [text(alpha3.upper(), None)]),
            (":m49", [text(code["iso1N3"], None)]),
            (":regionalGroup", [iri("id/regional-group/" + GROUPS[group][0])] if group != "-" else []),
            ("skos:exactMatch", [f"<http://www.wikidata.org/entity/{q}>" for q in exact]),
            ("skos:closeMatch", [f"<http://www.wikidata.org/entity/{q}>" for q in close]),
            ("dcterms:source", [f"<{s}>" for s in (CLDR, COUNTRY_CODER)]),
        ]))
    write("states.ttl", """
The states that take part in treaty meetings. Written by src/build/reference/build.py; do not edit.

ISO 3166-1 and M49 codes, Wikidata items: country-coder (npm @rapideditor/country-coder), ISC licence.
Names in French, Spanish, Russian, Arabic and Chinese: Unicode CLDR (npm cldr-localenames-full),
  Unicode License v3 (licenses/Unicode-3.0.txt), but for those in src/build/reference/names.txt.
English names, older names, adjectives, capitals, regional groups: src/build/reference/states.txt, written by hand.
""", blocks)


def groups():
    scheme = "id/regional-group"
    blocks = [block(scheme, [("a", ["skos:ConceptScheme"]), ("skos:prefLabel", [text("Regional groups of the United Nations")])])]
    for slug, label, *others in sorted(GROUPS.values()):
        blocks.append(block(f"{scheme}/{slug}", [
            ("a", ["skos:Concept"]), ("skos:inScheme", [iri(scheme)]), ("skos:topConceptOf", [iri(scheme)]),
            ("skos:prefLabel", [text(label)]), ("skos:altLabel", [text(o) for o in others])]))
    write("regional-groups.ttl", """
The regional groups of the United Nations. Written by src/build/reference/build.py; do not edit.
""", blocks)


def slug(name):
    return re.sub(r"[^a-z0-9]+", "-", plain(name).lower().replace("'", "")).strip("-")


def ambiguous():
    blocks = []
    for name, readings, usual, note in sorted(rows("ambiguous.txt")):
        blocks.append(block(f"id/ambiguous-name/{slug(name)}", [
            ("a", [":AmbiguousName"]), (":name", [text(name)]),
            (":reading", [iri("id/" + r) for r in items(readings)]),
            (":usualReading", [iri("id/" + r) for r in items(usual)]),
            ("rdfs:comment", [text(note)] if note else [])]))
    write("ambiguous.ttl", """
Names that may mean more than one state or organization, with their readings.
A name without :usualReading is published as doubt. Written by src/build/reference/build.py; do not edit.
""", blocks)


def former_states():
    blocks = []
    for key, name, formal, other, adjective, until, successors, note in sorted(rows("former-states.txt")):
        forms = variants(name, items(formal), items(other))
        known = {row[0] for row in rows("ambiguous.txt")}
        blocks.append(block(f"id/state/{key}", [
            ("a", [":State", ":FormerState"]), ("skos:prefLabel", [text(name)]),
            (":formalName", [text(f) for f in items(formal)]),
            ("skos:altLabel", [text(f) for f in forms if f != name and f not in known]),
            (":adjective", [text(a) for a in items(adjective)]),
            (":until", [year(until)]),
            ("dcterms:isReplacedBy", [iri("id/state/" + s) for s in items(successors)]),
            ("rdfs:comment", [text(note)] if note else [])]))
    write("former-states.ttl", """
States that took part in treaty meetings and are no more. Keys are the codes of ISO 3166-3 where it has one.
Written by src/build/reference/build.py; do not edit.
""", blocks)


SWAPS = [("Centre", "Center"), ("Center", "Centre"), ("Organisation", "Organization"),
         ("Organization", "Organisation"), ("Programme", "Program"), ("Labour", "Labor"), ("Defence", "Defense")]


def organization_spellings(name):
    """The spellings of a name, British and American, and with `UN` for the United Nations."""
    forms = {name}
    forms |= {re.sub(rf"\b{one}\b", other, name) for one, other in SWAPS}
    forms |= {"UN " + n.removeprefix("United Nations ") for n in forms if n.startswith("United Nations ")}
    return {f for n in forms for f in spellings(n)}


def wikidata_items(packages):
    """Wikidata items by English label. Labels of up to three letters are left out: they name brands."""
    path = packages / "name-suggestion-index" / "dist" / "wikidata" / "wikidata.json"
    entries = json.loads(path.read_text(encoding="utf-8"))["wikidata"]
    return {e["label"]: item for item, e in sorted(entries.items()) if len(e.get("label", "")) > 3}


def organizations(packages):
    known = wikidata_items(packages)
    blocks = []
    for name, kind, acronyms, other, older, parent in sorted(rows("organizations.txt"), key=lambda r: slug(r[0])):
        acronyms = items(acronyms)
        shy = [a[1:] for a in acronyms if a.startswith("!")]
        bold = [a for a in acronyms if not a.startswith("!")]
        forms = set(bold)
        for n in [name, *items(other)]:
            forms |= organization_spellings(n)
        exact = sorted({known[n] for n in {name, *bold, *items(other)} if n in known})
        blocks.append(block(f"id/organization/{slug(name)}", [
            ("a", [":Organization"]), ("skos:prefLabel", [text(name)]),
            ("skos:altLabel", [text(f) for f in forms if f != name]),
            (":acronym", [text(a, None) for a in shy or bold]),
            (":acronymNeedsIntroduction", ["true"] if shy else []),
            (":formerly", former(sorted({(f, y) for n, y in dated(older) for f in organization_spellings(n)}), forms)),
            (":organizationKind", [text(kind, None)]),
            (":parent", [iri("id/organization/" + slug(p)) for p in items(parent)]),
            ("skos:exactMatch", [f"<http://www.wikidata.org/entity/{q}>" for q in exact]),
            ("dcterms:source", [f"<{NAME_SUGGESTIONS}>"] if exact else [])]))
    write("organizations.ttl", """
Organizations that take part in treaty meetings. Written by src/build/reference/build.py; do not edit.
Names, acronyms and kinds: src/build/reference/organizations.txt, written by hand.
Wikidata items: name-suggestion-index (npm name-suggestion-index), BSD 3-Clause licence, which names few of them.
""", blocks)


def main(packages):
    OUT.mkdir(parents=True, exist_ok=True)
    states(packages)
    groups()
    ambiguous()
    former_states()
    organizations(packages)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
