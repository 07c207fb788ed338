package org.rapporteur.annotate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;

/// The year that a document is about, as its beginning tells.
final class HeaderYear {

    private HeaderYear() {}

    /// Whether a line is a treaty's name with its own date.
    private static boolean isTreaty(Sentence sentence) {
        return sentence.slotted().text().matches(Slot.TREATY.mark() + " ?[(,].*");
    }

    /// The year that the beginning names first in a date, else most often, else alone.
    static int of(Stream<Sentence> beginning) {
        var years = new TreeMap<Integer, Integer>();
        int alone = 0;
        var sentences = beginning.iterator();
        while (sentences.hasNext()) {
            var sentence = sentences.next();
            var matcher = YEAR.matcher(sentence.slotted().text());
            boolean first = alone == 0 && sentence.block() < HeaderSetting.TITLE && matcher.find();
            alone = first ? Integer.parseInt(matcher.group()) : alone;
            boolean counts = !isTreaty(sentence);
            for (var date : dates(sentence)) {
                if (counts && date.period().to().day() > 0 && date.period().hasYear()) {
                    return date.period().to().year();
                }
                if (date.period().hasYear()) {
                    years.merge(date.period().to().year(), 1, Integer::sum);
                }
            }
        }
        return years.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(alone);
    }

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private static List<Phrase.Date> dates(Sentence sentence) {
        return Annotated.phrases(Stream.of(sentence), Phrase.Date.class).toList();
    }
}
