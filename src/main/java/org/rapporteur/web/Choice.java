package org.rapporteur.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/// The form that a client gets: the one it names (`?format=`, or the extension of the address), or
/// the one that it accepts best.
record Choice(Optional<String> format, Optional<String> accept) {

    /// The form that the extension of an address names.
    static Choice named(String extension) {
        return new Choice(Optional.of(extension), Optional.empty());
    }

    Representation from(List<Representation> offers) {
        if (format.isPresent()) {
            return named(format.get(), offers);
        }
        return Accept.of(accept.orElse(null))
                .best(offers)
                .orElseThrow(() -> Problems.notAcceptable(offers));
    }

    /// A path without the extension that names one of the offers, and the choice it makes.
    static Suffixed suffixed(String path, List<Representation> offers, Choice otherwise) {
        for (var offer : offers) {
            var extension = "." + offer.name();
            if (path.endsWith(extension)) {
                var bare = path.substring(0, path.length() - extension.length());
                return new Suffixed(bare, named(offer.name()));
            }
        }
        return new Suffixed(path, otherwise);
    }

    /// A path and the choice of the form in which it is asked for.
    record Suffixed(String path, Choice choice) {}

    private static Representation named(String name, List<Representation> offers) {
        return offers.stream()
                .filter(offer -> offer.name().equals(name) || offer.type().toString().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, offers));
    }

    private static RuntimeException unknown(String name, List<Representation> offers) {
        var names = String.join(", ", offers.stream().map(Representation::name).toList());
        return Problems.problem(
                HttpStatus.NOT_ACCEPTABLE,
                "There is no format \"%s\" here; there are %s.".formatted(name, names));
    }
}
