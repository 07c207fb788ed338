"""Reads an endpoint as a store of rdflib: queries of every form, triples by pattern, one graph alone."""

import sys

from rdflib import Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore

ENDPOINT, GRAPH = sys.argv[1:3]
IS = URIRef("https://data.example/is")


def same(what, got, wanted):
    if got != wanted:
        sys.exit(f"{what}: {got!r} instead of {wanted!r}")


for method in ("GET", "POST", "POST_FORM"):
    for form in ("xml", "json", "csv"):
        graph = Graph(SPARQLStore(ENDPOINT, method=method, returnFormat=form))
        rows = graph.query("SELECT ?n { ?s <https://data.example/is> ?n } ORDER BY ?n")
        same(f"select {method} {form}", [str(row.n) for row in rows], ["1", "2", "3"])
    graph = Graph(SPARQLStore(ENDPOINT, method=method))
    same("ask", bool(graph.query("ASK { ?s <https://data.example/is> 1 }")), True)
    same("triples", sorted(int(n) for n in graph.objects(None, IS)), [1, 2, 3])
    same("contains", (URIRef(GRAPH), IS, Literal(1)) in graph, True)
    same("construct", len(graph.query("CONSTRUCT WHERE { ?s <https://data.example/is> ?n }").graph), 3)
    same("describe", len(graph.query(f"DESCRIBE <{GRAPH}>").graph), 1)
    alone = Graph(SPARQLStore(ENDPOINT, method=method), identifier=URIRef(GRAPH))
    same("one graph", len(alone), 1)
print("ok")
