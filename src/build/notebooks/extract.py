#!/usr/bin/env python3
"""Makes the small extract that the notebooks join with, in the shape in which Wikidata publishes it, from packaged data sets.

    npm pack @rapideditor/country-coder@5.6.1 cldr-core@48.2.0      # in PACKAGES
    python3 src/build/notebooks/extract.py PACKAGES [ZONES]

PACKAGES is the folder with the two archives; ZONES is zone.tab of the tz database (Debian package tzdata). Writes
notebooks/data/states.csv and notebooks/data/wikidata.ttl. Nothing is taken from Wikidata but the items' numbers, which
country-coder has. notebooks/data/README.md says what is from where.
"""
import csv
import json
import re
import sys
import tarfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
OUT = ROOT / "notebooks" / "data"
COLUMNS = ["item", "name", "alpha2", "alpha3", "continent", "continent_item", "population", "latitude", "longitude", "member_of"]
CONTINENTS = ("002", "009", "019", "142", "150")
MEMBERSHIPS = ("EU", "UN")
POSITION = re.compile(r"([+-])(\d\d)(\d\d)(\d\d)?([+-])(\d\d\d)(\d\d)(\d\d)?")


def packed(archive, path):
    """The JSON of one file of a package."""
    with tarfile.open(archive) as tar:
        return json.load(tar.extractfile(f"package/{path}"))


def positions(zones):
    """Latitude and longitude of the place that gives its name to a country's first time zone."""
    found = {}
    for line in Path(zones).read_text().splitlines():
        if not line.startswith("#"):
            code, place = line.split("\t")[:2]
            found.setdefault(code, degrees(place))
    return found


def degrees(place):
    sign, d, m, s, sign2, d2, m2, s2 = POSITION.fullmatch(place).groups()
    north = int(d) + int(m) / 60 + int(s or 0) / 3600
    east = int(d2) + int(m2) / 60 + int(s2 or 0) / 3600
    return [f"{north if sign == '+' else -north:.4f}", f"{east if sign2 == '+' else -east:.4f}"]


def ours():
    """The states of the reference data by their alpha-3 codes: name and item."""
    text = (ROOT / "data/reference/states.ttl").read_text(encoding="utf-8")
    for entry in text.split("\n\n"):
        code = re.search(r':alpha3 "(\w{3})"', entry)
        item = re.search(r"www.wikidata.org/entity/(Q\d+)", entry)
        if code and item:
            yield code.group(1), re.search(r'prefLabel "([^"]+)"@en', entry).group(1), item.group(1)


def main_part(feature, features):
    """The feature itself or, where a state has parts, the one that belongs to groups for all: of the same name, the mainland, else one of most."""
    parts = [f for f in features if f.get("country") == feature["iso1A2"] and set(f.get("groups", [])) & set(CONTINENTS)]
    if "groups" in feature or not parts:
        return feature
    named = [f for f in parts if f["nameEn"] == feature["nameEn"]]
    mainland = [f for f in parts if f["nameEn"].split()[0] in ("Mainland", "Metropolitan", "Contiguous")]
    continents = [next(g for g in f["groups"] if g in CONTINENTS) for f in parts]
    most = max(sorted(set(continents)), key=continents.count)
    return (named or mainland or [f for f, c in zip(parts, continents) if c == most])[0]


def rows(packages, zones):
    features = [f["properties"] for f in packed(packages / "rapideditor-country-coder-5.6.1.tgz", "src/data/borders.json")["features"]]
    by_code = {f["iso1A3"]: f for f in features if "iso1A3" in f}
    regions = {f["m49"]: f for f in features if f.get("m49") in CONTINENTS}
    groups = {f["iso1A2"]: f for f in features if f.get("iso1A2") in MEMBERSHIPS}
    people = packed(packages / "cldr-core-48.2.0.tgz", "supplemental/territoryInfo.json")["supplemental"]["territoryInfo"]
    where = positions(zones)
    for alpha3, name, item in sorted(ours()):
        feature = by_code[alpha3]
        alpha2 = feature["iso1A2"]
        belongs = main_part(feature, features).get("groups", [])
        continent = next((regions[g] for g in belongs if g in regions), {})
        members = sorted(groups[g]["wikidata"] for g in belongs if g in groups)
        yield [item, name, alpha2, alpha3, continent.get("nameEn", ""), continent.get("wikidata", ""),
               people.get(alpha2, {}).get("_population", ""), *where.get(alpha2, ["", ""]), " ".join(members)]


def turtle(table):
    yield "# A stand-in for Wikidata, in the shape in which it publishes statements. README.md says what is from where."
    yield "@prefix geo: <http://www.opengis.net/ont/geosparql#> ."
    yield "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> ."
    yield "@prefix wd: <http://www.wikidata.org/entity/> ."
    yield "@prefix wdt: <http://www.wikidata.org/prop/direct/> ."
    yield "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> ."
    continents = sorted({(r[5], r[4]) for r in table if r[5]})
    for item, name in continents:
        yield f'\nwd:{item} rdfs:label "{name}"@en .'
    for r in table:
        says = [f'rdfs:label "{r[1]}"@en', f'wdt:P297 "{r[2]}"', f'wdt:P298 "{r[3]}"']
        says += [f"wdt:P30 wd:{r[5]}"] if r[5] else []
        says += [f'wdt:P1082 "+{r[6]}"^^xsd:decimal'] if r[6] else []
        says += [f'wdt:P625 "Point({r[8]} {r[7]})"^^geo:wktLiteral'] if r[7] else []
        says += [f"wdt:P463 wd:{group}" for group in r[9].split()]
        yield f"\nwd:{r[0]} " + " ;\n  ".join(says) + " ."


def main(packages, zones="/usr/share/zoneinfo/zone.tab"):
    table = list(rows(Path(packages), zones))
    with open(OUT / "states.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(table)
    (OUT / "wikidata.ttl").write_text("\n".join(turtle(table)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
