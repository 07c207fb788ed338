package org.rapporteur.annotate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.fact.Ref;
import org.rapporteur.vocabulary.Names.Treaty;
import org.rapporteur.vocabulary.Ordinals;

/// What a document is about as a whole, so far as its words leave it to be understood: the treaty
/// that "the Convention" is, the kind of meeting that "the third meeting" is, other kinds that the
/// beginning names by an ordinal, the year of dates without one (0 if unknown).
public record Setting(Optional<Treaty> treaty, Bare bare, List<Bare> others, int year) {

    public Setting {
        others = List.copyOf(others);
    }

    static final Bare NO_KIND = new Bare("", "", "");
    static final Setting UNKNOWN = new Setting(Optional.empty(), NO_KIND, List.of(), 0);

    /// The series that a bare ordinal belongs to: how its meetings are called, its notation and the
    /// short name for IRIs.
    public record Bare(String pattern, String series, String code) {

        boolean isKnown() {
            return !pattern.isEmpty();
        }

        boolean isNumbered() {
            return pattern.contains("{ordinal}");
        }

        /// The same kind for its one meeting in a year (0 for unknown) that has no ordinal.
        Bare unnumbered(int year) {
            var name = pattern.replace("{ordinal} ", "");
            return new Bare(year == 0 ? name : name + ", " + year, series, "");
        }

        /// Whether this is told by an ordinal and called after a body.
        boolean isOneOf(String body) {
            return pattern.startsWith("{ordinal}") && pattern.contains(body);
        }

        /// Whether a kind is that of the one meeting without an ordinal that this is.
        boolean isOnly(Bare kind) {
            return pattern.startsWith(kind.pattern().replace("{ordinal} ", "")) && !isNumbered();
        }
    }

    /// The name of the treaty, empty if the document names none.
    public String treatyName() {
        return treaty.map(Treaty::name).orElse("");
    }

    /// How the meetings of the document's kind are called, with a place for the ordinal.
    public String kind() {
        return bare.pattern();
    }

    /// The body whose meetings the document is about, where it names no treaty; else empty.
    public String body() {
        var pattern = bare.pattern().replaceFirst(" (?:of|to) the \\{treaty\\}.*$", "");
        int of = pattern.indexOf(" of the ");
        return treaty.isPresent() || of < 0 || !bare.isNumbered() ? "" : pattern.substring(of + 8);
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
        return new Setting(treaty, bare, others, otherYear);
    }

    Setting about(Bare kind, List<Bare> more) {
        return new Setting(treaty, kind, more, year);
    }

    /// The kind that the title gives to meetings of a series ("Annual Meeting of the Commission"),
    /// else the series itself.
    Bare own(Bare series) {
        int of = series.pattern().indexOf(" of ");
        boolean annual =
                of > 0
                        && series.pattern().startsWith("{ordinal} Annual")
                        && startsAlike(series.pattern().substring(0, of + 1));
        return annual ? bare : series;
    }

    private boolean startsAlike(String words) {
        return bare.pattern().regionMatches(true, 0, words, 0, words.length());
    }

    /// The kind that an ordinal before a noun ("the third meeting") belongs to.
    Optional<Bare> called(String noun) {
        return Stream.concat(Stream.of(bare), others.stream())
                .filter(Bare::isNumbered)
                .filter(kind -> kind.pattern().toLowerCase(Locale.ROOT).contains(noun))
                .findFirst();
    }
}
