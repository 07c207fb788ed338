package org.rapporteur.graph;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is known of how good a graph is.
///
/// @param floors the least F1 that the program's build demands
/// @param figures counts of this graph, by what they count
/// @param doubts how often the rules warn of what
public record Quality(
        List<Floor> floors, SortedMap<Figure, Integer> figures, SortedMap<String, Integer> doubts) {

    /// The least F1 of a table on a set of documents that were annotated by hand, from 0 to 1.
    public record Floor(String set, String table, BigDecimal f1) {}

    /// What is counted.
    public enum Figure {
        DOCUMENTS("Documents that were read"),
        FACTS("Facts that they state"),
        REFUSED("Files that were refused or could not be read"),
        DOUBTS("Warnings of the rules (SHACL): doubts that are published as doubts"),
        IDENTIFIED(
                "Names of persons and meetings held to mean the same as fuller ones, by document"),
        UNDECIDED("Names of persons and meetings of which it stays open whether they mean one"),
        GAPS("Sentences with a verb by which bodies act or agents speak, from which no fact came");

        private final String meaning;

        Figure(String meaning) {
            this.meaning = meaning;
        }

        String meaning() {
            return meaning;
        }
    }

    public Quality {
        floors = List.copyOf(floors);
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        doubts = Collections.unmodifiableSortedMap(new TreeMap<>(doubts));
    }
}
