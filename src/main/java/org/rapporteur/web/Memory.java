package org.rapporteur.web;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Optional;

/// The memory of this process, and who asks for it.
final class Memory {

    private static final MemoryMXBean HEAP = ManagementFactory.getMemoryMXBean();

    private static final Optional<ThreadMXBean> COUNTING =
            ManagementFactory.getThreadMXBean() instanceof ThreadMXBean counting
                    ? Optional.of(counting)
                    : Optional.empty();

    private Memory() {}

    /// The share of the heap that is in use, garbage included, between 0 and 1.
    static double used() {
        var heap = HEAP.getHeapMemoryUsage();
        return heap.getMax() <= 0 ? 0 : (double) heap.getUsed() / heap.getMax();
    }

    /// The same after the garbage has been collected.
    static double usedForGood() {
        HEAP.gc();
        return used();
    }

    /// The bytes that this thread has asked for since it began; 0 where the machine does not count.
    static long allocated() {
        return COUNTING.map(ThreadMXBean::getCurrentThreadAllocatedBytes).orElse(0L);
    }

    /// The same of another thread.
    static long allocatedBy(long thread) {
        return COUNTING.map(counting -> counting.getThreadAllocatedBytes(thread)).orElse(0L);
    }
}
