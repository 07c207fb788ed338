package org.rapporteur.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// Answers about a dataset that are worked out once for each edition of it. To be asked inside a
/// read transaction.
final class Remembered<V> {

    private record Known<V>(String edition, Map<String, V> answers) {}

    private final Supplier<String> edition;
    private final int most;
    private volatile Known<V> known = new Known<>("", new ConcurrentHashMap<>());

    Remembered(Supplier<String> edition) {
        this(edition, Integer.MAX_VALUE);
    }

    /// Not more answers at a time than so many: then all are forgotten.
    Remembered(Supplier<String> edition, int most) {
        this.edition = edition;
        this.most = most;
    }

    V get(String question, Function<String, V> work) {
        var now = edition.get();
        var answers = known;
        if (!answers.edition().equals(now) || answers.answers().size() >= most) {
            answers = new Known<>(now, new ConcurrentHashMap<>());
            known = answers;
        }
        return answers.answers().computeIfAbsent(question, work);
    }
}
