package org.rapporteur.extract;

import java.util.Optional;
import org.rapporteur.annotate.Phrase;
import org.rapporteur.annotate.Sentence;
import org.rapporteur.fact.Ref;
import org.rapporteur.fact.When;
import org.rapporteur.vocabulary.Pattern;

/// What "The resolution" means that begins a sentence: the one resolution with a number that the
/// sentence before names.
final class SpokenResolutions {

    private static final Pattern SPOKEN =
            Pattern.compile("^(?:The|the|This|this|That|that) (?:resolution|decision)$");

    /// A resolution that has been adopted, as the sentence before says: "the adoption in 2016 of".
    private static final Pattern ADOPTED =
            Pattern.compile("\\b(?:adopted|adoption|adopting)\\b[^.;]{0,60}$");

    private static final String ASSEMBLY = "general-assembly";

    /// The year behind the name of an assembly.
    private static final String YEAR = ", \\d{4}$";

    private final Context context;

    SpokenResolutions(Context context) {
        this.context = context;
    }

    /// The words with the number ("resolution 55/12") for those that only point to it.
    Optional<String> named(Sentence sentence, String words) {
        return before(sentence)
                .filter(other -> SPOKEN.matcher(words).find())
                .flatMap(this::numbered);
    }

    /// Whose act it was, and when, where the sentence before tells that the resolution was adopted
    /// in a year that is not the meeting's own: the General Assembly's, if the document names it,
    /// else nobody's.
    Optional<Earlier> earlier(Sentence sentence, String words) {
        var year =
                before(sentence)
                        .filter(other -> named(sentence, words).isPresent() && isAdopted(other))
                        .map(SpokenResolutions::year)
                        .filter(found -> found > 0 && found < context.annotated().setting().year());
        return year.map(found -> new Earlier(assembly(found), new When("" + found)));
    }

    /// An act of another year than that of the meeting which recalls it.
    record Earlier(Ref body, When date) {}

    private Ref assembly(int year) {
        return context.meetings()
                .first(ASSEMBLY)
                .<Ref>map(named ->
                        new Ref.Meeting(
                                named.label().replaceFirst(YEAR, "") + ", " + year,
                                ASSEMBLY,
                                0,
                                ""))
                .orElse(new Ref.Nobody());
    }

    private Optional<String> numbered(Sentence sentence) {
        var found = References.RESOLUTION.matcher(words(sentence));
        if (!found.find()) {
            return Optional.empty();
        }
        var named = Context.lower(found.group("what")) + " " + found.group("number");
        return found.find() ? Optional.empty() : Optional.of(named);
    }

    private boolean isAdopted(Sentence sentence) {
        var words = words(sentence);
        var found = References.RESOLUTION.matcher(words);
        return found.find() && ADOPTED.matcher(words.substring(0, found.start())).find();
    }

    /// The one year that a sentence names; 0 for none or several.
    private static int year(Sentence sentence) {
        var years =
                sentence.slotted().phrases().stream()
                        .filter(Phrase.Date.class::isInstance)
                        .map(date -> ((Phrase.Date) date).period().to().year())
                        .distinct()
                        .toList();
        return years.size() == 1 ? years.getFirst() : 0;
    }

    private String words(Sentence sentence) {
        return sentence.span().of(context.text());
    }

    private Optional<Sentence> before(Sentence sentence) {
        return sentence.index() == 0
                ? Optional.empty()
                : Optional.of(context.sentences().get(sentence.index() - 1));
    }
}
