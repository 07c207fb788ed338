#!/usr/bin/python3
"""Runs the notebooks from start to end; with --write their outputs are kept in them, to be committed.

    RAPPORTEUR=http://localhost:8080 WIKIDATA=http://localhost:3030/wikidata/sparql python3 notebooks/run.py [--write] [NOTEBOOK...]

Needs nbclient and ipykernel. Fails at the first cell that does.
"""
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

HERE = Path(__file__).resolve().parent


def run(path, write):
    book = nbformat.read(path, as_version=4)
    NotebookClient(book, timeout=600, startup_timeout=300, kernel_name="python3", resources={"metadata": {"path": str(HERE)}}).execute()
    for cell in book.cells:
        cell.metadata.pop("execution", None)
    if write:
        nbformat.write(book, path)
    outputs = sum(len(cell.get("outputs", [])) for cell in book.cells)
    print(f"{path.name}: {len(book.cells)} cells, {outputs} outputs")


if __name__ == "__main__":
    names = [name for name in sys.argv[1:] if not name.startswith("--")]
    for path in sorted(map(Path, names) if names else HERE.glob("*.ipynb")):
        run(path, "--write" in sys.argv)
