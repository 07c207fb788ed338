package org.rapporteur.fetch;

import java.time.Duration;

/// Lets time pass.
public interface Waiting {

    void sleep(Duration time) throws InterruptedException;

    /// By the clock on the wall.
    static Waiting real() {
        return Thread::sleep;
    }
}
