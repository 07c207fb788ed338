package org.rapporteur.resolve;

import java.util.List;
import org.rapporteur.vocabulary.Base;

/// The words of a person's name, without accents and case, the given name first.
record PersonName(List<String> words) {

    PersonName {
        words = List.copyOf(words);
    }

    static PersonName of(String name) {
        return new PersonName(List.of(Base.slug(name).split("-", -1)));
    }

    String last() {
        return words.getLast();
    }

    /// How many letters it has.
    int length() {
        return words.stream().mapToInt(String::length).sum();
    }

    /// Whether a longer name may be this one in full: this one is a family name of it, or has fewer
    /// given names or initials in their place. What stands first in the longer name is no family
    /// name.
    boolean mayBe(PersonName longer) {
        return !words.equals(longer.words)
                && words.size() <= longer.words.size()
                && (isFamilyNameOf(longer) || isAbbreviationOf(longer));
    }

    private boolean isFamilyNameOf(PersonName longer) {
        for (int from = 1; from + words.size() <= longer.words.size(); from++) {
            if (longer.words.subList(from, from + words.size()).equals(words)) {
                return true;
            }
        }
        return false;
    }

    /// The same first and last words or initials, and between them nothing that the longer has not.
    private boolean isAbbreviationOf(PersonName longer) {
        if (words.size() < 2 || isInitial(last())) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            while (at < longer.words.size() && !alike(words.get(i), longer.words.get(at))) {
                at++;
            }
            if (at == longer.words.size() || (i == 0 && at > 0)) {
                return false;
            }
            at++;
        }
        return longer.words.subList(1, longer.words.size()).contains(last());
    }

    private static boolean alike(String word, String other) {
        return isInitial(word) ? word.charAt(0) == other.charAt(0) : word.equals(other);
    }

    private static boolean isInitial(String word) {
        return word.length() == 1;
    }
}
