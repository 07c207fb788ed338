package org.rapporteur.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.rapporteur.document.Document;
import org.rapporteur.fact.About;

/// What people should know of how a document was read.
final class Remarks {

    private Remarks() {}

    /// What was not read because of its language, in a sentence for each language.
    static List<String> of(Document document, About about) {
        var characters = new TreeMap<String, Integer>();
        for (var unread : about.unread()) {
            characters.merge(unread.language(), unread.span().length(), Integer::sum);
        }
        var remarks = new ArrayList<String>();
        characters.forEach((language, count) ->
                remarks.add(
                        String.format(
                                Locale.ROOT,
                                "%,d of %,d characters were not read: they are in %s (%s), for which there"
                                        + " are no wordings",
                                count,
                                document.text().length(),
                                Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH),
                                language)));
        return remarks;
    }
}
