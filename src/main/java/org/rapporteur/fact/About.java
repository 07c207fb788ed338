package org.rapporteur.fact;

import java.util.List;
import org.rapporteur.text.Span;

/// What a document's first page tells of the document itself; empty where it does not tell. What
/// the page leaves out, the properties of its file may tell; where both do, the page is believed.
///
/// @param title the lines of its title, parted by a colon
/// @param genre the notation of its genre
/// @param symbol the symbol under which the United Nations issued it
/// @param date the day printed alone above the text
/// @param originals the languages of the original, as tags of BCP 47
/// @param agendaItem the number of the item of the agenda that it belongs to, `4 (a)`
/// @param meeting the meeting that its title names
/// @param language the language of most of its text, as a tag of BCP 47
/// @param unread what is in another language than the wordings, and was not read
/// @param disputed what the properties of the file say otherwise
public record About(
        String title,
        String genre,
        String symbol,
        When date,
        List<String> originals,
        String agendaItem,
        Ref meeting,
        String language,
        List<Unread> unread,
        List<Disputed> disputed) {

    /// A stretch of the text in a language that is not read, given as a tag of BCP 47.
    public record Unread(String language, Span span) {}

    /// What of a document its page and the properties of its file may both tell.
    public enum Told {
        TITLE,
        SYMBOL,
        DATE,
        LANGUAGE
    }

    /// What the file says otherwise than the page.
    public record Disputed(Told what, String page, String file) {}

    /// Nothing is known.
    public static final About NOTHING =
            new About(
                    "",
                    "",
                    "",
                    When.UNSAID,
                    List.of(),
                    "",
                    new Ref.Nobody(),
                    "",
                    List.of(),
                    List.of());

    public About {
        originals = List.copyOf(originals);
        unread = List.copyOf(unread);
        disputed = List.copyOf(disputed);
    }
}
