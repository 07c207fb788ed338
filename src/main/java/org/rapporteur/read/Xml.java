package org.rapporteur.read;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A part of a document that is XML, gone through from its beginning to its end. Declarations of
/// entities are refused, nothing outside is ever asked for.
final class Xml {

    /// How deep elements may lie in each other; a tenth of it is far more than documents have.
    private static final int DEEPEST = 2_000;

    /// The parser's own limit of the depth, of which it could not say that it was the reason.
    private static final String DEPTH = "jdk.xml.maxElementDepth";

    /// What is told of the elements and the characters, one after the other.
    interface Events {
        void begin(Xml element) throws UnreadableDocumentException;

        void end(String space, String name) throws UnreadableDocumentException;

        void characters(String words) throws UnreadableDocumentException;
    }

    private final String fileName;
    private final XMLStreamReader reader;
    private int depth;

    private Xml(String fileName, XMLStreamReader reader) {
        this.fileName = fileName;
        this.reader = reader;
    }

    /// Goes through a part and tells what is in it.
    static void read(String fileName, byte[] part, Events events)
            throws UnreadableDocumentException {
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, false);
            factory.setProperty(DEPTH, "0");
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            new Xml(fileName, reader).run(events);
        } catch (XMLStreamException | ArrayIndexOutOfBoundsException broken) {
            throw Archive.damaged(fileName);
        }
    }

    private void run(Events events) throws XMLStreamException, UnreadableDocumentException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(events);
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    events.end(space(), name());
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        events.characters(reader.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw entities();
                default -> {
                    // comments and instructions are no text
                }
            }
        }
    }

    private void begin(Events events) throws XMLStreamException, UnreadableDocumentException {
        depth++;
        if (depth > DEEPEST) {
            throw new UnreadableDocumentException(
                    "%s nests its elements more than %,d deep; save its text alone"
                            .formatted(fileName, DEEPEST));
        }
        events.begin(this);
    }

    /// The name of the element that begins, without its prefix.
    String name() {
        return reader.getLocalName();
    }

    String space() {
        return Objects.requireNonNullElse(reader.getNamespaceURI(), "");
    }

    /// The value of an attribute of the element that begins, whatever its name space; empty where
    /// there is none.
    String value(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    int number(String attribute, int otherwise) {
        var value = value(attribute);
        return value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    private UnreadableDocumentException entities() {
        return new UnreadableDocumentException(
                fileName + " declares entities, which no document needs; save it anew");
    }
}
