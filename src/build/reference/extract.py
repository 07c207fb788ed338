#!/usr/bin/env python3
"""Takes from packaged data sets what build.py needs, so that the reference data can be built again without them.

    python3 src/build/reference/extract.py PACKAGES

PACKAGES is a folder with the packages' archives as npm packs them (data/reference/README.md says how). Writes
extracts/*.tsv and extracts/packages.tsv, which says from which archive each of them is.
"""
import hashlib
import json
import sys
import tarfile
from pathlib import Path

HERE = Path(__file__).parent
OUT = HERE / "extracts"
LANGUAGES = ["en", "fr", "es", "ru", "ar", "zh"]
# extract | package | archive | licence
PACKAGES = [
    ("capitals.tsv", "countries-list 3.4.1", "countries-list-3.4.1.tgz", "MIT"),
    ("codes.tsv", "@rapideditor/country-coder 5.6.1", "rapideditor-country-coder-5.6.1.tgz", "ISC"),
    ("demonyms.tsv", "i18n-nationality 1.4.0", "i18n-nationality-1.4.0.tgz", "MIT"),
    ("names.tsv", "cldr-localenames-full 48.2.0", "cldr-localenames-full-48.2.0.tgz", "Unicode-3.0"),
    ("wikidata.tsv", "name-suggestion-index 8.0.20260918", "name-suggestion-index-8.0.20260918.tgz", "BSD-3-Clause"),
]


def rows(name):
    """The rows of a hand-written table, each a list of cells."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield [cell.strip() for cell in line.split("|")]


def packed(archive, path):
    """The JSON of one file of a package."""
    with tarfile.open(archive) as tar:
        return json.load(tar.extractfile(f"package/{path}"))


def codes(archive, _):
    """alpha-3, alpha-2, M49, Wikidata item, item of the country of the same name within a kingdom (or nothing)."""
    features = [f["properties"] for f in packed(archive, "src/data/borders.json")["features"]]
    ours = {row[0] for row in rows("states.txt")} | {"eu"}
    for f in features:
        code = f.get("iso1A3", "").lower() or ("eu" if f.get("iso1A2") == "EU" else "")
        if code in ours:
            same = [o["wikidata"] for o in features if o.get("country") == f["iso1A2"] and o["nameEn"] == f["nameEn"]]
            yield [code, f["iso1A2"], f.get("iso1N3", ""), f["wikidata"], *same]


def names(archive, alpha2):
    """alpha-2, language, name, its variant (or nothing)."""
    for language in LANGUAGES:
        data = packed(archive, f"main/{language}/territories.json")
        territories = data["main"][language]["localeDisplayNames"]["territories"]
        for code in alpha2:
            yield [code, language, territories[code], territories.get(code + "-alt-variant", "")]


def wikidata(archive, _):
    """English label, Wikidata item: of labels that the table of organizations has, but for those of up to three letters."""
    ours = set()
    for name, _, acronyms, other, *_ in rows("organizations.txt"):
        ours |= {n.strip() for cell in (name, acronyms, other) for n in cell.split(";")}
    for item, entry in packed(archive, "dist/wikidata/wikidata.json")["wikidata"].items():
        label = entry.get("label", "")
        if len(label) > 3 and label in ours:
            yield [label, item]


def capitals(archive, alpha2):
    """alpha-2, capital."""
    for code, country in packed(archive, "countries.min.json").items():
        if code in alpha2 and country["capital"]:
            yield [code, country["capital"]]


def demonyms(archive, alpha2):
    """alpha-2, English word for its nationals."""
    for code, word in packed(archive, "langs/en.json")["nationalities"].items():
        if code in alpha2:
            yield [code, word]


def main(packages):
    OUT.mkdir(exist_ok=True)
    alpha2, origins = [], ["extract\tpackage\tlicence\tSHA-512 of the archive\tSHA-256 of the extract"]
    makers = {"capitals.tsv": capitals, "codes.tsv": codes, "demonyms.tsv": demonyms, "names.tsv": names,
              "wikidata.tsv": wikidata}
    for extract, package, name, licence in sorted(PACKAGES, key=lambda p: p[0] != "codes.tsv"):
        archive = packages / name
        found = sorted(makers[extract](archive, alpha2))
        if extract == "codes.tsv":
            alpha2 = sorted(row[1] for row in found if row[0] != "eu")
        text = "".join("\t".join(row) + "\n" for row in found)
        (OUT / extract).write_text(text, encoding="utf-8")
        origins.append("\t".join([extract, package, licence, hashlib.sha512(archive.read_bytes()).hexdigest(),
                                  hashlib.sha256(text.encode()).hexdigest()]))
        print(f"{extract}: {len(found)} rows")
    (OUT / "packages.tsv").write_text("\n".join(origins) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
