"""Stores that are loaded with one file of N-Quads and then asked over HTTP: ours and its peers.

RAPPORTEUR names the launcher, FUSEKI the jar of the stand-alone server (target/fuseki/jena-fuseki-server.jar), RDF4J a folder with the
jars of src/build/benchmark/rdf4j and its server.
"""
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[3]
LAUNCHER = os.environ.get('RAPPORTEUR', str(ROOT / 'rapporteur'))
FUSEKI = os.environ.get('FUSEKI', str(ROOT / 'target/fuseki/jena-fuseki-server.jar'))
RDF4J = os.environ.get('RDF4J', str(ROOT / 'target/rdf4j'))
JAVA = os.path.join(os.environ['JAVA_HOME'], 'bin', 'java') if 'JAVA_HOME' in os.environ else 'java'
HEAP = '-Xmx4g'


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


def ask(address, query, seconds=300):
    data = urllib.parse.urlencode({'query': query}).encode()
    accept = 'text/turtle' if re.search(r'^\s*CONSTRUCT', query, re.M) else 'application/sparql-results+json'
    request = urllib.request.Request(address, data, {'Accept': accept})
    with urllib.request.urlopen(request, timeout=seconds) as answer:
        return answer.read()


class Engine:
    """A store that is loaded and then answers at an address."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder).resolve() / self.keeps
        self.port = free()

    @property
    def keeps(self):
        """The name of the folder with what it loaded; engines that differ in how they serve share one."""
        return self.name

    def loaded(self, graph):
        """Loads a file of quads unless that was done before; seconds and bytes on disk."""
        note, told = self.folder / 'loaded.json', {'graph': str(graph), 'bytes': graph.stat().st_size}
        if note.exists():
            before = json.loads(note.read_text())
            if {key: before.get(key) for key in told} == told:
                return before['seconds'], before['size']
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        seconds, size = self.load(graph)
        note.write_text(json.dumps({**told, 'seconds': seconds, 'size': size}))
        return seconds, size

    def start(self, words, cwd=None):
        log = open(self.folder / ('%s.log' % self.name), 'w')
        self.process = subprocess.Popen([str(w) for w in words], cwd=cwd, stdout=log, stderr=log)
        for _ in range(1200):
            try:
                ask(self.address, 'ASK {}')
                return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.1)
        sys.exit('%s does not start: %s' % (self.name, open(log.name).read()[-2000:]))

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Ours(Engine):
    name = 'ours'
    keeps = 'rapporteur'
    options = ()

    def load(self, graph):
        took = run([LAUNCHER, 'load', graph, '--store', self.folder / 'store'])
        return took, allocated(self.folder / 'store' / 'builds')

    def serve(self):
        self.address = 'http://127.0.0.1:%d/sparql' % self.port
        self.start([LAUNCHER, 'serve', '--store', self.folder / 'store', '--port', self.port, *self.options])


class Fuseki(Engine):
    name = 'fuseki'
    keeps = 'tdb2'

    def load(self, graph):
        took = run([JAVA, HEAP, '-cp', FUSEKI, 'tdb2.tdbloader', '--loader=parallel', '--loc', self.folder / 'data', graph])
        return took, allocated(self.folder / 'data')

    def serve(self):
        self.address = 'http://127.0.0.1:%d/ds' % self.port
        self.start([JAVA, HEAP, '-jar', FUSEKI, '--localhost', '--port=%d' % self.port, *self.data()], cwd=self.folder)

    def data(self):
        return ['--tdb2', '--loc=%s' % (self.folder / 'data'), '--set=tdb2:unionDefaultGraph=true', '/ds']


class FusekiSmall(Fuseki):
    """With the buffers of docker/fuseki.jetty.xml."""
    name = 'fuseki-small'

    def serve(self):
        self.address = 'http://127.0.0.1:%d/ds' % self.port
        self.start([JAVA, HEAP, '-Dfuseki.port=%d' % self.port, '-jar', FUSEKI, '--jetty=%s' % (ROOT / 'docker/fuseki.jetty.xml'), *self.data()],
                   cwd=self.folder)


class Rdf4j(Engine):
    """RDF4J's LMDB store behind the HTTP server of the JDK (src/build/benchmark/rdf4j)."""
    name = 'rdf4j'

    def java(self):
        return [JAVA, HEAP, '-Dsun.net.httpserver.nodelay=true', '--enable-native-access=ALL-UNNAMED', '-cp', RDF4J + '/*:' + RDF4J, 'Rdf4jServer']

    def load(self, graph):
        took = run([*self.java(), 'load', self.folder / 'data', graph])
        return took, allocated(self.folder / 'data')

    def serve(self):
        self.address = 'http://127.0.0.1:%d/sparql' % self.port
        self.start([*self.java(), 'serve', self.folder / 'data', self.port])


class Virtuoso(Engine):
    name = 'virtuoso'

    def load(self, graph):
        self.isql = free()
        self.configure(graph.parent)
        self.serve()
        took = run(['isql-vt', '127.0.0.1:%d' % self.isql, 'dba', 'dba',
                    "exec=ld_dir('%s', '%s', 'urn:default'); rdf_loader_run(); checkpoint;" % (graph.parent, graph.name)])
        self.stop()
        return took, allocated(self.folder)

    def configure(self, readable):
        settings = (ROOT / 'src/test/resources/stores/virtuoso.ini').read_text()
        settings = settings.replace('{port}', str(self.isql)).replace('{http}', str(self.port))
        # What its makers advise for 4 GB.
        settings = settings.replace('NumberOfBuffers = 10000', 'NumberOfBuffers = 340000').replace('MaxDirtyBuffers = 6000', 'MaxDirtyBuffers = 250000')
        settings = settings.replace('ServerThreads = 20\nNumber', 'ServerThreads = 20\nDirsAllowed = %s\nNumber' % readable)
        (self.folder / 'virtuoso.ini').write_text(settings)

    def serve(self):
        if not hasattr(self, 'isql'):
            self.isql = free()
            self.configure(self.folder)
        self.address = 'http://127.0.0.1:%d/sparql' % self.port
        self.start(['virtuoso-t', '-f', '+configfile', 'virtuoso.ini'], cwd=self.folder)


ALL = {each.name: each for each in (Ours, Fuseki, FusekiSmall, Rdf4j, Virtuoso)}
