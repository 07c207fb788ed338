"""The structure of a sample document: its blocks, as somebody who types it into a word processor sees them."""
import re
from dataclasses import dataclass, field, replace

HEADING = re.compile(r"(#{1,6})\s+(.*)")
NUMBER = re.compile(r"(\d{1,3})\.\s+(\S.*)", re.S)
ITEM = re.compile(r"([-*•]|\(?[a-z]\)|\(?[ivx]{1,4}\)|\d{1,2}\.)\s+(\S.*)", re.S)
NOTE = re.compile(r"\[\^?(\d{1,2})\]:?\s+(\S.*)", re.S)
RULE = re.compile(r"[-_*=]{3,}")
PAGE = re.compile(r"-\s*\d{1,3}\s*-")
ENDED = re.compile(r".*[.:;!?”\"*\]]", re.S)


@dataclass(frozen=True)
class Block:
    """kind: heading, text, numbered, item, row; `label` is what is printed before it, `level` that of a heading or the depth of
    an item, `cells` those of a row."""

    kind: str
    text: str
    label: str = ""
    level: int = 0
    cells: tuple = ()
    head: bool = False


@dataclass
class Structure:
    blocks: list = field(default_factory=list)
    notes: dict = field(default_factory=dict)


def read(text, markdown):
    """The structure of a document."""
    lines = [line.rstrip() for line in text.replace("\f", "\n").split("\n")]
    lines = without_furniture(lines)
    found = Structure()
    wrapped = is_wrapped(lines)
    for chunk in chunks(lines):
        take(chunk, markdown, wrapped, found)
    return found


def without_furniture(lines):
    """The lines without running heads, page numbers and rules between text and notes."""
    counts = {}
    for line in lines:
        counts[line.strip()] = counts.get(line.strip(), 0) + 1
    kept = []
    for line in lines:
        bare = line.strip()
        furniture = bare and (PAGE.fullmatch(bare) or RULE.fullmatch(bare) or (counts[bare] > 2 and re.search(r"\S {5,}\S", bare)))
        kept.append("\0" if furniture else line)
    return kept


def is_wrapped(lines):
    """Whether paragraphs are broken into lines."""
    long = [i for i, line in enumerate(lines) if 55 <= len(line) <= 80]
    return len(long) > 20 and max(map(len, lines)) <= 80


def chunks(lines):
    """Runs of lines between blank ones; what furniture cut in two is joined where a sentence goes on."""
    parts, current, cut = [], [], False
    for line in lines + [""]:
        if line == "\0":
            cut = True
        elif line:
            current.append(line)
        elif current:
            parts.append((cut, current))
            current, cut = [], False
    joined = []
    for cut, lines_of in parts:
        body = [i for i, (_, each) in enumerate(joined) if not NOTE.match(each[0])]
        if cut and body and not ENDED.fullmatch(joined[body[-1]][1][-1]) and lines_of[0][0].islower():
            joined[body[-1]][1].extend(lines_of)
        else:
            joined.append((cut, lines_of))
    return [lines_of for _, lines_of in joined]


def take(chunk, markdown, wrapped, found):
    """Adds the blocks of one chunk."""
    if markdown and chunk[0].lstrip().startswith("|"):
        rows(chunk, found)
        return
    open_block = None
    for line in chunk:
        new = begin(line, markdown)
        if new.kind == "note":
            found.notes[new.label] = new.text
            open_block = None
        elif new.kind == "text" and open_block and (wrapped or line.startswith(" ")):
            found.blocks[-1] = replace(found.blocks[-1], text=found.blocks[-1].text + " " + new.text)
        elif wrapped and new.kind == "numbered" and len(chunk) == 1 and len(line) < 50:
            found.blocks.append(Block("heading", line, level=2))
        else:
            found.blocks.append(new)
            open_block = new


def begin(line, markdown):
    """The block that a line begins."""
    depth = (len(line) - len(line.lstrip())) // 2
    bare = line.strip()
    if NOTE.fullmatch(bare):
        label, text = NOTE.fullmatch(bare).groups()
        return Block("note", text, label)
    if HEADING.fullmatch(bare):
        marks, text = HEADING.fullmatch(bare).groups()
        return Block("heading", text, level=len(marks))
    if NUMBER.fullmatch(bare) and not depth:
        return Block("numbered", NUMBER.fullmatch(bare).group(2), NUMBER.fullmatch(bare).group(1) + ".")
    if ITEM.fullmatch(bare):
        label, text = ITEM.fullmatch(bare).groups()
        return Block("item", text, "•" if label in "-*" else label, depth)
    if not markdown and is_heading(bare):
        return Block("heading", bare, level=2)
    return Block("text", bare)


def is_heading(line):
    """Whether a line of plain text looks like a heading."""
    sectioned = re.fullmatch(r"(?:[IVX]{1,5}|[A-H])\. [^.]{3,70}|Annex [IVX]+\b.{0,60}", line)
    shouted = len(line) > 5 and line == line.upper() and re.search("[A-Z]{3}", line)
    return bool(sectioned or shouted)


def rows(chunk, found):
    """Adds the rows of a table."""
    for i, line in enumerate(chunk):
        if not re.fullmatch(r"[|:\s-]+", line):
            cells = tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
            head = i + 1 < len(chunk) and bool(re.fullmatch(r"[|:\s-]+", chunk[i + 1]))
            found.blocks.append(Block("row", line, cells=cells, head=head))
