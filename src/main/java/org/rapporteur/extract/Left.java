package org.rapporteur.extract;

import java.util.List;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.vocabulary.Pattern;
import org.rapporteur.vocabulary.Slot;

/// What stands to the left of a verb, read from right to left.
final class Left {

    private static final Pattern AUXILIARY =
            Pattern.compile(
                    "(?i)(?:^|.*"
                            + " )(has|have|had|is|are|was|were|be|been|being|will|would|shall|should|may|might|can|could|must|did|does|do|not|never|to|cannot)$");
    private static final Pattern AND =
            Pattern.compile("(?i)(?:^|.*[ ,])(?:and|but|or|then|and then|as well as)$");
    private static final Pattern MARKER =
            Pattern.compile("[ :](\\((?:[a-z]|[ivx]{2,4}|\\d{1,2})\\)|[a-z]\\.|[a-z]\\))$");
    private static final List<String> BE =
            List.of("is", "are", "was", "were", "be", "been", "being");
    private static final List<String> MODAL =
            List.of("will", "would", "shall", "should", "may", "might", "can", "could", "must");
    private static final List<String> NOT = List.of("not", "never", "cannot");

    private final String text;
    int end;
    boolean passive;
    boolean negated;
    boolean modal;
    boolean infinitive;
    boolean auxiliary;
    private boolean did;

    Left(String text, int at) {
        this.text = text;
        this.end = at;
        read();
    }

    private void read() {
        boolean going = true;
        while (going) {
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            going = end > 0 && (adverb() || auxiliary() || marker());
        }
    }

    private boolean adverb() {
        boolean adverb = text.charAt(end - 1) == Slot.ADVERB.mark();
        end -= adverb ? 1 : 0;
        return adverb;
    }

    /// "The Meeting (a) adopted": the mark of an entry of a list.
    private boolean marker() {
        var matcher = MARKER.matcher(text.substring(Math.max(0, end - 8), end));
        boolean marked = matcher.find();
        end -= marked ? matcher.end() - matcher.start(1) : 0;
        end -= marked && text.startsWith(":", end - 2) ? 2 : 0;
        return marked;
    }

    private boolean auxiliary() {
        var matcher = AUXILIARY.matcher(text.substring(Math.max(0, end - 12), end));
        if (!matcher.matches()) {
            return false;
        }
        var word = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
        passive |= BE.contains(word) && !modal;
        negated |= NOT.contains(word);
        modal |= MODAL.contains(word);
        infinitive |= word.equals("to");
        did |= word.equals("did");
        auxiliary = true;
        end -= word.length();
        return true;
    }

    /// The tense of a verb with its auxiliary: "did not support" is past.
    String tense(Phrase.Term verb) {
        return did ? "past" : told(verb);
    }

    boolean coordinated() {
        return AND.matcher(text.substring(Math.max(0, end - 12), end)).matches();
    }

    boolean comma() {
        return end > 0 && text.charAt(end - 1) == ',';
    }

    /// Where the conjunction begins; behind a comma without one, where the verb does.
    int conjunction() {
        if (comma()) {
            return text.indexOf(' ', end) + 1;
        }
        int space = text.lastIndexOf(' ', end - 1);
        return Math.max(space + 1, 0);
    }

    /// How a verb's form tells its time: verbs that share a subject have it in common.
    private static String told(Phrase.Term verb) {
        return told(verb.entries().getFirst().label());
    }

    /// The same for a form of a verb as it stands in the lexicon.
    static String told(String label) {
        var word = label.contains(" ") ? label.substring(0, label.indexOf(' ')) : label;
        if (word.endsWith("ed") || IRREGULAR.contains(word)) {
            return "past";
        }
        return word.endsWith("s") && !word.endsWith("ss") ? "third person" : "base";
    }

    private static final List<String> IRREGULAR =
            List.of(
                    "said",
                    "told",
                    "thought",
                    "felt",
                    "took",
                    "taken",
                    "gave",
                    "put",
                    "spoke",
                    "drew",
                    "sought",
                    "chose",
                    "chosen",
                    "understood",
                    "set",
                    "paid",
                    "stood",
                    "could",
                    "would",
                    "did",
                    "was",
                    "were",
                    "had",
                    "made",
                    "held",
                    "wrote",
                    "foresaw",
                    "read");
}
