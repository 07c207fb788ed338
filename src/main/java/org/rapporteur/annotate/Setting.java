package org.rapporteur.annotate;

import java.util.Optional;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Names.Treaty;
import org.rapporteur.vocabulary.Ordinals;

/// What a document is about as a whole, so far as its words leave it to be understood: the treaty
/// that "the Convention" is, the kind of meeting that "the third meeting" is, the year of dates
/// without one (0 if unknown).
public record Setting(Optional<Treaty> treaty, Bare bare, int year) {

    static final Setting UNKNOWN = new Setting(Optional.empty(), new Bare("", "", ""), 0);

    /// The series that a bare ordinal belongs to: how its meetings are called, its notation and the
    /// short name for IRIs.
    public record Bare(String pattern, String series, String code) {

        boolean isKnown() {
            return !pattern.isEmpty();
        }
    }

    /// The name of the treaty, empty if the document names none.
    public String treatyName() {
        return treaty.map(Treaty::name).orElse("");
    }

    Ref.Meeting meeting(Bare kind, int ordinal, Optional<Treaty> named) {
        var which = named.or(this::treaty);
        var name = which.map(Treaty::name).orElse("");
        var words = ordinal == 0 ? "" : Ordinals.words(ordinal);
        var label =
                kind.pattern()
                        .replace("{ordinal}", words)
                        .replace(name.isEmpty() ? " of the {treaty}" : "{treaty}", name)
                        .replace(" to the {treaty}", "")
                        .strip();
        var prefix = which.map(Treaty::code).orElse("");
        boolean coded = ordinal > 0 && !prefix.isEmpty() && !kind.code().isEmpty();
        var code = coded ? prefix + "-" + ordinal + kind.code() : "";
        return new Ref.Meeting(label, kind.series(), ordinal, code);
    }

    Setting in(int otherYear) {
        return new Setting(treaty, bare, otherYear);
    }

    Setting about(Bare kind) {
        return new Setting(treaty, kind, year);
    }
}
