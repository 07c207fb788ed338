package org.rapporteur;

import java.nio.file.Path;
import java.util.List;
import org.rapporteur.command.Console;
import org.rapporteur.command.Rapporteur;
import org.rapporteur.pipeline.Run;

/// Starts a command.
public final class App {

    private App() {}

    public static void main(String[] words) {
        System.exit(Rapporteur.run(Console.standard(), App::run, words));
    }

    private static Run run(List<Path> knowledge) {
        return Run.standard(knowledge.toArray(Path[]::new));
    }
}
