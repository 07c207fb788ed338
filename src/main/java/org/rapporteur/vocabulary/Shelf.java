package org.rapporteur.vocabulary;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;

/// The Turtle of what is known, each file of it parsed once however many ask for it: what the
/// program carries, and more files.
public final class Shelf {

    private final List<Path> more;
    private final Map<String, Collection<Statement>> carried = new ConcurrentHashMap<>();
    private final List<Statement> added;
    private final Model model = new LinkedHashModel();

    /// @throws IllegalArgumentException if one of the files is missing or no Turtle
    public Shelf(Path... more) {
        this.more = List.of(more);
        this.added =
                this.more.stream().flatMap(file -> Knowledge.statements(file).stream()).toList();
        Knowledge.files().forEach(file -> model.addAll(statements(file)));
        model.addAll(added);
    }

    /// The files besides those that the program carries.
    public List<Path> more() {
        return more;
    }

    /// What those say.
    public List<Statement> added() {
        return added;
    }

    /// What a resource of the jar says.
    public Collection<Statement> statements(String resource) {
        return carried.computeIfAbsent(resource, Knowledge::statements);
    }

    /// Everything that the standard knowledge and the files besides say, as one graph.
    Model model() {
        return model.unmodifiable();
    }
}
