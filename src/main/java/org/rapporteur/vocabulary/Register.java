package org.rapporteur.vocabulary;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.rapporteur.text.Span;

/// All names, in every language, by which the reference data knows states and organizations, with
/// the years of their use, and the names that may mean more than one of them. Names are compared
/// without accents, case and punctuation; acronyms as they stand.
public final class Register {

    private static final int EVER = 9999;
    private static final int ACRONYM = 6;
    private static final Pattern ARTICLE = Pattern.compile("^[Tt]he ");

    private final Map<String, List<Bearer>> bearers = new TreeMap<>();
    private final Map<String, Doubt> doubts = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Graph graph;

    /// Somebody who bore a name in the years from `since` to `until`, both of them within.
    public record Bearer(String iri, int since, int until) {

        public boolean bore(int year) {
            return since <= year && year <= until;
        }
    }

    /// A name that may mean one of several, under an IRI of its own. `usual` is the IRI of the
    /// reading where nothing speaks against it, empty where there is none.
    public record Doubt(String iri, String name, List<String> readings, String usual) {

        public Doubt {
            readings = List.copyOf(readings);
        }
    }

    private Register(Model model) {
        this.graph = new Graph(model);
        Stream.of("State", "Organization")
                .flatMap(type -> graph.ofType(type).stream())
                .forEach(this::add);
        graph.ofType("AmbiguousName").forEach(this::doubt);
    }

    /// The names of the reference data that the program carries, and of more files.
    public static Register load(Path... more) {
        return of(new Shelf(more));
    }

    /// The names on a shelf.
    public static Register of(Shelf shelf) {
        return new Register(shelf.model());
    }

    /// The names in a graph.
    public static Register of(Model model) {
        return new Register(model);
    }

    /// Everybody who ever bore a name.
    public List<Bearer> bearers(String name) {
        return keys(name)
                .filter(bearers::containsKey)
                .findFirst()
                .map(key -> List.copyOf(bearers.getOrDefault(key, List.of())))
                .orElse(List.of());
    }

    /// The readings of a name, if it may mean more than one.
    public Optional<Doubt> doubt(String name) {
        return keys(name).flatMap(key -> Optional.ofNullable(doubts.get(key)).stream()).findFirst();
    }

    /// The canonical name of a state or an organization.
    public String name(String iri) {
        return names.getOrDefault(iri, "");
    }

    /// Every name there is, with all who ever bore it, as names are compared.
    public Map<String, List<Bearer>> names() {
        return Collections.unmodifiableMap(bearers);
    }

    private void add(Resource node) {
        names.put(node.stringValue(), graph.one(node, SKOS.PREF_LABEL));
        int until = year(node, "until", EVER);
        for (var property : List.of(SKOS.PREF_LABEL, SKOS.ALT_LABEL, Graph.own("formalName"))) {
            literals(node, property).forEach(name -> put(name, node, 0, until));
        }
        if (!graph.one(node, "acronymNeedsIntroduction").equals("true")) {
            literals(node, Graph.own("acronym")).forEach(name -> put(name, node, 0, until));
        }
        for (var former : graph.nodes(node, "formerly")) {
            int first = year(former, "since", 0);
            int last = year(former, "until", EVER);
            literals(former, Graph.own("name")).forEach(name -> put(name, node, first, last));
        }
    }

    private void doubt(Resource node) {
        for (var name : graph.all(node, "name")) {
            var doubt =
                    new Doubt(
                            node.stringValue(),
                            name,
                            graph.all(node, "reading").stream().sorted().toList(),
                            graph.one(node, "usualReading"));
            doubts.put(key(name), doubt);
        }
    }

    private void put(String name, Resource node, int since, int until) {
        var bearer = new Bearer(node.stringValue(), since, until);
        var all = bearers.computeIfAbsent(key(name), unused -> new ArrayList<>());
        if (!all.contains(bearer)) {
            all.add(bearer);
        }
    }

    private Stream<String> literals(Resource node, IRI property) {
        return graph.model().filter(node, property, null).objects().stream()
                .filter(Value::isLiteral)
                .map(Value::stringValue);
    }

    private int year(Resource node, String property, int otherwise) {
        var year = graph.one(node, property);
        return year.isEmpty() ? otherwise : Integer.parseInt(year);
    }

    /// A name of the reference data as it is compared: an acronym as it stands.
    private static String key(String name) {
        return isAcronym(name) ? acronym(name) : folded(name);
    }

    private static boolean isAcronym(String name) {
        return name.length() <= ACRONYM && name.chars().noneMatch(Character::isLowerCase);
    }

    private static String acronym(String name) {
        return "=" + name.replace(".", "");
    }

    private static String folded(String name) {
        return Folding.words(name, new Span(0, name.length())).stream()
                .map(Folding.Word::folded)
                .collect(joining(" "));
    }

    /// The keys under which a printed name may be found, without its article.
    private static Stream<String> keys(String printed) {
        var bare = ARTICLE.matcher(printed.strip()).replaceFirst("");
        return Stream.of(acronym(bare), folded(bare), folded(printed)).distinct();
    }
}
