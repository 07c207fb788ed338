#!/usr/bin/env python3
"""Sets the sample documents in several layouts and lets LibreOffice write them out in the formats that delegations send.

    make.py OUT [--from DIR] [--layouts one,two,running] [--formats pdf,docx,odt,html,rtf]

writes OUT/LAYOUT/FORMAT/DOCUMENT.FORMAT for each .txt and .md document of DIR (data/corpus). The layouts:

    one      one column, headings in bold, numbered paragraphs
    two      two columns under a title that spans both, justified, soft hyphens in long words
    running  small pages with running heads, page numbers and footnotes, and a page break inside the attendance list

Words are never changed: headings become headings, typed numbers stay typed, footnotes become real ones. `running` adds one
footnote of its own to documents that have none.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape

import structure

HERE = pathlib.Path(__file__).resolve().parent
FILTERS = {"pdf": "pdf", "docx": "docx", "odt": "odt", "html": "html", "rtf": "rtf"}
OWN_NOTE = "As explained at the head or the foot of this document."
BREAKABLE = 12  # commas from which on a paragraph is taken for an attendance list
RUN = 8  # short lines from which on they are taken for one

LAYOUTS = {
    "one": dict(width="21cm", height="29.7cm", margin="2.5cm", font="Liberation Serif", size=11, align="start"),
    "two": dict(width="21cm", height="29.7cm", margin="2cm", font="Liberation Sans", size=9, align="justify"),
    "running": dict(width="14.8cm", height="21cm", margin="1.5cm", font="Liberation Serif", size=10, align="justify"),
}


def hyphenated(text):
    """The text with a soft hyphen between two consonants inside long words of small letters, where a writer might break them."""
    return re.sub(
        r"\b[A-Z]?[a-z]{8,}\b",
        lambda word: re.sub(r"(?<=[a-z][aeiou][b-df-hj-np-tv-z])(?=[b-df-hj-np-tv-z][aeiou][a-z])", "\u00ad", word.group(0)),
        text,
    )


def spans(text, notes, used):
    """The inside of a paragraph: emphasis, and notes where their marks stand."""
    out = escape(text)
    out = re.sub(r"\*\*(.+?)\*\*", r'<text:span text:style-name="Strong">\1</text:span>', out)
    out = re.sub(r"(?<![\w*])\*(.+?)\*(?![\w*])", r'<text:span text:style-name="Emphasis">\1</text:span>', out)
    return re.sub(r" ?\[\^?(\d{1,2})\]", lambda mark: note(mark, notes, used), out)


def note(mark, notes, used):
    label = mark.group(1)
    if label not in notes:
        return mark.group(0)
    used.add(label)
    body = escape(notes[label])
    return (
        f'<text:note text:note-class="footnote"><text:note-citation>{label}</text:note-citation><text:note-body>'
        f'<text:p text:style-name="Footnote">{body}</text:p></text:note-body></text:note>'
    )


def body(found, layout):
    """The blocks as paragraphs of an OpenDocument text."""
    used, out, table = set(), [], []
    blocks = noted(found) if layout == "running" else found.blocks
    if layout == "two":
        blocks = [structure.replace(block, text=hyphenated(block.text)) if block.kind != "heading" else block for block in blocks]
    breaks = break_at(blocks) if layout == "running" else None
    columns = layout == "two"
    for i, block in enumerate(blocks):
        if block.kind == "row":
            table.append(block)
            continue
        if table:
            out.append(rows(table, found.notes, used))
            table = []
        if columns and i == first_text(blocks):
            out.append('<text:section text:style-name="Columns" text:name="Columns">')
        out.append(paragraph(block, i == breaks, found.notes, used))
    if table:
        out.append(rows(table, found.notes, used))
    if columns:
        out.append("</text:section>")
    if set(found.notes) - used - {"0"}:
        raise SystemExit(f"Notes without a mark: {sorted(set(found.notes) - used)}")
    return "".join(out)


def first_text(blocks):
    """Where the title ends."""
    return next((i for i, block in enumerate(blocks) if i and (block.kind == "numbered" or len(block.text) > 120)), 0)


def noted(found):
    """The blocks, the longest of which has a note if none of them has one."""
    if found.notes:
        return found.blocks
    longest = max((block for block in found.blocks if block.kind == "text"), key=lambda block: len(block.text))
    found.notes["0"] = OWN_NOTE
    changed = structure.replace(longest, text=longest.text + "[0]")
    return [changed if block is longest else block for block in found.blocks]


def break_at(blocks):
    """The block that a page break cuts: the middle of a list of short lines, or else the paragraph with most commas."""
    start = 0
    for i, block in enumerate(blocks):
        if block.kind != "text" or len(block.text) > 50:
            start = i + 1
        elif i - start >= RUN:
            return i
    commas = max(range(len(blocks)), key=lambda i: blocks[i].text.count(","))
    return commas if blocks[commas].text.count(",") >= BREAKABLE else None


def paragraph(block, cut, notes, used):
    inner = spans(block.text, notes, used)
    if block.kind == "heading":
        level = min(block.level, 3)
        return f'<text:h text:style-name="Heading{level}" text:outline-level="{level}">{inner}</text:h>'
    label = f"{escape(block.label)}<text:tab/>" if block.label else ""
    style = {"text": "Text", "numbered": "Numbered", "item": "Item2" if block.level else "Item"}[block.kind]
    if cut and len(block.text) <= 50:
        style = "Broken"
    before = '<text:p text:style-name="Spacer"/>' if cut and len(block.text) > 50 else ""
    return f'{before}<text:p text:style-name="{style}">{label}{inner}</text:p>'


def rows(table, notes, used):
    width = max(len(row.cells) for row in table)
    out = [f'<table:table><table:table-column table:number-columns-repeated="{width}"/>']
    for row in table:
        style = "Head" if row.head else "Cell"
        cells = "".join(
            '<table:table-cell table:style-name="Border" office:value-type="string">'
            f'<text:p text:style-name="{style}">{spans(cell, notes, used)}</text:p></table:table-cell>'
            for cell in row.cells
        )
        line = f"<table:table-row>{cells}</table:table-row>"
        out.append(f"<table:table-header-rows>{line}</table:table-header-rows>" if row.head else line)
    return "".join(out) + "</table:table>"


def flat(found, name, layout):
    """A document as flat OpenDocument text."""
    values = dict(LAYOUTS[layout])
    values["tall"] = "13.2cm"
    values["heads"] = heads(name) if layout == "running" else ""
    values["h1"], values["h2"] = values["size"] + 5, values["size"] + 2
    template = (HERE / "template.fodt").read_text(encoding="utf-8")
    for key, value in values.items():
        template = template.replace("{" + key + "}", str(value))
    return template.replace("{body}", body(found, layout))


def heads(name):
    """The running head and foot of a document."""
    return (
        f'<style:header><text:p text:style-name="Running">{escape(name.upper())}</text:p></style:header>'
        '<style:footer><text:p text:style-name="Running">Page <text:page-number text:select-page="current"/> of '
        "<text:page-count/></text:p></style:footer>"
    )


def convert(sources, form, out):
    """Lets LibreOffice write files out in a format."""
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", FILTERS[form], "--outdir"]
        done = subprocess.run(command + [str(out), *map(str, sources)], capture_output=True, text=True)
    missing = [source.stem for source in sources if not (out / f"{source.stem}.{form}").exists()]
    if missing:
        sys.exit(f"LibreOffice did not write {missing}: {done.stderr}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("out", type=pathlib.Path)
    arguments.add_argument("--from", dest="source", type=pathlib.Path, default=HERE.parents[2] / "data/corpus")
    arguments.add_argument("--layouts", default=",".join(LAYOUTS))
    arguments.add_argument("--formats", default="pdf")
    given = arguments.parse_args()
    files = sorted(file for file in given.source.iterdir() if file.suffix in (".txt", ".md") and file.name != "README.md")
    for layout in given.layouts.split(","):
        folder = given.out / layout / "fodt"
        folder.mkdir(parents=True, exist_ok=True)
        sources = []
        for file in files:
            found = structure.read(file.read_text(encoding="utf-8"), file.suffix == ".md")
            sources.append(folder / (file.stem + ".fodt"))
            sources[-1].write_text(flat(found, file.stem, layout), encoding="utf-8")
        for form in given.formats.split(","):
            target = given.out / layout / form
            target.mkdir(exist_ok=True)
            convert(sources, form, target)


if __name__ == "__main__":
    main()
