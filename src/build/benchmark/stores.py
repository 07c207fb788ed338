#!/usr/bin/env python3
"""Loads one file of N-Quads into our store and its peers and asks all of them the same queries over HTTP, in turns.

    stores.py GRAPH.nq QUERIES [ENGINE ...] [--rounds N] [--folder DIR] [--keep]

QUERIES is a folder of q*.rq in which %NAME% is filled with what names/NAME.rq finds in our store (src/bench/queries). Engines: ours,
fuseki (tdb2.tdbloader in its parallel mode, then the stand-alone server), fuseki-small (the same with the buffers of
docker/fuseki.jetty.xml), virtuoso; each runs with the others stopped. RAPPORTEUR names the launcher, FUSEKI the
jar (target/fuseki/jena-fuseki-server.jar). Of each query: the median in milliseconds; at the end the geometric mean of them. Every answer of a peer
is compared in length with ours: engines that disagree about a query are said to.
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
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[3]
LAUNCHER = os.environ.get('RAPPORTEUR', str(ROOT / 'rapporteur'))
FUSEKI = os.environ.get('FUSEKI', str(ROOT / 'target/fuseki/jena-fuseki-server.jar'))
JAVA = os.path.join(os.environ['JAVA_HOME'], 'bin', 'java') if 'JAVA_HOME' in os.environ else 'java'


def free():
    with socket.socket() as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]


def run(words, cwd=None):
    begun = time.monotonic()
    done = subprocess.run([str(w) for w in words], cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        sys.exit('%s\n%s' % (words, done.stdout[-2000:]))
    return time.monotonic() - begun


def allocated(folder):
    return sum(f.stat().st_blocks * 512 for f in pathlib.Path(folder).rglob('*') if f.is_file())


class Engine:
    """A store that is loaded and then answers at an address."""

    def start(self, words, cwd=None):
        log = open(self.folder / 'log', 'w')
        self.process = subprocess.Popen([str(w) for w in words], cwd=cwd, stdout=log, stderr=log)
        for _ in range(1200):
            try:
                ask(self.address, 'ASK {}')
                return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.1)
        sys.exit('%s does not start: %s' % (self.name, open(self.folder / 'log').read()[-2000:]))

    def stop(self):
        self.process.terminate()
        self.process.wait(60)


class Ours(Engine):
    name = 'ours'

    def load(self, graph):
        took = run([LAUNCHER, 'load', graph, '--store', self.folder / 'store'])
        return took, allocated(self.folder / 'store' / 'builds')

    def serve(self):
        port = free()
        self.address = 'http://127.0.0.1:%d/sparql' % port
        self.start([LAUNCHER, 'serve', '--store', self.folder / 'store', '--port', port])


class Fuseki(Engine):
    name = 'fuseki'

    def load(self, graph):
        took = run([JAVA, '-Xmx4g', '-cp', FUSEKI, 'tdb2.tdbloader', '--loader=parallel', '--loc', self.folder / 'data', graph])
        return took, allocated(self.folder / 'data')

    def serve(self):
        port = free()
        self.address = 'http://127.0.0.1:%d/ds' % port
        self.start([JAVA, '-Xmx4g', '-jar', FUSEKI, '--localhost', '--port=%d' % port, '--tdb2', '--loc=%s' % (self.folder / 'data'),
                    '--set=tdb2:unionDefaultGraph=true', '/ds'], cwd=self.folder)


class FusekiSmall(Fuseki):
    name = 'fuseki-small'

    def serve(self):
        port = free()
        self.address = 'http://127.0.0.1:%d/ds' % port
        self.start([JAVA, '-Xmx4g', '-Dfuseki.port=%d' % port, '-jar', FUSEKI, '--jetty=%s' % (ROOT / 'docker/fuseki.jetty.xml'),
                    '--tdb2', '--loc=%s' % (self.folder / 'data'), '--set=tdb2:unionDefaultGraph=true', '/ds'], cwd=self.folder)


class Virtuoso(Engine):
    name = 'virtuoso'

    def load(self, graph):
        self.port, self.http = free(), free()
        settings = (ROOT / 'src/test/resources/stores/virtuoso.ini').read_text()
        settings = settings.replace('{port}', str(self.port)).replace('{http}', str(self.http))
        # What its makers advise for 4 GB.
        settings = settings.replace('NumberOfBuffers = 10000', 'NumberOfBuffers = 340000').replace('MaxDirtyBuffers = 6000', 'MaxDirtyBuffers = 250000')
        settings = settings.replace('ServerThreads = 20\nNumber', 'ServerThreads = 20\nDirsAllowed = %s\nNumber' % graph.parent)
        (self.folder / 'virtuoso.ini').write_text(settings)
        self.serve()
        took = run(['isql-vt', '127.0.0.1:%d' % self.port, 'dba', 'dba',
                    "exec=ld_dir('%s', '%s', 'urn:default'); rdf_loader_run(); checkpoint;" % (graph.parent, graph.name)])
        self.stop()
        return took, allocated(self.folder)

    def serve(self):
        self.address = 'http://127.0.0.1:%d/sparql' % self.http
        self.start(['virtuoso-t', '-f', '+configfile', 'virtuoso.ini'], cwd=self.folder)


def ask(address, query):
    data = urllib.parse.urlencode({'query': query}).encode()
    accept = 'text/turtle' if re.search(r'^\s*CONSTRUCT', query, re.M) else 'application/sparql-results+json'
    request = urllib.request.Request(address, data, {'Accept': accept})
    with urllib.request.urlopen(request, timeout=300) as answer:
        return answer.read()


def rows(answer):
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
        rows = json.loads(ask(engine.address, file.read_text()))['results']['bindings']
        values = sorted(row['name']['value'] for row in rows)
        found[file.stem] = values[::max(1, len(values) // 40)][:40]
    return found


def measure(engine, queries, parameters, rounds):
    """Median milliseconds and rows of each query, after one round that does not count."""
    took = {name: [] for name in queries}
    counts = {name: [] for name in queries}
    for number in range(-1, rounds):
        for name, text in queries.items():
            query = filled(text, parameters, max(number, 0))
            begun = time.perf_counter()
            try:
                answer = ask(engine.address, query)
            except urllib.error.HTTPError as failed:
                answer = failed.read()
            if number >= 0:
                took[name].append((time.perf_counter() - begun) * 1000)
                counts[name].append(rows(answer))
    return {name: statistics.median(times) for name, times in took.items()}, counts


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('graph')
    options.add_argument('queries')
    options.add_argument('engines', nargs='*', default=['ours', 'fuseki', 'fuseki-small', 'virtuoso'])
    options.add_argument('--rounds', type=int, default=20)
    options.add_argument('--folder', default='target/stores')
    options.add_argument('--keep', action='store_true')
    asked = options.parse_args()
    graph = pathlib.Path(asked.graph).resolve()
    many = sum(1 for _ in open(graph, 'rb'))
    parameters = {}
    queries = {f.stem: f.read_text() for f in sorted(pathlib.Path(asked.queries).glob('q*.rq'))}
    print('%d quads, load average %s' % (many, ' '.join('%.1f' % x for x in os.getloadavg())), flush=True)
    figures, answers = {}, {}
    for engine in [e() for e in (Ours, Fuseki, FusekiSmall, Virtuoso) if e.name in asked.engines]:
        engine.folder = pathlib.Path(asked.folder).resolve() / engine.name
        shutil.rmtree(engine.folder, ignore_errors=True)
        engine.folder.mkdir(parents=True)
        took, size = engine.load(graph)
        print('%s: loaded in %.1f s, %.0f quads a second, %.0f bytes a quad' % (engine.name, took, many / took, size / many), flush=True)
        engine.serve()
        try:
            parameters = parameters or names(engine, asked.queries)
            figures[engine.name], answers[engine.name] = measure(engine, queries, parameters, asked.rounds)
        finally:
            engine.stop()
            if not asked.keep:
                shutil.rmtree(engine.folder)
    print('| query | ' + ' | '.join(figures) + ' |')
    print('|---|' + '--:|' * len(figures))
    for name in queries:
        differ = [e for e in answers if answers[e][name] != answers[next(iter(answers))][name]]
        print('| %s | %s |%s' % (name, ' | '.join('%.1f' % figures[e][name] for e in figures), '  other rows: ' + ', '.join(differ) if differ else ''))
    print('| geometric mean | %s |' % ' | '.join(
        '%.1f' % math.exp(statistics.mean(math.log(x) for x in figures[e].values())) for e in figures))


if __name__ == '__main__':
    main()
