package org.rapporteur.reconcile;

/// How like a name is to what was asked, from 0 to 100.
///
/// @param score 100 for the same name, up to 95 where all words asked are in it, up to 90 for what
///   is spelled alike, 0 for anything else
/// @param rank 3 where it is the identifier, 2 where it is the same, 1 where it begins with all
///   that was asked, which is of two words at least, else 0
record Likeness(double score, int rank) implements Comparable<Likeness> {

    static final Likeness NONE = new Likeness(0, 0);

    /// That of an identifier.
    static final Likeness ITSELF = new Likeness(100, 3);

    private static final double SAME = 100;
    private static final double CONTAINED = 70;
    private static final double COVERED = 20;
    private static final double BEGINS = 5;
    private static final double SPELLED = 90;
    private static final double ALIKE = 0.5;
    private static final double OUTDATED = 0.6;

    /// The likeness of a name to one that was asked, at a date if that is not empty.
    static Likeness of(Alias name, Alias asked, String date) {
        var plain = of(name, asked);
        boolean outdated = !date.isEmpty() && name.isBounded() && !name.isValid(date);
        return outdated ? new Likeness(plain.score() * OUTDATED, 0) : plain;
    }

    @Override
    public int compareTo(Likeness other) {
        return Double.compare(score, other.score);
    }

    private static Likeness of(Alias name, Alias asked) {
        if (name.folded().equals(asked.folded())) {
            return new Likeness(SAME, 2);
        }
        if (name.words().containsAll(asked.words())) {
            double covered = COVERED * asked.words().size() / name.words().size();
            boolean begins = name.begins(asked);
            return new Likeness(
                    CONTAINED + covered + (begins ? BEGINS : 0),
                    begins && asked.words().size() > 1 ? 1 : 0);
        }
        long shared = asked.triples().stream().filter(name.triples()::contains).count();
        double dice = 2.0 * shared / (asked.triples().size() + name.triples().size());
        return dice < ALIKE ? NONE : new Likeness(SPELLED * dice, 0);
    }
}
