#!/usr/bin/env python3
"""Writes data/reference/*.ttl from the hand-written tables beside this file and the extracts of packaged data sets.

    python3 src/build/reference/build.py [FOLDER]

FOLDER is where the Turtle goes, else data/reference. The output is sorted and depends on nothing else; nothing is fetched.
"""
import re
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).parent
OUT = HERE.parents[2] / "data" / "reference"
BASE = "https://w3id.org/rapporteur/"
LANGUAGES = ["en", "fr", "es", "ru", "ar", "zh"]

PREFIXES = """\
@prefix : <https://w3id.org/rapporteur/ontology#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix eli: <http://data.europa.eu/eli/ontology#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
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
    """(name, first year, last year) of each older name in a cell; `Name:1992-2003`, `Name:2003` or `Name`."""
    for item in items(cell):
        match = re.fullmatch(r"(.+):(?:(\d{4})-)?(\d{4})", item)
        yield tuple(part or "" for part in match.groups()) if match else (item, "", "")


def extract(name):
    """The rows of an extract of a packaged data set."""
    return [line.split("	") for line in (HERE / "extracts" / name).read_text(encoding="utf-8").splitlines()]


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


def source(key):
    return iri("id/source/" + key)


def write(name, about, blocks):
    header = "".join(f"# {line}\n" if line else "#\n" for line in about.strip().splitlines())
    (OUT / name).write_text(header + "\n" + PREFIXES + "\n" + "\n".join(blocks), encoding="utf-8")
    print(f"{name}: {len(blocks)} entries")


def former(names, known):
    return [f"[ :name {text(n)}" + (f" ; :since {year(since)}" if since else "")
            + (f" ; :until {year(until)}" if until else "") + " ]"
            for n, since, until in names if n not in known]


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

def unterm():
    """UNTERM's short and formal names by alpha-3 code and language."""
    order = ["fr", "es", "ru", "zh", "ar"]
    named = {}
    for alpha3, *cells in rows("unterm.txt"):
        short = dict(zip(order, cells))
        formal = {language: short[language] if name == "=" else name for language, name in zip(order, cells[5:])}
        named[alpha3] = (short, formal)
    return named


def customary(alpha2, language, cldr):
    """The names of CLDR that documents may print."""
    names = [n for n in cldr[alpha2, language] if n]
    if language == "en":
        return [n for n in names if "(" not in n and "SAR" not in n and n != "Palestinian Territories"
                and not n.startswith("Congo - ")]
    return [n for n in names if " - " not in n] if alpha2 != "PS" else []


def states():
    codes = {row[0]: row[1:] for row in extract("codes.tsv")}
    cldr = {(alpha2, language): names for alpha2, language, *names in extract("names.tsv")}
    demonyms = dict(extract("demonyms.tsv"))
    capitals = dict(extract("capitals.tsv"))
    united = unterm()
    own = {row[0]: dict(zip(["fr", "es", "ru", "ar", "zh"], row[1:])) for row in rows("names.txt")}
    doubtful = {row[0] for row in rows("ambiguous.txt")}
    checked = {row[0] for row in rows("former-names.txt")}
    blocks = []
    for alpha3, short, formal, capital, group, adjective, other, older in sorted(rows("states.txt")):
        alpha2, m49, item, *same = codes[alpha3]
        formals = items(formal)
        acronyms = [o[1:] for o in items(other) if o.startswith("!")]
        others = [o for o in items(other) if not o.startswith("!")]
        labels = {"en": short}
        alternative = {text(n) for n in [*variants(short, formals, others), *customary(alpha2, "en", cldr)]
                       if n != short and n not in doubtful}
        formal_names = [text(f) for f in formals]
        for language in LANGUAGES[1:]:
            name, full = (names[language] for names in united[alpha3])
            labels[language] = own.get(alpha3, {}).get(language) or name
            formal_names += [text(full, language)] if full else []
            extra = {name, full, *customary(alpha2, language, cldr), *turned(name)} - {""}
            extra |= {n.replace("’", "'") for n in {labels[language], *extra}}
            alternative |= {text(n, language) for n in extra if n != labels[language] and n not in doubtful}
        known = {short, *formals, *others}
        older_forms = sorted({(f, *years) for n, *years in dated(older) for f in spellings(n)
                              if f not in doubtful or years[0]})
        # Of the Holy See the data set has the item of its territory.
        exact, close = ([], [item]) if alpha3 == "vat" else ([item], same)
        sources = ["country-coder", "cldr", "unterm", "hand"]
        sources += ["demonyms"] if demonyms[alpha2] in items(adjective) else []
        sources += ["countries-list"] if capitals.get(alpha2) in items(capital) else []
        sources += ["former-names"] if alpha3 in checked else []
        blocks.append(block(f"id/state/{alpha3}", [
            ("a", [":State"]),
            ("skos:prefLabel", [text(labels[language], language) for language in LANGUAGES]),
            (":formalName", formal_names),
            ("skos:altLabel", alternative),
            (":acronym", [text(a, None) for a in acronyms]),
            (":acronymNeedsIntroduction", ["true"] if acronyms else []),
            (":formerly", former(older_forms, known)),
            (":adjective", {text(f) for a in items(adjective) for f in spellings(a)}),
            (":capital", {text(f) for c in items(capital) for f in spellings(c)}),
            (":alpha2", [text(alpha2, None)]),
            (":alpha3", [text(alpha3.upper(), None)]),
            (":m49", [text(m49, None)]),
            (":regionalGroup", [iri("id/regional-group/" + GROUPS[group][0])] if group != "-" else []),
            ("skos:exactMatch", [f"<http://www.wikidata.org/entity/{q}>" for q in exact]),
            ("skos:closeMatch", [f"<http://www.wikidata.org/entity/{q}>" for q in close]),
            ("dcterms:source", [source(s) for s in sources]),
        ]))
    write("states.ttl", """
The states that take part in treaty meetings. Written by src/build/reference/build.py; do not edit.
Each names its sources, which sources.ttl describes.
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
    for name, readings, usual, note, adjective in sorted(rows("ambiguous.txt")):
        blocks.append(block(f"id/ambiguous-name/{slug(name)}", [
            ("a", [":AmbiguousName"]), ("skos:prefLabel", [text(name, None)]), (":name", [text(name)]),
            (":reading", [iri("id/" + r) for r in items(readings)]),
            (":usualReading", [iri("id/" + r) for r in items(usual)]),
            (":adjectival", ["true"] if adjective else []),
            ("rdfs:comment", [text(note)] if note else []),
            ("dcterms:source", [source("hand")])]))
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
            ("dcterms:source", [source("hand")]),
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


def organizations():
    known = dict(extract("wikidata.tsv"))
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
            (":formerly", former(sorted({(f, *years) for n, *years in dated(older) for f in organization_spellings(n)}), forms)),
            (":organizationKind", [text(kind, None)]),
            (":parent", [iri("id/organization/" + slug(p)) for p in items(parent)]),
            ("skos:exactMatch", [f"<http://www.wikidata.org/entity/{q}>" for q in exact]),
            ("dcterms:source", [source("hand"), *([source("name-suggestion-index")] if exact else [])])]))
    write("organizations.ttl", """
Organizations that take part in treaty meetings. Written by src/build/reference/build.py; do not edit.
Each names its sources, which sources.ttl describes.
""", blocks)


def day(value):
    return f'"{value}"^^xsd:date'


def pages(cell):
    return [f"<{address}>" for address in items(cell)]


# The words by which pages show the terms of others.
SHOWN = {
    "http://data.europa.eu/eli/ontology#date_document": "concluded",
    "http://data.europa.eu/eli/ontology#first_date_entry_in_force": "in force since",
    "http://data.europa.eu/eli/ontology#has_part": "articles",
    "http://data.europa.eu/eli/ontology#is_part_of": "part of",
    "http://data.europa.eu/eli/ontology#number": "number",
    "http://data.europa.eu/eli/ontology#title": "title",
    "https://schema.org/endDate": "last day",
    "https://schema.org/location": "city",
    "https://schema.org/startDate": "first day",
}


def treaties():
    """What is known of treaties beside their names, and their articles."""
    articles = list(rows("articles.txt"))
    blocks = [block(term, [("rdfs:label", [text(label)])]) for term, label in sorted(SHOWN.items())]
    for key, name, whole, number, adopted, force, depositaries, series, sources in sorted(rows("treaties.txt")):
        own = [(n, topic) for treaty, n, _, topic in articles if treaty == key]
        blocks.append(block(f"id/treaty/{key}", [
            ("a", ["eli:LegalResource"]),
            ("skos:prefLabel", [text(name)] if name else []),
            ("eli:is_part_of", [iri(f"id/treaty/{whole}")] if whole else []),
            ("dcterms:identifier", [text(f"United Nations Treaty Series, No. {number}")] if number else []),
            ("eli:date_document", [day(adopted)] if adopted else []),
            ("eli:first_date_entry_in_force", [day(force)] if force else []),
            (":depositary", [iri("id/" + d) for d in items(depositaries)]),
            (":meetingSeries", [iri("id/series/" + s) for s in items(series)]),
            ("eli:has_part", [iri(f"id/article/{key}-{n.lower()}") for n, _ in own]),
            ("dcterms:subject", [iri("id/topic/" + topic) for _, topic in own if topic]),
            ("dcterms:source", pages(sources))]))
    for treaty, number, title, topic in articles:
        blocks.append(block(f"id/article/{treaty}-{number.lower()}", [
            ("a", ["eli:LegalResourceSubdivision"]),
            ("skos:prefLabel", [text(f"Article {number}: {title}")]),
            ("eli:is_part_of", [iri(f"id/treaty/{treaty}")]),
            ("eli:number", [text(number, None)]),
            ("eli:title", [text(title)]),
            ("dcterms:subject", [iri("id/topic/" + topic)] if topic else [])]))
    write("treaties.ttl", """
Treaties of disarmament: registration, dates, depositaries, series of meetings, articles. Their names stand in the profiles.
An article's title is what the article is about where the treaty gives it none. Written by src/build/reference/build.py; do not edit.
""", blocks)


def meetings():
    """The meetings of the first treaty, with the people who presided over them."""
    table = [(number, *row) for number, *row in rows("meetings.txt")]
    blocks, people = [], set()
    for number, label, series, city, country, first, last, presidents, state, sources, note in table:
        key = f"ccm-{number}" if number else slug(label)
        kind = number.lstrip("0123456789")
        follower = f"{int(number.removesuffix(kind)) + 1}{kind}" if number else ""
        known = any(row[0] == follower for row in table)
        people |= set(items(presidents))
        blocks.append(block(f"id/meeting/{key}", [
            ("a", [":Meeting"]),
            ("skos:prefLabel", [text(label)]),
            (":series", [iri("id/series/" + series)]),
            (":ordinal", [number.removesuffix(kind)] if number else []),
            (":followedBy", [iri("id/meeting/ccm-" + follower)] if number and known else []),
            ("schema:location", [text(city)] if city else []),
            ("dcterms:spatial", [iri("id/state/" + country)] if country else []),
            ("schema:startDate", [day(first)]),
            ("schema:endDate", [day(last)]),
            (":president", [iri("id/person/" + slug(p)) for p in items(presidents)]
             + ([iri("id/state/" + state)] if state else [])),
            ("rdfs:comment", [text(note)] if note else []),
            ("dcterms:source", pages(sources))]))
    for person in sorted(people):
        blocks.append(block(f"id/person/{slug(person)}", [("a", [":Person"]), ("skos:prefLabel", [text(person, None)])]))
    write("meetings.ttl", """
The meetings of the Convention on Cluster Munitions and those that led to it, with place, dates and presidents as the sources of
each give them. What documents say of a meeting stands in their own graphs. Written by src/build/reference/build.py; do not edit.
""", blocks)


def topics():
    blocks = [block(f"id/topic/{area}", [
        (f"skos:{relation}", [f"<http://metadata.un.org/thesaurus/{concept}>"]), ("dcterms:source", [source("unbis")])])
        for area, relation, concept, _ in sorted(rows("topics.txt"))]
    write("thematic-areas.ttl", """
Thematic areas in the thesaurus of the United Nations. Written by src/build/reference/build.py; do not edit.
""", blocks)


def sources():
    blocks = []
    for key, title, version, licence, address, taken in sorted(rows("sources.txt")):
        blocks.append(block(f"id/source/{key}", [
            ("a", ["prov:Entity"]), ("skos:prefLabel", [text(title)]), ("dcterms:title", [text(title)]),
            ("dcterms:description", [text(taken)]), ("dcterms:hasVersion", [text(version, None)] if version else []),
            ("dcterms:license", [iri(licence)] if licence else []), ("foaf:page", [iri(address)])]))
    write("sources.ttl", """
Where the reference data is from. Written by src/build/reference/build.py; do not edit.
""", blocks)


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    for file in (states, groups, ambiguous, former_states, organizations, treaties, meetings, topics, sources):
        file()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        OUT = Path(sys.argv[1])
    main()
