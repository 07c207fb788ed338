#!/usr/bin/env python3
"""Draws what queries cost against the size of the graph, from the figures that stores.py wrote, as an SVG.

    plot.py OUT.svg FIGURES.json [FIGURES.json ...]

A line for each engine: the geometric mean of the queries that it answered at all sizes.
"""
import json
import math
import pathlib
import statistics
import sys

import matplotlib

matplotlib.use('svg')
matplotlib.rcParams['svg.hashsalt'] = 'rapporteur'
from matplotlib import pyplot  # noqa: E402


def main():
    figures = sorted((json.loads(pathlib.Path(f).read_text()) for f in sys.argv[2:]), key=lambda each: each['quads'])
    shown, axes = pyplot.subplots(figsize=(7, 4))
    for engine in figures[-1]['medians']:
        sizes = [each for each in figures if engine in each['medians']]
        answered = [q for q in sizes[0]['medians'][engine] if all(each['medians'][engine][q] for each in sizes)]
        means = [math.exp(statistics.mean(math.log(each['medians'][engine][q]) for q in answered)) for each in sizes]
        axes.plot([each['quads'] for each in sizes], means, marker='o', label='%s (%d queries)' % (engine, len(answered)))
    axes.set(xscale='log', yscale='log', xlabel='quads', ylabel='milliseconds, geometric mean of medians')
    axes.legend()
    axes.grid(True, which='both', alpha=0.3)
    shown.tight_layout()
    shown.savefig(sys.argv[1], metadata={'Date': None})


if __name__ == '__main__':
    main()
