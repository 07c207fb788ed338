package org.rapporteur.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// Where a graph is kept: in a folder of this machine, or in a store that is reached by HTTP.
public sealed interface Place {

    /// Begins a new build there.
    ///
    /// @throws IOException if another build is under way, or the store cannot be reached
    Draft begin() throws IOException;

    /// Opens what is published there; a newer build is noticed within a second.
    ///
    /// @throws NoBuildException if there is nothing
    PublishedGraph open() throws IOException;

    /// Where what each document gave can be kept for the next build, if there is room for it.
    Optional<Path> parts();

    /// A folder with databases of our own (TDB2).
    record Folder(Path directory) implements Place {

        @Override
        public Draft begin() throws IOException {
            return Build.begin(directory);
        }

        @Override
        public PublishedGraph open() throws IOException {
            return LiveStore.open(directory);
        }

        @Override
        public Optional<Path> parts() {
            return Optional.of(directory.resolve("parts"));
        }

        @Override
        public String toString() {
            return directory.toString();
        }
    }

    /// A store that speaks the SPARQL 1.1 protocol: where it answers queries, where it takes
    /// updates, and the value of the header `Authorization` if it wants one. Of a Fuseki server
    /// both addresses are the dataset's own.
    record Remote(URI query, URI update, Optional<String> authorization) implements Place {

        public Remote {
            check(query);
            check(update);
        }

        /// A store with one address for queries and updates.
        public static Remote at(URI address) {
            return new Remote(address, address, Optional.empty());
        }

        @Override
        public Draft begin() throws IOException {
            return RemoteBuild.begin(this);
        }

        @Override
        public PublishedGraph open() throws IOException {
            return RemoteStore.open(this);
        }

        @Override
        public Optional<Path> parts() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return query.toString();
        }

        private static void check(URI address) {
            var scheme = Optional.ofNullable(address.getScheme()).orElse("");
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw new IllegalArgumentException(
                        "%s is no address of a store; one looks like http://localhost:3030/ds"
                                .formatted(address));
            }
        }
    }
}
