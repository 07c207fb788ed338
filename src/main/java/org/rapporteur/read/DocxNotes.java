package org.rapporteur.read;

import java.util.HashMap;
import java.util.Map;

/// The notes of a Word document by what the text calls them. They are printed in the order in which
/// the text refers to them: footnotes with figures, endnotes with small roman ones.
final class DocxNotes {

    private final Map<String, String> words = new HashMap<>();
    private String open = "";
    private int footnotes;
    private int endnotes;

    /// Begins a note in its own part; separators are none.
    void begin(Xml element, Draft draft) throws UnreadableDocumentException {
        var type = element.value("type");
        boolean note = type.isEmpty() || type.equals("normal");
        open = note ? key(element.name(), element) : "";
        draft.beginInside();
    }

    void end(Draft draft) {
        var said = draft.endWords();
        if (!open.isEmpty()) {
            words.put(open, said);
        }
    }

    /// Sets the note that the text refers to after the open paragraph, with its mark.
    void refer(Xml element, Draft draft) throws UnreadableDocumentException {
        boolean foot = element.name().equals("footnoteReference");
        var said = words.get(key(foot ? "footnote" : "endnote", element));
        if (said != null && !element.value("customMarkFollows").equals("1")) {
            draft.note(mark(foot), said);
        } else if (said != null) {
            draft.note("*", said);
        }
    }

    private String mark(boolean foot) {
        if (foot) {
            footnotes++;
            return Integer.toString(footnotes);
        }
        endnotes++;
        return Numerals.roman(endnotes);
    }

    private static String key(String kind, Xml element) {
        return kind + " " + element.value("id");
    }
}
