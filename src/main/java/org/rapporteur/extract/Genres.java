package org.rapporteur.extract;

import java.util.Arrays;
import org.rapporteur.annotate.Annotated;
import org.rapporteur.document.Block;
import org.rapporteur.vocabulary.Knowledge;
import org.rapporteur.vocabulary.Pattern;

/// Tells the genre of a document by its title, else by who speaks in it.
final class Genres {

    private static final int TITLE = 14;
    private static final int LONG = 160;
    private static final Pattern FIRST_PERSON =
            Pattern.compile("\\b(?:I|we|We|our|Our|my|My|us)\\b");

    /// The share of words in the first person from which on a document is somebody's speech.
    private static final double SPEECH = 0.012;

    private final Knowledge knowledge;

    Genres(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Genre of(Annotated annotated) {
        var text = annotated.document().text();
        boolean speech = isSpeech(text);
        var title = title(annotated);
        for (var wording : knowledge.wordings("Genre")) {
            if (wording.pattern().matcher(title).find()) {
                var genre = named(wording.get("genre"));
                if (genre != Genre.STATEMENT || speech) {
                    return genre;
                }
            }
        }
        return speech ? Genre.STATEMENT : Genre.REPORT;
    }

    private static Genre named(String notation) {
        return Arrays.stream(Genre.values())
                .filter(genre -> genre.notation().equals(notation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such genre: " + notation));
    }

    /// The lines of the title and the first sentence.
    private static String title(Annotated annotated) {
        var document = annotated.document();
        var title = new StringBuilder();
        int blocks = 0;
        for (var block : document.blocks()) {
            if (blocks++ > TITLE || block instanceof Block.Footnote) {
                break;
            }
            var text = block.span().of(document.text());
            title.append(text, 0, Math.min(LONG, text.length())).append('\n');
            if (text.length() > LONG) {
                break;
            }
        }
        return title.toString();
    }

    private static boolean isSpeech(String text) {
        return FIRST_PERSON.count(text, Integer.MAX_VALUE) > SPEECH * words(text);
    }

    private static int words(String text) {
        int words = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean letter = Character.isLetter(c);
            words += letter && !within ? 1 : 0;
            within = letter;
            i += Character.charCount(c);
        }
        return words;
    }
}
