package org.rapporteur.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.document.Properties;
import org.rapporteur.document.Source;
import org.rapporteur.read.Piece.Role;

/// Reads Word documents (Office Open XML). Automatic numbers are computed as Word prints them.
record DocxReader() implements DocumentReader {

    private static final byte[] NOTHING = "<nothing/>".getBytes(StandardCharsets.UTF_8);

    private static final Pattern HEAD = Pattern.compile("word/header\\d*\\.xml");
    private static final Pattern FOOT = Pattern.compile("word/footer\\d*\\.xml");

    @Override
    public Format format() {
        return Format.DOCX;
    }

    @Override
    public Document read(DocumentId id, Source source, byte[] bytes)
            throws UnreadableDocumentException {
        try (var archive = Archive.open(source.fileName(), bytes)) {
            var parts = new Parts(source.fileName(), archive);
            return Setting.of(id, source, parts.pieces(), parts.pages(), parts.properties());
        }
    }

    /// The parts of one document.
    private record Parts(
            String fileName,
            Archive archive,
            DocxStyles styles,
            DocxNumbering numbering,
            DocxNotes notes) {

        Parts(String fileName, Archive archive) throws UnreadableDocumentException {
            this(fileName, archive, new DocxStyles(), new DocxNumbering(), new DocxNotes());
            Xml.read(fileName, part("word/styles.xml"), styles);
            Xml.read(fileName, part("word/numbering.xml"), numbering);
            pieces(part("word/footnotes.xml"));
            pieces(part("word/endnotes.xml"));
        }

        List<Piece> pieces() throws UnreadableDocumentException {
            var body = archive.part(main());
            if (body.isEmpty()) {
                throw new UnreadableDocumentException(
                        fileName + " is a Word document without a text in it; save it anew");
            }
            var pieces = new ArrayList<>(pieces(body.get()));
            pieces.addAll(furniture(HEAD));
            pieces.addAll(furniture(FOOT));
            return pieces;
        }

        private List<Piece> pieces(byte[] part) throws UnreadableDocumentException {
            var draft = new Draft(fileName);
            Xml.read(fileName, part, new DocxBody(draft, styles, numbering, notes));
            return draft.pieces();
        }

        /// What pages carry at the head or the foot, each line once.
        private List<Piece> furniture(Pattern name) throws UnreadableDocumentException {
            var lines = new LinkedHashSet<String>();
            for (var part : archive.names()) {
                if (name.matcher(part).matches()) {
                    Piece.joined(pieces(part(part))).lines().map(String::strip).forEach(lines::add);
                }
            }
            return lines.stream()
                    .filter(line -> !line.isEmpty())
                    .<Piece>map(line -> new Piece.Paragraph(Role.FURNITURE, 0, "", line))
                    .toList();
        }

        /// The name of the part that holds the text.
        private String main() throws UnreadableDocumentException {
            var found = new Relation("/officeDocument");
            Xml.read(fileName, part("_rels/.rels"), found);
            return found.target.isEmpty() ? "word/document.xml" : found.target;
        }

        /// How many pages the writer counted, 0 where it did not say.
        int pages() throws UnreadableDocumentException {
            var counted = new Counted();
            Xml.read(fileName, part("docProps/app.xml"), counted);
            return counted.pages;
        }

        /// What the file says of the document.
        Properties properties() throws UnreadableDocumentException {
            return XmlProperties.read(fileName, part("docProps/core.xml"));
        }

        /// The bytes of a part, of an empty one where there is none.
        private byte[] part(String name) throws UnreadableDocumentException {
            return archive.part(name).orElseGet(NOTHING::clone);
        }
    }

    /// The part to which a relation of a kind leads.
    private static final class Relation implements Xml.Events {
        private final String kind;
        private String target = "";

        Relation(String kind) {
            this.kind = kind;
        }

        @Override
        public void begin(Xml element) {
            if (element.value("Type").endsWith(kind)) {
                target = element.value("Target").replaceFirst("^/", "");
            }
        }

        @Override
        public void end(String space, String name) {}

        @Override
        public void characters(String words) {}
    }

    /// The number of pages that a document's properties tell.
    private static final class Counted implements Xml.Events {
        private boolean open;
        private int pages;

        @Override
        public void begin(Xml element) {
            open = element.name().equals("Pages");
        }

        @Override
        public void end(String space, String name) {
            open = false;
        }

        @Override
        public void characters(String words) {
            if (open && words.matches("\\d{1,6}")) {
                pages = Integer.parseInt(words);
            }
        }
    }
}
