package org.rapporteur.vocabulary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/// All that the program knows of the world, read from Turtle: names, concepts, wordings.
public final class Knowledge {

    /// The file that lists the others.
    private static final String CATALOG = "ontology/catalog.ttl";

    private final Lexicon lexicon;
    private final Map<String, List<Wording>> wordings;
    private final Map<String, Shortlist> shortlists = new TreeMap<>();
    private final Wordings syntax;
    private final Names names;
    private final Map<String, List<String>> lists;
    private final Map<String, String> offices;

    private Knowledge(Model model) {
        var graph = new Graph(model);
        this.names = new Names(graph);
        this.syntax = new Wordings(macros(graph));
        this.lexicon = new Lexicon(Entries.of(graph));
        this.wordings = wordings(graph, syntax);
        wordings.forEach((announces, all) -> shortlists.put(announces, new Shortlist(all)));
        this.offices = offices(graph);
        this.lists =
                graph.ofType("NamedList").stream()
                        .collect(toMap(Graph::local, list -> graph.all(list, "form")));
    }

    /// What the jar carries, and what stands in more files of Turtle.
    ///
    /// @throws IllegalArgumentException if a file is no Turtle or a wording cannot be compiled
    public static Knowledge standard(Path... more) {
        return of(new Shelf(more));
    }

    /// What stands on a shelf.
    ///
    /// @throws IllegalArgumentException if a wording cannot be compiled
    public static Knowledge of(Shelf shelf) {
        return new Knowledge(shelf.model());
    }

    /// The resources that make up the standard knowledge, in the order of the catalog.
    public static List<String> files() {
        var catalog = new LinkedHashModel();
        catalog.addAll(statements(CATALOG));
        return catalog.filter(null, OWL.IMPORTS, null).objects().stream()
                .map(file -> file.stringValue().substring("resource:/".length()))
                .sorted()
                .toList();
    }

    public static InputStream open(String resource) {
        var in = Knowledge.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("The program was built without " + resource);
        }
        return in;
    }

    /// What a resource of the jar says, in Turtle.
    public static Collection<Statement> statements(String resource) {
        try (var in = open(resource)) {
            return parsed(in, resource);
        } catch (IOException wrong) {
            throw unreadable(resource, wrong);
        }
    }

    /// What a file says, in Turtle.
    public static Collection<Statement> statements(Path file) {
        try (var in = Files.newInputStream(file)) {
            return parsed(in, file.toString());
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException("There is no file " + file, missing);
        } catch (IOException wrong) {
            throw unreadable(file.toString(), wrong);
        }
    }

    private static Collection<Statement> parsed(InputStream in, String name) throws IOException {
        try {
            return Rio.parse(in, "resource:/" + name, RDFFormat.TURTLE);
        } catch (RDF4JException wrong) {
            throw unreadable(name, wrong);
        }
    }

    private static IllegalArgumentException unreadable(String name, Exception wrong) {
        return new IllegalArgumentException(
                "Cannot read %s: %s".formatted(name, wrong.getMessage()), wrong);
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public Names names() {
        return names;
    }

    /// The words of a list that has a name of its own.
    public List<String> words(String list) {
        return lists.getOrDefault(list, List.of());
    }

    /// The words of a list as the alternatives of a regular expression.
    public String alternatives(String list) {
        return words(list).stream().map(Pattern::quote).collect(joining("|"));
    }

    /// What an office is tied to, by its notation or title; empty for most.
    public String officeKind(String role) {
        return offices.getOrDefault(role, "");
    }

    /// How patterns are compiled.
    public Wordings syntax() {
        return syntax;
    }

    /// The wordings that announce something, by their rank.
    public List<Wording> wordings(String announces) {
        return wordings.getOrDefault(announces, List.of());
    }

    /// Those of them that a text may hold; the others it does not.
    public List<Wording> wordings(String announces, String text) {
        var shortlist = shortlists.get(announces);
        return shortlist == null ? List.of() : shortlist.of(text);
    }

    /// Every wording there is.
    public List<Wording> wordings() {
        return wordings.values().stream().flatMap(List::stream).toList();
    }

    private static Map<String, String> offices(Graph graph) {
        var kinds = new TreeMap<String, String>();
        for (var node : graph.ofType("OfficeName")) {
            var said = graph.properties(node);
            var role = said.getOrDefault("role", said.getOrDefault("printed", ""));
            kinds.put(role, said.getOrDefault("officeKind", ""));
        }
        return kinds;
    }

    private static Map<String, String> macros(Graph graph) {
        return graph.ofType("Macro").stream()
                .collect(toMap(Graph::local, macro -> graph.one(macro, "pattern")));
    }

    private static Map<String, List<Wording>> wordings(Graph graph, Wordings syntax) {
        var all = new ArrayList<Wording>();
        for (var node : graph.ofType("PatternWording")) {
            for (var announces : graph.all(node, "announces")) {
                all.add(wording(graph, syntax, node, Graph.local(Values.iri(announces))));
            }
        }
        all.sort(Comparator.comparingInt(Wording::rank).thenComparing(Wording::iri));
        return new TreeMap<>(all.stream().collect(groupingBy(Wording::announces)));
    }

    private static Wording wording(
            Graph graph, Wordings syntax, org.eclipse.rdf4j.model.Resource node, String announces) {
        var rank = graph.one(node, "rank");
        try {
            return new Wording(
                    node.stringValue(),
                    announces,
                    rank.isEmpty() ? 100 : Integer.parseInt(rank),
                    syntax.compile(graph.one(node, "pattern")),
                    graph.properties(node),
                    graph.all(node, "matches"),
                    graph.all(node, "rejects"));
        } catch (RuntimeException wrong) {
            throw new IllegalArgumentException(
                    "The wording %s cannot be compiled: %s".formatted(node, wrong.getMessage()),
                    wrong);
        }
    }
}
