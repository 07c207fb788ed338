package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds out which persons of a corpus are one, by what their documents tell. Names alone never
/// decide, and the order of the documents changes nothing. Of each name it keeps the traits that a
/// limited number of documents tell.
public final class People {

    /// A family name that more persons bear is no help in finding one.
    private static final int BEARERS = 200;

    private record Person(PersonName name, Uses<Mention> uses) {}

    private final Map<String, Person> people = new TreeMap<>();

    /// Takes in a person of one document. A document has one mention of each person.
    public void add(Mention mention) {
        var person =
                people.computeIfAbsent(
                        mention.person(),
                        unused -> new Person(PersonName.of(mention.name()), new Uses<>()));
        person.uses().add(mention.document(), mention);
    }

    /// All that is held or doubted, by the shorter names and their documents. The longest names
    /// come first: who is known by two of them is one candidate for a shorter.
    public List<Identification> identifications() {
        var bearers = bearers();
        var fullest = new HashMap<String, String>();
        var found = new TreeMap<String, List<Identification>>();
        for (var iri : longestFirst()) {
            var person = person(iri);
            var others = fuller(person, bearers, fullest);
            var here = new ArrayList<Identification>();
            for (var mention : person.uses().all()) {
                here.addAll(new Comparison(mention, others.size() == 1).with(others));
            }
            var agreed = new ArrayList<>(person.uses().agreed(here));
            agreed.stream()
                    .filter(Identification::isEverywhere)
                    .forEach(each -> fullest.put(iri, each.fuller()));
            agreed.addAll(Namesakes.among(person.uses().all()));
            found.put(iri, agreed);
        }
        return found.values().stream().flatMap(List::stream).toList();
    }

    private List<String> longestFirst() {
        var letters =
                Comparator.comparingInt((String iri) -> person(iri).name().length()).reversed();
        return people.keySet().stream().sorted(letters).toList();
    }

    private Person person(String iri) {
        var person = people.get(iri);
        if (person == null) {
            throw new IllegalArgumentException("Nobody is called " + iri);
        }
        return person;
    }

    /// What is told of each of those whose names may be one's name in full, by the fullest name of
    /// each.
    private SortedMap<String, List<Mention>> fuller(
            Person person, Map<String, Set<String>> bearers, Map<String, String> fullest) {
        var told = new TreeMap<String, List<Mention>>();
        for (var iri : bearers.getOrDefault(person.name().last(), Set.of())) {
            var other = person(iri);
            if (person.name().mayBe(other.name())) {
                told.computeIfAbsent(fullest.getOrDefault(iri, iri), unused -> new ArrayList<>())
                        .addAll(other.uses().all());
            }
        }
        return told;
    }

    /// Who bears a word after the first of the name; words that too many bear are left out.
    private Map<String, Set<String>> bearers() {
        var bearers = new HashMap<String, Set<String>>();
        people.forEach((iri, person) ->
                person.name().words().stream()
                        .skip(1)
                        .forEach(word ->
                                bearers.computeIfAbsent(word, unused -> new TreeSet<>()).add(iri)));
        bearers.values().removeIf(persons -> persons.size() > BEARERS);
        return bearers;
    }
}
