"""Tests of the helper module against a small server of its own: python3 -m unittest discover -s notebooks"""
import json
import os
import sys
import tempfile
import threading
import unittest
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs

import pandas as pd

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import rapporteur

XSD = rapporteur.XSD


def literal(value, datatype=None):
    return {"type": "literal", "value": value, **({"datatype": XSD + datatype} if datatype else {})}


def rows(**columns):
    names = list(columns)
    many = max(len(cells) for cells in columns.values())
    bindings = [{n: columns[n][i] for n in names if columns[n][i]} for i in range(many)]
    return {"head": {"vars": names}, "results": {"bindings": bindings}}


class Server:
    """Answers with what it was given, in order, and keeps what it was asked."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                outer.asked.append((dict(self.headers), parse_qs(body)))
                status, headers, content = outer.answers.pop(0)
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(content if isinstance(content, bytes) else json.dumps(content).encode())

            def log_message(self, *args):
                pass

        self.http = HTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.http.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.http.server_port}/sparql"

    def close(self):
        self.http.shutdown()
        self.http.server_close()


class FramesTest(unittest.TestCase):
    def test_columns_have_the_types_of_their_values(self):
        frame = rapporteur.typed(rows(
            whole=[literal("7", "integer"), None],
            broken=[literal("1.5", "decimal"), literal("2", "integer")],
            day=[literal("2017-09-04", "date"), literal("2018-09-03", "date")],
            yes=[literal("true", "boolean"), literal("false", "boolean")],
            text=[literal("a"), None],
            mixed=[literal("2011", "gYear"), literal("2017-09-04", "date")],
        ))
        self.assertEqual(["Int64", "float64", "datetime64[ns]", "boolean", "object", "object"], [str(t) for t in frame.dtypes])
        self.assertTrue(pd.isna(frame.whole[1]))
        self.assertEqual([7, 1.5, True], [frame.whole[0], frame.broken[0], frame.yes[0]])
        self.assertEqual(2017, frame.day[0].year)
        self.assertEqual(["2011", "2017-09-04"], list(frame.mixed))
        self.assertIsNone(frame.text[1])

    def test_no_rows_keep_their_columns(self):
        self.assertEqual(["a", "b"], list(rapporteur.typed(rows(a=[], b=[])).columns))

    def test_terms_cannot_break_out(self):
        self.assertEqual("<http://example.org/a>", rapporteur.term("http://example.org/a"))
        self.assertEqual('"http://example.org/> . ?s ?p ?o"', rapporteur.term("http://example.org/> . ?s ?p ?o"))
        self.assertEqual('"a \\"b\\" \\\\"', rapporteur.term('a "b" \\'))


class EndpointTest(unittest.TestCase):
    def serve(self, *answers):
        server = Server(*answers)
        self.addCleanup(server.close)
        return server

    def test_it_says_who_asks(self):
        server = self.serve((200, {}, rows(a=[literal("1")])))
        rapporteur.Endpoint(server.address, contact="me@example.org").frame("SELECT ?a {}")
        headers, form = server.asked[0]
        self.assertIn("me@example.org", headers["User-Agent"])
        self.assertTrue(form["query"][0].startswith("PREFIX : "))

    def test_it_waits_as_long_as_it_is_asked_to(self):
        slept = []
        server = self.serve((429, {"Retry-After": "7"}, b""), (503, {}, b""), (200, {}, rows(a=[literal("1")])))
        frame = rapporteur.Endpoint(server.address, sleep=slept.append).frame("SELECT ?a {}")
        self.assertEqual([7, 2.0], slept)
        self.assertEqual(1, len(frame))

    def test_a_date_to_wait_for_is_understood(self):
        self.assertEqual(0.0, rapporteur.pause("Wed, 21 Oct 2015 07:28:00 GMT", 0))
        self.assertEqual([1.0, 2.0, 4.0], [rapporteur.pause(None, i) for i in range(3)])

    def test_it_gives_up_and_says_why(self):
        server = self.serve(*[(503, {}, b"tired")] * 3)
        with self.assertRaisesRegex(RuntimeError, "503: tired"):
            rapporteur.Endpoint(server.address, attempts=3, sleep=lambda seconds: None).frame("SELECT ?a {}")
        self.assertEqual(3, len(server.asked))

    def test_what_is_wrong_is_not_tried_again(self):
        server = self.serve((400, {}, b"no query"))
        with self.assertRaisesRegex(RuntimeError, "400: no query"):
            rapporteur.Endpoint(server.address).frame("nonsense")

    def test_the_same_is_not_asked_twice(self):
        server = self.serve((200, {}, rows(a=[literal("1")])))
        with tempfile.TemporaryDirectory() as folder:
            for endpoint in [rapporteur.Endpoint(server.address, cache=folder) for _ in range(2)]:
                self.assertEqual(["1"], list(endpoint.frame("SELECT ?a {}").a))
                self.assertEqual(["1"], list(endpoint.frame("SELECT ?a {}").a))
        self.assertEqual(1, len(server.asked))

    def test_many_values_are_few_requests(self):
        server = self.serve(*[(200, {}, rows(a=[literal(str(i))])) for i in range(3)])
        values = [f"http://example.org/{i}" for i in range(5)]
        frame = rapporteur.Endpoint(server.address).batched("SELECT ?a { {values} }", "x", values, size=2)
        self.assertEqual(["0", "1", "2"], list(frame.a))
        self.assertIn("VALUES ?x { <http://example.org/0> <http://example.org/1> }", server.asked[0][1]["query"][0])


class ReconcilerTest(unittest.TestCase):
    def test_names_become_identifiers(self):
        found = {"id": "state/xyz", "name": "Xyz", "score": 100.0, "match": True}
        server = Server((200, {}, {"q0": {"result": [found]}, "q1": {"result": []}}))
        self.addCleanup(server.close)
        frame = rapporteur.Reconciler(server.address).frame(["Xyz", "nothing"], type="State", date="2017")
        self.assertEqual(["state/xyz", None], list(frame.id))
        self.assertEqual([True, False], list(frame.match))
        query = json.loads(server.asked[0][1]["queries"][0])["q0"]
        self.assertEqual({"query": "Xyz", "limit": 3, "type": "State", "properties": [{"pid": "date", "v": "2017"}]}, query)


if __name__ == "__main__":
    unittest.main()
