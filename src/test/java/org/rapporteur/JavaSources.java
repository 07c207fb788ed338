package org.rapporteur;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;

/// The main sources as the JDK's own compiler parses them.
record JavaSources(List<? extends CompilationUnitTree> units, SourcePositions positions) {

    private static final Path MAIN = Path.of("src/main/java");

    static JavaSources main() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var sources = files.getJavaFileObjectsFromPaths(paths());
            var task = (JavacTask) compiler.getTask(null, files, null, null, null, sources);
            var units = StreamSupport.stream(task.parse().spliterator(), false).toList();
            return new JavaSources(units, Trees.instance(task).getSourcePositions());
        }
    }

    /// The name of a unit's file, from the package's root.
    static String name(CompilationUnitTree unit) {
        return MAIN.toUri().relativize(unit.getSourceFile().toUri()).getPath();
    }

    long firstLine(CompilationUnitTree unit, Tree tree) {
        return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
    }

    long lastLine(CompilationUnitTree unit, Tree tree) {
        return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
    }

    private static List<Path> paths() throws IOException {
        try (var all = Files.walk(MAIN)) {
            return all.filter(path -> path.toString().endsWith(".java")).sorted().toList();
        }
    }
}
