"""Asks Rapporteur, and other SPARQL endpoints, from notebooks: typed frames, politely.

    import rapporteur
    here = rapporteur.Endpoint("http://localhost:8080/sparql", contact="me@example.org")
    frame = here.frame("SELECT ?state { ?state a :State }")

Needs pandas and requests. Numbers come as numbers, days as dates, true and false as booleans, and what is unbound as missing. Every
request says who asks (User-Agent), waits as long as the server asks for (Retry-After) or longer and longer, and is not sent twice
within one notebook.
"""
import email.utils
import hashlib
import json
import os
import time

import pandas as pd
import requests

VERSION = "0.1.0"
PREFIXES = """PREFIX : <https://w3id.org/rapporteur/ontology#>
PREFIX id: <https://w3id.org/rapporteur/id/>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
XSD = "http://www.w3.org/2001/XMLSchema#"
WHOLE = {XSD + name for name in ("integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger", "unsignedInt")}
BROKEN = {XSD + name for name in ("decimal", "double", "float")}
DAYS = {XSD + name for name in ("date", "dateTime")}
BUSY = (429, 500, 502, 503, 504)


class Endpoint:
    """A SPARQL endpoint: its address, who asks, and what it has answered so far."""

    def __init__(self, address, contact="", cache=None, attempts=5, timeout=60, sleep=time.sleep, session=None):
        self.address = address
        self.attempts = attempts
        self.timeout = timeout
        self.cache = cache
        self.sleep = sleep
        self.session = session or requests.Session()
        self.session.headers["User-Agent"] = user_agent(contact)
        self._answers = {}

    def frame(self, query, prefixes=True):
        """The rows of a SELECT query as a frame with typed columns."""
        return typed(self.json(PREFIXES + query if prefixes else query))

    def ask(self, query):
        """The answer to an ASK query."""
        return self.json(PREFIXES + query)["boolean"]

    def batched(self, query, variable, values, size=100):
        """One frame for many values: the query holds `{values}`, which becomes VALUES blocks of at most `size` IRIs or literals
        each. A hundred things are one request, not a hundred."""
        parts = []
        for start in range(0, len(values), size):
            block = " ".join(term(value) for value in values[start:start + size])
            parts.append(self.frame(query.replace("{values}", f"VALUES ?{variable} {{ {block} }}")))
        return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame()

    def json(self, query):
        """The answer in the SPARQL 1.1 JSON format, from the cache if it is there."""
        key = hashlib.sha256((self.address + "\n" + query).encode()).hexdigest()
        if key in self._answers:
            return self._answers[key]
        path = self.cache and os.path.join(self.cache, key + ".json")
        if path and os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                answer = json.load(file)
        else:
            answer = self._fetch(query)
            if path:
                os.makedirs(self.cache, exist_ok=True)
                with open(path, "w", encoding="utf-8") as file:
                    json.dump(answer, file)
        self._answers[key] = answer
        return answer

    def _fetch(self, query):
        for attempt in range(self.attempts):
            answer = self.session.post(
                self.address,
                data={"query": query},
                headers={"Accept": "application/sparql-results+json"},
                timeout=self.timeout,
            )
            if answer.status_code not in BUSY or attempt + 1 == self.attempts:
                break
            self.sleep(pause(answer.headers.get("Retry-After"), attempt))
        if not answer.ok:
            raise RuntimeError(f"{self.address} says {answer.status_code}: {answer.text[:500]}")
        return answer.json()


class Reconciler:
    """The Reconciliation API of a server: which things the names in somebody's own table mean."""

    def __init__(self, address, contact="", session=None):
        self.address = address
        self.session = session or requests.Session()
        self.session.headers["User-Agent"] = user_agent(contact)

    def frame(self, names, type=None, date=None, size=50):
        """The best candidate for each name: id, what it is called, score, and whether it is certain."""
        rows = []
        for start in range(0, len(names), size):
            part = names[start:start + size]
            batch = {f"q{i}": self._query(name, type, date) for i, name in enumerate(part)}
            answers = self._post({"queries": json.dumps(batch)})
            for i, name in enumerate(part):
                best = (answers[f"q{i}"]["result"] or [{}])[0]
                rows.append([name, best.get("id"), best.get("name"), best.get("score"), best.get("match", False)])
        return pd.DataFrame(rows, columns=["asked", "id", "name", "score", "match"])

    def extend(self, ids, properties):
        """The values of properties of things, one row for each thing; several values are joined with a stroke."""
        answer = self._post({"extend": json.dumps({"ids": list(ids), "properties": [{"id": each} for each in properties]})})
        return pd.DataFrame(
            [[one] + [" | ".join(str(next(reversed(cell.values()))) for cell in row[each]) for each in properties] for one, row in answer["rows"].items()],
            columns=["id", *properties],
        )

    def _post(self, form):
        answer = self.session.post(self.address, data=form, timeout=60)
        answer.raise_for_status()
        return answer.json()

    @staticmethod
    def _query(name, type, date):
        query = {"query": name, "limit": 3}
        if type:
            query["type"] = type
        if date:
            query["properties"] = [{"pid": "date", "v": date}]
        return query


def user_agent(contact):
    """What Wikidata's rules ask for: the program, and how to reach who runs it."""
    return f"rapporteur-notebook/{VERSION} ({contact or 'no contact given'}) python-requests/{requests.__version__}"


def pause(retry_after, attempt):
    """Seconds to wait: what the server asks for, as a number or a date, else twice as long each time."""
    if retry_after and retry_after.strip().isdigit():
        return int(retry_after)
    if retry_after:
        then = email.utils.parsedate_to_datetime(retry_after)
        return max(0.0, then.timestamp() - time.time())
    return float(2**attempt)


def term(value):
    """A value as SPARQL writes it: an IRI where it looks like one, else a string."""
    text = str(value)
    if text.startswith(("http://", "https://", "urn:")) and not set(text) & set('<>"{}|^`\\ '):
        return f"<{text}>"
    return json.dumps(text, ensure_ascii=False)


def typed(answer):
    """An answer in SPARQL JSON as a frame."""
    columns = answer["head"]["vars"]
    rows = answer["results"]["bindings"]
    return pd.DataFrame({name: column([row.get(name) for row in rows]) for name in columns}, columns=columns)


def column(cells):
    """One column: of the type that all its values share, else as texts."""
    types = {cell.get("datatype", "") for cell in cells if cell}
    texts = pd.Series([cell["value"] if cell else None for cell in cells], dtype="object")
    if not types:
        return texts
    if types <= WHOLE:
        return pd.to_numeric(texts).astype("Int64")
    if types <= WHOLE | BROKEN:
        return pd.to_numeric(texts).astype("float64")
    if types <= DAYS:
        return pd.to_datetime(texts, utc=False)
    if types == {XSD + "boolean"}:
        return texts.map({"true": True, "1": True, "false": False, "0": False}).astype("boolean")
    return texts
