package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// No method and no file outgrows what one can take in at a glance. Averages look after themselves;
/// it is the longest ones that grow unseen.
class SizeGuardTest {

    private static final int METHOD_LINES = 40;
    private static final int FILE_LINES = 300;

    /// What may be longer: its name as the message prints it, and why. An exception that is no
    /// longer needed fails as well.
    private static final Map<String, String> EXCEPTIONS = Map.of();

    @Test
    void methodsAndFilesStaySmall() throws IOException {
        var tooLong = new TreeMap<String, Long>();
        var sources = JavaSources.main();
        for (var unit : sources.units()) {
            long lines = unit.getSourceFile().getCharContent(true).toString().lines().count();
            if (lines > FILE_LINES) {
                tooLong.put(JavaSources.name(unit), lines);
            }
            new Methods(sources, unit, tooLong).scan(unit, null);
        }
        Set<String> expected = new TreeSet<>(EXCEPTIONS.keySet());
        assertEquals(expected, tooLong.keySet(), () -> "Lines: " + tooLong);
    }

    /// Collects the methods of a unit that are too long, as `Class.method`.
    private static final class Methods extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final JavaSources sources;
        private final CompilationUnitTree unit;
        private final Map<String, Long> tooLong;

        Methods(JavaSources sources, CompilationUnitTree unit, Map<String, Long> tooLong) {
            this.sources = sources;
            this.unit = unit;
            this.tooLong = tooLong;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            long lines = sources.lastLine(unit, method) - sources.firstLine(unit, method) + 1;
            if (lines > METHOD_LINES) {
                tooLong.put(name(method), lines);
            }
            return super.visitMethod(method, null);
        }

        private String name(MethodTree method) {
            var owner = getCurrentPath().getParentPath().getLeaf();
            var name = owner instanceof ClassTree type ? type.getSimpleName().toString() : "?";
            return name + "." + method.getName();
        }
    }
}
