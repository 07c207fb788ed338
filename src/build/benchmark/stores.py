#!/usr/bin/env python3
"""Loads one file of N-Quads into our store and its peers and asks all of them the same queries over HTTP, in turns.

    stores.py GRAPH.nq QUERIES [ENGINE ...] [--rounds N] [--limit S] [--budget S] [--folder DIR] [--keep] [--figures FILE]

QUERIES is a folder of q*.rq in which %NAME% is filled with what names/NAME.rq finds in the first store (src/bench/queries). Engines: ours, fuseki
(tdb2.tdbloader in its parallel mode, then the stand-alone server), fuseki-small (the same data with the buffers of
docker/fuseki.jetty.xml), rdf4j (LMDB), virtuoso; engines.py says how each is loaded and served. Loading is done one engine after the other. Then all of
them run, and each query goes to each engine before the next one is asked, so that what else the machine does comes to all of them alike. A query that
takes longer than the limit is not asked of that engine again; one that has taken its budget of seconds has enough rounds. Of each query: the median in
milliseconds and, in brackets, that of a second series if a slot asks for it; at the end the geometric mean over the queries that all
engines answered. Every answer of a peer is compared in rows with ours: engines that disagree about a query are said to. Loaded
stores are kept with --keep and not loaded again.
"""
import argparse
import json
import math
import os
import pathlib
import re
import shutil
import socket
import statistics
import time
import urllib.error

import engines


def rows(answer):
    """How many rows an answer has; of a graph, which every engine writes in its own way, nothing is said."""
    try:
        said = json.loads(answer)
        return len(said['results']['bindings']) if 'results' in said else 1
    except ValueError:
        return -1


def filled(text, parameters, number):
    return re.sub(r'%(\w+)%', lambda slot: parameters[slot.group(1)][number % len(parameters[slot.group(1)])], text)


def names(engine, folder):
    """What the queries are filled with: forty of each kind, from all over those there are."""
    found = {}
    for file in sorted(pathlib.Path(folder).glob('names/*.rq')):
        bindings = json.loads(engines.ask(engine.address, file.read_text()))['results']['bindings']
        values = sorted(row['name']['value'] for row in bindings)
        found[file.stem] = values[::max(1, len(values) // 40)][:40]
    return found


class Series:
    """What one engine was asked: milliseconds and numbers of rows, by query."""

    def __init__(self, engine, limit, budget):
        self.engine, self.limit, self.budget = engine, limit, budget
        self.took, self.rows, self.given_up = {}, {}, {}

    def wants(self, name):
        return name not in self.given_up and sum(self.took.get(name, [])) < self.budget * 1000

    def ask(self, name, query, number):
        """One query; the round before the first does not count."""
        begun = time.perf_counter()
        try:
            many = rows(engines.ask(self.engine.address, query, self.limit))
        except urllib.error.HTTPError as failed:
            self.given_up[name] = 'HTTP %d' % failed.code
            return
        except (socket.timeout, TimeoutError):
            self.given_up[name] = '> %d s' % self.limit
            self.engine.stop()
            self.engine.serve()
            return
        if number >= 0:
            self.took.setdefault(name, []).append((time.perf_counter() - begun) * 1000)
            self.rows.setdefault(name, {})[number] = many

    def median(self, name):
        return statistics.median(self.took[name]) if self.took.get(name) and name not in self.given_up else None

    def cell(self, name):
        median = self.median(name)
        return self.given_up.get(name, '–') if median is None else '%.1f' % median


def asked_in_turns(series, queries, parameters, rounds):
    for number in range(-1, rounds):
        for name, text in queries.items():
            query = filled(text, parameters, max(number, 0))
            for each in series:
                if each.wants(name):
                    each.ask(name, query, number)


def told(series, queries):
    first = series[0]
    print('| query | ' + ' | '.join(s.engine.name for s in series) + ' | rows |')
    print('|---|' + '--:|' * (len(series) + 1))
    for name in queries:
        other = [s.engine.name for s in series[1:] if any(first.rows.get(name, {}).get(n, many) != many for n, many in s.rows.get(name, {}).items())]
        many = first.rows.get(name, {}).values()
        print('| %s | %s | %s |%s' % (name, ' | '.join(s.cell(name) for s in series), '%d' % statistics.median(many) if many else '',
                                      '  other rows: ' + ', '.join(other) if other else ''))
    common = [name for name in queries if all(s.median(name) is not None for s in series)]
    print('| geometric mean of %d | %s | |' % (len(common), ' | '.join(
        '%.1f' % math.exp(statistics.mean(math.log(s.median(name)) for name in common)) if common else '–' for s in series)))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('graph')
    options.add_argument('queries')
    options.add_argument('engines', nargs='*', default=list(engines.ALL))
    options.add_argument('--rounds', type=int, default=20)
    options.add_argument('--limit', type=float, default=30, help='seconds for one answer')
    options.add_argument('--budget', type=float, default=20, help='seconds for one query and one engine, after which it has rounds enough')
    options.add_argument('--folder', default='target/stores')
    options.add_argument('--keep', action='store_true')
    options.add_argument('--figures', help='a file for the figures as JSON')
    asked = options.parse_args()
    graph = pathlib.Path(asked.graph).resolve()
    many = sum(1 for _ in open(graph, 'rb'))
    queries = {f.stem: f.read_text() for f in sorted(pathlib.Path(asked.queries).glob('q*.rq'))}
    print('%d quads, load average %s' % (many, ' '.join('%.1f' % x for x in os.getloadavg())), flush=True)
    all_engines = [engines.ALL[name](asked.folder) for name in asked.engines]
    loads = {}
    for engine in all_engines:
        took, size = engine.loaded(graph)
        loads[engine.name] = {'seconds': took, 'bytes': size}
        print('%s: loaded in %.1f s, %.0f quads a second, %.0f bytes a quad' % (engine.name, took, many / took, size / many), flush=True)
    series = [Series(engine, asked.limit, asked.budget) for engine in all_engines]
    try:
        for engine in all_engines:
            engine.serve()
        asked_in_turns(series, queries, names(all_engines[0], asked.queries), asked.rounds)
    finally:
        for engine in all_engines:
            if hasattr(engine, 'process'):
                engine.stop()
    told(series, queries)
    print('load average at the end %s' % ' '.join('%.1f' % x for x in os.getloadavg()))
    if asked.figures:
        pathlib.Path(asked.figures).write_text(json.dumps({'quads': many, 'loads': loads, 'medians': {
            s.engine.name: {name: s.median(name) for name in queries} for s in series}}, indent=1))
    if not asked.keep:
        shutil.rmtree(asked.folder)


if __name__ == '__main__':
    main()
