package org.rapporteur;

import org.rapporteur.command.Console;
import org.rapporteur.command.Rapporteur;
import org.rapporteur.pipeline.Run;

/// Starts a command.
public final class App {

    private App() {}

    public static void main(String[] words) {
        System.exit(Rapporteur.run(Console.standard(), Run::standard, words));
    }
}
