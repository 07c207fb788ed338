"""Writes one hostile file of each kind, reads each alone, and prints what became of it as a table.

    python3 src/build/benchmark/hostile.py COMMAND...

COMMAND reads one file that is appended to it, `./rapporteur extract` by default; it is run with a
heap of 1 GB (JAVA_OPTS). Time is that on the wall and of the processor, memory the largest resident.
"""
import io, os, random, subprocess, sys, tempfile, time, zipfile, zlib

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PAGE = "BT /F 12 Tf 60 700 Td (The Meeting rose at noon.) Tj ET"


def pdf(objects, trailer="", root=1):
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + (body if isinstance(body, bytes) else body.encode()) + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root %d 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, root, trailer.encode(), start)
    return bytes(out)


def stream(words, entries=""):
    return b"<< /Length %d %s >>\nstream\n" % (len(words), entries.encode()) + words + b"\nendstream"


def plain(content=PAGE, more=(), trailer="", font="<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", entries=""):
    content = content if isinstance(content, bytes) else content.encode()
    return pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
                stream(content, entries), font, *more], trailer)


def bare(more):
    """A file without a table of its objects, which is made from what lies in it."""
    page = plain()
    return page[: page.index(b"xref")] + more.encode() + b"trailer << /Root 1 0 R >>\n%%EOF\n"


def docx(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, body in {"[Content_Types].xml": "<Types/>", **parts}.items():
            z.writestr(name, body)
    return out.getvalue()


def word(body, before=""):
    return docx({"word/document.xml": f"{before}<w:document {W}><w:body>{body}</w:body></w:document>"})


def bomb():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as z:
        z.writestr("[Content_Types].xml", "<Types/>")
        with z.open("word/document.xml", "w", force_zip64=True) as part:
            part.write(f"<w:document {W}><w:body><w:p><w:r><w:t>".encode())
            for _ in range(2048):
                part.write(b" " * (1 << 20))
    return out.getvalue()


def files():
    whole = plain()
    locked = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>]" % ("11" * 32, "22" * 32)
    paragraph = "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"
    laughs = "".join('<!ENTITY x%d "%s">' % (i, ("&x%d;" % (i - 1)) * 10 if i else "ha") for i in range(10))
    noise = random.Random(4)
    yield "encrypted.pdf", plain(trailer=locked)
    yield "truncated.pdf", whole[: len(whole) // 2]
    yield "no-pages.pdf", pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"])
    yield "image-only.pdf", plain("q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q")
    yield "no-letters.pdf", plain("BT /F 12 Tf 60 700 Td (\\001\\002\\003\\004\\005) Tj ET", font="<< /Type /Font /Subtype /Type1 /BaseFont /X /FirstChar 1 /LastChar 5 /Widths [500 500 500 500 500] /Encoding << /Type /Encoding /Differences [1 /g1 /g2 /g3 /g4 /g5] >> >>")
    yield "million-objects.pdf", bare("".join("%d 0 obj 1 endobj\n" % (number + 10) for number in range(1_000_000)))
    yield "million-steps.pdf", plain(zlib.compress(b"0 0 m 1 1 l S\n" * 8_000_000, 9), entries="/Filter /FlateDecode")
    yield "bomb.pdf", plain(zlib.compress(zlib.compress(b" " * (1 << 30), 9), 9), entries="/Filter [/FlateDecode /FlateDecode]")
    yield "runs.pdf", plain(b"\x81 " * 12_000_000, entries="/Filter /RunLengthDecode")
    yield "noise.pdf", b"%PDF-1.7\n" + noise.randbytes(2_000_000) + b"\n%%EOF\n"
    yield "mislabelled.docx", whole
    yield "mislabelled.txt", docx({"word/document.xml": "<a/>"})
    yield "truncated.docx", word("<w:p/>" * 1000)[:-300]
    yield "bomb.docx", bomb()
    yield "entities.docx", word(paragraph.replace("x", "x9"), f"<!DOCTYPE a [{laughs}]>")
    yield "external.docx", word(paragraph, '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
    yield "remote.docx", word(paragraph, '<!DOCTYPE a [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>')
    yield "nested.docx", word("<w:tbl><w:tr><w:tc>" * 50_000)
    yield "script.html", b"<!DOCTYPE html><html><script>" + b"x=1;\n" * 6_000_000 + b"</script><p>The Meeting rose.</p></html>"
    yield "nested.html", b"<!DOCTYPE html><html>" + b"<div>" * 2_000_000 + b"The Meeting rose."
    yield "nested.rtf", b"{\\rtf1 " + b"{" * 1_000_000 + b"The Meeting rose." + b"}" * 1_000_001
    yield "nested.md", b">" * 3_000_000 + b" The Meeting rose.\n"
    yield "brackets.md", b"[" * 500_000 + b"*_" * 500_000 + b" The Meeting rose.\n"
    yield "long.txt", b"The Meeting rose at noon. " * 1_000_000
    yield "binary.txt", noise.randbytes(1_000_000)
    yield "empty.txt", b""


def write(folder):
    for name, body in files():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(body)


def main():
    if sys.argv[1:2] == ["--write"]:
        return write(sys.argv[2])
    command = sys.argv[1:] or ["./rapporteur", "extract"]
    environment = {**os.environ, "JAVA_OPTS": "-Xmx1g " + os.environ.get("JAVA_OPTS", "")}
    print("| file | bytes | seconds | of the processor | MB | exit | said |\n|---|--:|--:|--:|--:|--:|---|")
    with tempfile.TemporaryDirectory() as folder:
        # In a process of its own: what this one has held would count as memory of those it starts.
        subprocess.run([sys.executable, __file__, "--write", folder], check=True)
        for path in sorted(os.scandir(folder), key=lambda each: each.name):
            begun = time.monotonic()
            process = subprocess.Popen([*command, path.path], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            said = process.stderr.read().decode(errors="replace").replace(folder + os.sep, "").strip().splitlines()
            _, status, used = os.wait4(process.pid, 0)
            first = next((line for line in said if path.name in line), said[0] if said else "")
            print("| %s | %s | %.1f | %.1f | %d | %d | %s |" % (
                path.name, f"{path.stat().st_size:,}", time.monotonic() - begun, used.ru_utime + used.ru_stime,
                used.ru_maxrss // 1024, os.waitstatus_to_exitcode(status), first.replace("|", "/")), flush=True)


main()
