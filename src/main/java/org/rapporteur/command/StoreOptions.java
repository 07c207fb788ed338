package org.rapporteur.command;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.Place;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Where a graph is kept: a folder or a store that is reached by HTTP; picocli fills it in. Who may
/// write there is said in the environment, where other users of the machine do not see it.
final class StoreOptions {

    private static final String USER = "RAPPORTEUR_REMOTE_USER";
    private static final String PASSWORD = "RAPPORTEUR_REMOTE_PASSWORD";

    @Option(names = "--store", paramLabel = "DIR", description = "the folder of the store")
    private Optional<Path> folder = Optional.empty();

    @ArgGroup(exclusive = false)
    private @Nullable Far far;

    /// A store that is reached by HTTP.
    static final class Far {

        @Option(
                names = "--remote",
                required = true,
                paramLabel = "URL",
                description = {
                    "a store that speaks SPARQL 1.1 by HTTP instead: of a Fuseki the dataset,",
                    "such as http://localhost:3030/ds; user and password, if it wants them,",
                    "are in " + USER + " and " + PASSWORD
                })
        private URI query = URI.create("");

        @Option(
                names = "--remote-update",
                paramLabel = "URL",
                description = "where that store takes updates, if elsewhere")
        private Optional<URI> update = Optional.empty();
    }

    /// The place named.
    Place place() {
        return Optional.ofNullable(far)
                .<Place>map(StoreOptions::remote)
                .or(() -> folder.map(Place.Folder::new))
                .orElseThrow();
    }

    private static Place.Remote remote(Far far) {
        var environment = System.getenv();
        var user = Optional.ofNullable(environment.get(USER));
        var password = Optional.ofNullable(environment.get(PASSWORD)).orElse("");
        var authorization =
                user.map(name -> (name + ":" + password).getBytes(StandardCharsets.UTF_8))
                        .map(bytes -> "Basic " + Base64.getEncoder().encodeToString(bytes));
        return new Place.Remote(far.query, far.update.orElse(far.query), authorization);
    }
}
