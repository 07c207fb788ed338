package org.rapporteur.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.document.Source;
import org.rapporteur.read.Piece.Role;

/// Reads OpenDocument texts. Automatic numbers are computed as a word processor prints them.
record OdtReader() implements DocumentReader {

    private static final byte[] NOTHING = "<nothing/>".getBytes(StandardCharsets.UTF_8);

    @Override
    public Format format() {
        return Format.ODT;
    }

    @Override
    public Document read(DocumentId id, Source source, byte[] bytes)
            throws UnreadableDocumentException {
        var name = source.fileName();
        try (var archive = Archive.open(name, bytes)) {
            var manifest = new Noticed("encryption-data", "");
            Xml.read(name, part(archive, "META-INF/manifest.xml"), manifest);
            if (manifest.seen) {
                throw Archive.encrypted(name);
            }
            var content = archive.part("content.xml").orElseThrow(() -> empty(name));
            var statistic = new Noticed("document-statistic", "page-count");
            var meta = part(archive, "meta.xml");
            Xml.read(name, meta, statistic);
            var pieces = pieces(name, content, part(archive, "styles.xml"));
            var properties = XmlProperties.read(name, meta);
            return Setting.of(id, source, pieces, statistic.number, properties);
        }
    }

    private static ArrayList<Piece> pieces(String name, byte[] content, byte[] common)
            throws UnreadableDocumentException {
        var styles = new OdtStyles();
        var lists = new OdtLists();
        for (var part : new byte[][] {common, content}) {
            Xml.read(name, part, styles);
            Xml.read(name, part, lists);
        }
        var body = new Draft(name);
        Xml.read(name, content, new OdtBody(body, styles, lists));
        var pieces = new ArrayList<Piece>(body.pieces());
        var pages = new Draft(name);
        Xml.read(name, common, new OdtBody(pages, styles, new OdtLists()));
        var lines = new LinkedHashSet<String>();
        Piece.joined(pages.pieces()).lines().map(String::strip).forEach(lines::add);
        for (var line : lines) {
            pieces.add(new Piece.Paragraph(Role.FURNITURE, 0, "", line));
        }
        return pieces;
    }

    private static byte[] part(Archive archive, String name) throws UnreadableDocumentException {
        return archive.part(name).orElseGet(NOTHING::clone);
    }

    private static UnreadableDocumentException empty(String fileName) {
        return new UnreadableDocumentException(
                fileName + " is an OpenDocument file without a text in it; save it anew");
    }

    /// Whether an element occurs, and the number in one of its attributes.
    private static final class Noticed implements Xml.Events {
        private final String name;
        private final String attribute;
        private boolean seen;
        private int number;

        Noticed(String name, String attribute) {
            this.name = name;
            this.attribute = attribute;
        }

        @Override
        public void begin(Xml element) {
            if (element.name().equals(name)) {
                seen = true;
                number = Math.max(number, element.number(attribute, 0));
            }
        }

        @Override
        public void end(String space, String name) {}

        @Override
        public void characters(String words) {}
    }
}
