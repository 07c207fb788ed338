package org.rapporteur.web;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.function.FunctionEnv;

/// A text that a regular expression runs over for as long as its query may: a pattern that
/// backtracks without end is stopped at the next character it looks at.
record PatientText(CharSequence text, AtomicBoolean cancelled, Optional<Pace> pace)
        implements CharSequence {

    /// A text for a function called in a query.
    static PatientText of(String text, FunctionEnv query) {
        var signal = query instanceof ExecutionContext run ? run.getCancelSignal() : null;
        return new PatientText(
                text, signal == null ? new AtomicBoolean() : signal, Pace.of(query.getContext()));
    }

    @Override
    public char charAt(int index) {
        if (cancelled.get()) {
            throw new QueryCancelledException();
        }
        if (pace.isPresent()) {
            pace.get().step(Pace.CHARACTER);
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new PatientText(text.subSequence(from, to), cancelled, pace);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
