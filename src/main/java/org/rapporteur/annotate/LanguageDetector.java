package org.rapporteur.annotate;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.rapporteur.vocabulary.Knowledge;

/// Tells the language of a paragraph. Names are left out of account: they are in any language.
/// Words that make sentences in the language that we read tell it at once; else Apache OpenNLP's
/// model has to be sure that it is another.
final class LanguageDetector {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[’'-][\\p{L}\\p{M}]+)*");

    /// Words in small letters, and letters of another script, from which on a paragraph is judged.
    private static final int WORDS = 7;

    private static final int LETTERS = 8;

    /// The share of function words above which a paragraph is in the language that we read.
    private static final double FUNCTION = 0.2;

    /// How much likelier another language has to be.
    private static final double SURE = 3;

    private final String read;
    private final Set<String> functionWords;

    LanguageDetector(Knowledge knowledge) {
        this.read = String.join("", knowledge.words("language-read"));
        this.functionWords = Set.copyOf(knowledge.words("function-word"));
    }

    /// The tag of the language that the wordings are in.
    String read() {
        return read;
    }

    /// The tag of a paragraph's language, empty where it cannot be told.
    String language(String text) {
        if (isOfAnotherScript(text)) {
            return tag(predict(text)[0].getLang());
        }
        var words = words(text);
        long functional = Arrays.stream(words).filter(functionWords::contains).count();
        if (words.length < WORDS) {
            return "";
        }
        return functional >= FUNCTION * words.length ? read : other(String.join(" ", words));
    }

    private String other(String words) {
        var predicted = predict(words);
        double ours = 0;
        for (var each : predicted) {
            ours = tag(each.getLang()).equals(read) ? each.getConfidence() : ours;
        }
        boolean sure = predicted[0].getConfidence() > SURE * ours;
        return sure ? tag(predicted[0].getLang()) : "";
    }

    private static boolean isOfAnotherScript(String text) {
        int letters = 0;
        int latin = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            latin += Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? 1 : 0;
            i += Character.charCount(c);
        }
        return letters >= LETTERS && latin * 2 < letters;
    }

    /// The words in small letters, of which names are none.
    private static String[] words(String text) {
        return WORD.matcher(text)
                .results()
                .map(match -> match.group())
                .filter(word -> word.equals(word.toLowerCase(Locale.ROOT)))
                .toArray(String[]::new);
    }

    private static opennlp.tools.langdetect.Language[] predict(String text) {
        return new LanguageDetectorME(Model.LOADED).predictLanguages(text);
    }

    /// The BCP 47 tag of an ISO 639-3 code.
    private static String tag(String code) {
        return ULocale.createCanonical(new ULocale(code)).getLanguage();
    }

    /// The model, loaded when it is first needed.
    private static final class Model {

        private static final String FILE = "/langdetect-183.bin";
        private static final LanguageDetectorModel LOADED = load();

        private Model() {}

        private static LanguageDetectorModel load() {
            try (var in = LanguageDetectorModel.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("The program was built without " + FILE);
                }
                return new LanguageDetectorModel(in);
            } catch (IOException broken) {
                throw new UncheckedIOException("The model of languages is broken", broken);
            }
        }
    }
}
