package org.rapporteur.store;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// Waiting for what others do, on a machine of any speed: no longer than it takes, and so long that
/// only what never comes is given up.
public final class Patience {

    /// The longest wait, in minutes: what has not come by then hangs.
    public static final long MINUTES = 5;

    private static final long BETWEEN_LOOKS = 20;

    private Patience() {}

    /// A look at what is waited for.
    public interface Look {

        /// Whether it is there; an exception of input or output says that it is not yet.
        boolean isThere() throws IOException, InterruptedException;
    }

    /// Looks until it is there and says whether it came.
    public static boolean until(Look look) throws InterruptedException {
        long last = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (true) {
            if (isThere(look)) {
                return true;
            }
            if (System.nanoTime() > last) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS);
        }
    }

    /// Whether a process ends by itself.
    public static boolean ends(Process process) throws InterruptedException {
        return process.waitFor(MINUTES, TimeUnit.MINUTES);
    }

    private static boolean isThere(Look look) throws InterruptedException {
        try {
            return look.isThere();
        } catch (IOException notYet) {
            return false;
        }
    }
}
