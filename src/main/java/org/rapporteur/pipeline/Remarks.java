package org.rapporteur.pipeline;

import static java.util.stream.Collectors.joining;

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
                                "%,d of %,d characters were not read: they are in %s (%s),"
                                        + " for which there are no wordings",
                                count,
                                document.text().length(),
                                Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH),
                                language)));
        about.disputed().forEach(disputed -> remarks.add(disputed(disputed)));
        if (!document.pictures().isEmpty()) {
            remarks.add(pictures(document.pictures()));
        }
        return remarks;
    }

    private static String disputed(About.Disputed disputed) {
        return "the page gives the %s as \"%s\", the file's properties as \"%s\"; the page is believed"
                .formatted(
                        disputed.what().name().toLowerCase(Locale.ROOT),
                        disputed.page(),
                        disputed.file());
    }

    private static String pictures(List<Integer> pages) {
        var numbers = pages.stream().map(String::valueOf).collect(joining(", "));
        var said =
                pages.size() == 1
                        ? "page %s is a picture and was not read; have its text recognized (OCR)"
                        : "pages %s are pictures and were not read; have their text recognized"
                                + " (OCR)";
        return said.formatted(numbers);
    }
}
