#!/usr/bin/env python3
"""Checks data/reference: no name leads to two entities, no two states share a code, nobody is missing.

    python3 src/build/reference/check.py

Reads the Turtle as build.py writes it (one property a line, one object a line). Exit code 0 if all is well.
"""
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

DATA = Path(__file__).parents[3] / "data" / "reference"
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"(?:@(\w+))?')
NAMING = {"skos:prefLabel", "skos:altLabel", ":formalName", ":formerly", ":acronym"}
GROUP_SIZES = {"african": 54, "asia-pacific": 55, "eastern-european": 23,
               "latin-american-and-caribbean": 33, "western-european-and-others": 29}


def entities(name):
    """(IRI, property, object) for each statement of a file."""
    subject = prop = None
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line.startswith(("#", "@")) or not line.strip():
            continue
        if line.startswith("<"):
            subject = line.strip("<> ")
            continue
        if line.startswith("    "):
            value = line.strip()
        else:
            prop, _, value = line.strip().partition(" ")
        yield subject, prop, re.sub(r" [,;.]$", "", value)


def grouped(name):
    found = defaultdict(lambda: defaultdict(list))
    for subject, prop, value in entities(name):
        found[subject][prop].append(value)
    return found


def literals(values):
    """The text of each literal, with its language; of a blank node the :name."""
    for value in values:
        match = LITERAL.search(value)
        if match:
            yield match.group(1), match.group(2)


def key(name):
    return re.sub(r"\s+", " ", name.replace("’", "'")).strip()


def folded(name):
    """The name as a reader who ignores case, diacritics and punctuation sees it."""
    letters = unicodedata.normalize("NFD", name)
    letters = "".join(c for c in letters if not unicodedata.combining(c) or ord(c) > 0x0500)
    return " ".join(re.findall(r"\w+", letters.casefold()))


def main():
    problems = []
    present = grouped("states.ttl")
    past = grouped("former-states.ttl")
    organizations = grouped("organizations.ttl")
    ambiguous = {n for e in grouped("ambiguous.ttl").values() for n, _ in literals(e[":name"])}
    everything = {**present, **past, **organizations}

    owners, seen, adjectives, capitals = (defaultdict(set) for _ in range(4))
    preferred = set()
    for subject, props in everything.items():
        own = [n for n, language in literals(props["skos:prefLabel"]) if language == "en"]
        if len(own) != 1:
            problems.append(f"{subject} has {len(own)} English names")
        preferred |= set(own)
        shy = "true" in props[":acronymNeedsIntroduction"]
        for prop in NAMING:
            if prop == ":acronym" and shy:
                continue
            for name, _ in literals(v for v in props[prop] if ":since" not in v):
                owners[key(name)].add(subject)
                seen[folded(name)].add(subject)
                if name in ambiguous and name not in preferred:
                    problems.append(f"{subject}: {name} is ambiguous and yet {prop}")
        for name, _ in literals(props[":capital"]):
            capitals[folded(name)].add(subject)
        for name, _ in literals(props[":adjective"]):
            adjectives[key(name)].add(subject)
            if name in ambiguous and subject in present:
                problems.append(f"{subject}: {name} is an ambiguous adjective")
    for name, subjects in seen.items():
        if len(subjects) > 1:
            problems.append(f"{name!r} leads to {sorted(subjects)}")
    for name, subjects in capitals.items():
        others = subjects | seen.get(name, set())
        if len(others) > 1:
            problems.append(f"capital {name!r} leads to {sorted(others)}")
    for name, subjects in adjectives.items():
        others = subjects | seen.get(folded(name), set())
        if len(others) > 1:
            problems.append(f"adjective {name!r} leads to {sorted(others)}")

    for prop in (":alpha2", ":alpha3", ":m49", "skos:exactMatch"):
        count = Counter(v for props in present.values() for v in props[prop])
        problems += [f"{prop} {v} is used {n} times" for v, n in count.items() if n > 1]
    for subject, props in present.items():
        for prop in (":alpha2", ":alpha3", ":m49", ":formalName"):
            if not props[prop]:
                problems.append(f"{subject} has no {prop}")
        if len(list(literals(props["skos:prefLabel"]))) != 6:
            problems.append(f"{subject} has not six names")
    sizes = Counter(v.rsplit("/", 1)[1].rstrip(">") for props in present.values() for v in props[":regionalGroup"])
    for group, size in GROUP_SIZES.items():
        if sizes[group] != size:
            problems.append(f"{group} has {sizes[group]} states, not {size}")
    if len(present) < 195:
        problems.append(f"only {len(present)} states")

    for name in ("states.ttl", "former-states.ttl", "organizations.ttl"):
        text = (DATA / name).read_text(encoding="utf-8")
        written = Counter(re.findall(r"^<(.+)>$", text, re.M))
        problems += [f"{subject} is written {n} times" for subject, n in written.items() if n > 1]
    for subject, props in organizations.items():
        if len(props["skos:exactMatch"]) > 1 or len(props[":organizationKind"]) != 1:
            problems.append(f"{subject} has several Wikidata items, or not one kind")

    known = {f"<{s}>" for s in everything}
    for name in ("organizations.ttl", "ambiguous.ttl", "former-states.ttl"):
        for subject, prop, value in entities(name):
            if prop in (":parent", ":reading", ":usualReading", "dcterms:isReplacedBy") and value not in known:
                problems.append(f"{subject} {prop} {value}: nobody")
    if organizations and len(organizations) < 150:
        problems.append(f"only {len(organizations)} organizations")

    for problem in problems:
        print(problem)
    print(f"{len(present)} states, {len(past)} former states, {len(organizations)} organizations, "
          f"{len(owners)} names, {len(ambiguous)} ambiguous names, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
