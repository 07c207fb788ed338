package org.rapporteur.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.rapporteur.pipeline.Background;
import org.rapporteur.store.Place;

/// Checks a whole store against the rules and prints what they say of it.
record ValidateCommand(Console console) {

    int run(Place place) throws IOException {
        try (var store = place.open()) {
            var findings = Background.standard().rules().check(store.dataset());
            var out = new PrintStream(console.out(), false, StandardCharsets.UTF_8);
            findings.violations().forEach(each -> out.println("violation: " + each));
            findings.warnings().forEach(each -> out.println("warning: " + each));
            out.flush();
            console.say(
                    "%,d violations, %,d warnings"
                            .formatted(findings.violations().size(), findings.warnings().size()));
            return findings.conforms() ? Summary.DONE : Summary.INCOMPLETE;
        }
    }
}
