package org.rapporteur.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.rapporteur.resolve.Identification;
import org.rapporteur.resolve.MeetingMention;
import org.rapporteur.resolve.Meetings;
import org.rapporteur.resolve.Mention;
import org.rapporteur.resolve.People;
import org.rapporteur.resolve.Trait;
import org.rapporteur.vocabulary.Terms;

/// Listens to the statements of documents, one document after the other between `startRDF` and
/// `endRDF`, and keeps of each what it tells of persons and meetings, to find those that several
/// documents name differently.
public final class SharedNames extends AbstractRDFHandler {

    private static final List<IRI> PERSONS =
            List.of(Terms.HOLDER, Terms.CONTRIBUTOR, Terms.PARTICIPANT);

    /// Of what is said the rest tells nothing of who is meant.
    private static final Set<IRI> KEPT =
            Set.of(
                    RDF.TYPE,
                    SKOS.PREF_LABEL,
                    Terms.HOLDER,
                    Terms.CONTRIBUTOR,
                    Terms.PARTICIPANT,
                    Terms.AT_MEETING,
                    Terms.OF_MEETING,
                    Terms.ON_BEHALF_OF,
                    Terms.ROLE,
                    Terms.POST_TITLE,
                    Terms.SERIES,
                    Terms.ORDINAL,
                    Terms.START_DATE,
                    Terms.CITY,
                    Terms.IN_DOCUMENT);

    private final People people = new People();
    private final Meetings meetings = new Meetings();
    private final Map<Resource, Map<IRI, Value>> said = new TreeMap<>(SharedNames::compare);

    /// What is held or doubted of all names that were heard so far.
    public List<Identification> identifications() {
        var found = new ArrayList<>(people.identifications());
        found.addAll(meetings.identifications());
        return found;
    }

    @Override
    public void startRDF() {
        said.clear();
    }

    @Override
    public void handleStatement(Statement statement) {
        if (KEPT.contains(statement.getPredicate())) {
            said.computeIfAbsent(statement.getSubject(), unused -> new HashMap<>())
                    .putIfAbsent(statement.getPredicate(), statement.getObject());
        }
    }

    @Override
    public void endRDF() {
        var persons = new TreeMap<String, Mention>();
        var named = new ArrayList<MeetingMention>();
        said.forEach((fact, says) -> {
            person(fact, says).ifPresent(each -> add(persons, each));
            meeting(fact, says).ifPresent(named::add);
        });
        persons.values().forEach(people::add);
        meetings.add(named);
        said.clear();
    }

    private static void add(Map<String, Mention> persons, Mention each) {
        persons.merge(
                each.person(),
                each,
                (one, other) -> {
                    var traits = new TreeMap<>(one.traits());
                    other.traits().forEach(traits::putIfAbsent);
                    return new Mention(one.document(), one.person(), one.name(), traits);
                });
    }

    /// The person that a fact is about, and what it tells of him or her.
    private Optional<Mention> person(Resource fact, Map<IRI, Value> says) {
        var document = text(says, Terms.IN_DOCUMENT);
        return PERSONS.stream()
                .flatMap(role -> Optional.ofNullable(says.get(role)).stream())
                .filter(agent -> is(agent, Terms.PERSON))
                .findFirst()
                .map(agent ->
                        new Mention(
                                document,
                                agent.stringValue(),
                                text(of(agent), SKOS.PREF_LABEL),
                                traits(fact.stringValue(), says)));
    }

    private SortedMap<Trait, String> traits(String fact, Map<IRI, Value> says) {
        var traits = new TreeMap<Trait, String>();
        var behalf = text(says, Terms.ON_BEHALF_OF);
        var role = text(says, Terms.ROLE);
        var body = text(says, Terms.AT_MEETING);
        var meeting = meeting(says);
        if (!behalf.isEmpty()) {
            traits.put(new Trait(Trait.Kind.BEHALF, behalf), fact);
        }
        if (says.containsKey(Terms.POST_TITLE)) {
            traits.put(new Trait(Trait.Kind.POST, role), fact);
        } else if (!role.isEmpty() && !body.isEmpty()) {
            traits.put(new Trait(Trait.Kind.OFFICE, role + " " + body), fact);
        }
        meeting.ifPresent(
                each -> traits.put(new Trait(Trait.Kind.MEETING, each.stringValue()), fact));
        return traits;
    }

    /// The meeting of a fact: its own, or else the one that its document is about.
    private Optional<Value> meeting(Map<IRI, Value> says) {
        return Optional.ofNullable(says.get(Terms.AT_MEETING))
                .or(() ->
                        Optional.ofNullable(says.get(Terms.IN_DOCUMENT))
                                .flatMap(document ->
                                        Optional.ofNullable(of(document).get(Terms.OF_MEETING))))
                .filter(meeting -> is(meeting, Terms.MEETING));
    }

    private Optional<MeetingMention> meeting(Resource fact, Map<IRI, Value> says) {
        return Optional.ofNullable(says.get(Terms.AT_MEETING))
                .filter(meeting -> Terms.MEETING_MENTION.equals(says.get(RDF.TYPE)))
                .map(meeting ->
                        new MeetingMention(
                                text(says, Terms.IN_DOCUMENT),
                                meeting.stringValue(),
                                fact.stringValue(),
                                text(of(meeting), SKOS.PREF_LABEL),
                                text(of(meeting), Terms.SERIES),
                                number(of(meeting)),
                                text(says, Terms.START_DATE),
                                text(says, Terms.CITY)));
    }

    private static int number(Map<IRI, Value> meeting) {
        return meeting.get(Terms.ORDINAL) instanceof Literal ordinal ? ordinal.intValue() : 0;
    }

    private boolean is(Value entity, IRI type) {
        return type.equals(of(entity).get(RDF.TYPE));
    }

    private Map<IRI, Value> of(Value entity) {
        return entity instanceof Resource resource
                ? said.getOrDefault(resource, Map.of())
                : Map.of();
    }

    private static String text(Map<IRI, Value> says, IRI property) {
        var value = says.get(property);
        return value == null ? "" : value.stringValue();
    }

    private static int compare(Resource one, Resource other) {
        return one.stringValue().compareTo(other.stringValue());
    }
}
