package org.rapporteur.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.rapporteur.document.Properties;

/// The part of a file that says in XML what its document is (Word, OpenDocument, XMP in PDF): the
/// elements of Dublin Core, and keywords. The dates in it are those of the file.
final class XmlProperties implements Xml.Events {

    private static final int LONGEST = 2_000;
    private static final Set<String> NAMES =
            Set.of("title", "subject", "description", "keywords", "keyword", "language");

    private final Map<String, StringBuilder> said = new HashMap<>();
    private String open = "";

    /// What a part says; nothing where it is empty.
    static Properties read(String fileName, byte[] part) throws UnreadableDocumentException {
        var events = new XmlProperties();
        Xml.read(fileName, part, events);
        var keywords = events.said("keywords") + " " + events.said("keyword");
        return new Properties(
                events.said("title"),
                events.said("subject"),
                keywords,
                events.said("language"),
                "");
    }

    /// What the metadata of a PDF say, in which the subject is called a description; nothing where
    /// they are damaged.
    static Properties xmp(byte[] metadata) {
        var events = new XmlProperties();
        try {
            Xml.read("", metadata, events);
        } catch (UnreadableDocumentException damaged) {
            return Properties.NONE;
        }
        return new Properties(
                events.said("title"),
                events.said("description"),
                events.said("subject"),
                events.said("language"),
                "");
    }

    private String said(String name) {
        return said.getOrDefault(name, new StringBuilder()).toString();
    }

    @Override
    public void begin(Xml element) {
        var name = element.name();
        if (NAMES.contains(name)) {
            open = name;
        }
        boolean another = name.equals(open) || name.equals("li");
        if (another && !said(open).isBlank()) {
            characters(", ");
        }
    }

    @Override
    public void end(String space, String name) {
        open = name.equals(open) ? "" : open;
    }

    @Override
    public void characters(String words) {
        var all = said.computeIfAbsent(open, key -> new StringBuilder());
        if (!open.isEmpty() && all.length() < LONGEST) {
            all.append(words);
        }
    }
}
