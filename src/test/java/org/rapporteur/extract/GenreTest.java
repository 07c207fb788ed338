package org.rapporteur.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.vocabulary.Concepts;
import org.rapporteur.vocabulary.Scheme;

class GenreTest {

    @ParameterizedTest
    @EnumSource
    void everyGenreIsAConceptOfItsScheme(Genre genre) {
        assertTrue(Concepts.load().has(Scheme.GENRE, genre.notation()), genre.notation());
    }
}
