"""Asks an endpoint with SPARQLWrapper: every form of a query, every way to send it, every format of an answer."""

import sys

from SPARQLWrapper import CSV, GET, JSON, N3, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, URLENCODED, XML, SPARQLWrapper

ENDPOINT, GRAPH = sys.argv[1:3]
SELECT = "SELECT ?n { ?s <https://data.example/is> ?n } ORDER BY ?n"
ASK = "ASK { ?s <https://data.example/is> 1 }"
CONSTRUCT = "CONSTRUCT WHERE { ?s <https://data.example/is> ?n }"
DESCRIBE = f"DESCRIBE <{GRAPH}>"


def same(what, got, wanted):
    if got != wanted:
        sys.exit(f"{what}: {got!r} instead of {wanted!r}")


def asked(query, form, method=GET, request=URLENCODED, **more):
    client = SPARQLWrapper(ENDPOINT, **more)
    client.setQuery(query)
    client.setReturnFormat(form)
    client.setMethod(method)
    client.setRequestMethod(request)
    return client.query().convert()


def values(answer):
    return [row["n"]["value"] for row in answer["results"]["bindings"]]


for method, request in ((GET, URLENCODED), (POST, URLENCODED), (POST, POSTDIRECTLY)):
    same("select", values(asked(SELECT, JSON, method, request)), ["1", "2", "3"])
    same("ask", asked(ASK, JSON, method, request)["boolean"], True)
    same("construct", len(asked(CONSTRUCT, RDFXML, method, request)), 3)
    same("describe", len(asked(DESCRIBE, RDFXML, method, request)), 1)
    same("one graph", values(asked(SELECT, JSON, method, request, defaultGraph=GRAPH)), ["1"])
same("xml", len(asked(SELECT, XML).getElementsByTagName("result")), 3)
same("csv", asked(SELECT, CSV).decode().split(), ["n", "1", "2", "3"])
same("tsv", asked(SELECT, TSV).decode().split(), ["?n", "1", "2", "3"])
same("turtle", b"data.example/is" in asked(CONSTRUCT, TURTLE), True)
same("n3", b"data.example/is" in asked(CONSTRUCT, N3), True)
plain = SPARQLWrapper(ENDPOINT)
plain.setQuery(SELECT)
same("as it comes", len(plain.query().convert().getElementsByTagName("result")), 3)
print("ok")
