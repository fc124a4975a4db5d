package lineup.loadtest.doctor;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import lineup.loadtest.report.Units;

/** How well time is told and kept here: the clock, and the ways to wait. */
final class ClockChecks {

    private static final int READINGS = 100_000;
    private static final int WAITS = 100;
    private static final long WAIT_NANOS = 500_000;
    /** The generator parks until so long before the time, and spins the rest. */
    private static final long SPIN_NANOS = 80_000;
    private static final double SLOW_CLOCK_NANOS = 200;
    private static final long LATE_NANOS = 100_000;

    private ClockChecks() {
    }

    static List<Finding> findings() throws IOException {
        return List.of(clock(), park(), select(), pacing());
    }

    private static Finding clock() {
        long smallest = Long.MAX_VALUE;
        long begin = System.nanoTime();
        long last = begin;
        for (int i = 0; i < READINGS; i++) {
            long now = System.nanoTime();
            smallest = now > last ? Math.min(smallest, now - last) : smallest;
            last = now;
        }
        double cost = (double) (last - begin) / READINGS;
        return Finding.check(cost <= SLOW_CLOCK_NANOS, "clock", "nanoTime takes " + Units.decimal(cost, 0)
                + " ns and tells steps of " + smallest + " ns",
                "the kernel is called for each reading, use the clock source tsc");
    }

    private static Finding park() {
        long[] overshoots = sorted(() -> late(System.nanoTime() + WAIT_NANOS, WAIT_NANOS));
        return Finding.check(overshoots[WAITS / 2] <= SPIN_NANOS, "parkNanos", overshoot(overshoots),
                "a sleeping thread wakes late, so pacing costs more CPU than it should");
    }

    private static Finding select() throws IOException {
        try (Selector selector = Selector.open()) {
            long[] overshoots = sorted(() -> {
                long begin = System.nanoTime();
                try {
                    selector.select(1);
                } catch (IOException e) {
                    throw new IllegalStateException("cannot wait", e);
                }
                return System.nanoTime() - begin - 1_000_000;
            });
            return Finding.ok("select", "waits whole milliseconds, " + overshoot(overshoots));
        }
    }

    private static Finding pacing() {
        long[] lags = sorted(() -> {
            long due = System.nanoTime() + WAIT_NANOS;
            late(due, WAIT_NANOS - SPIN_NANOS);
            while (System.nanoTime() - due < 0) {
                Thread.onSpinWait();
            }
            return System.nanoTime() - due;
        });
        long p99 = lags[WAITS * 99 / 100];
        return Finding.check(p99 <= LATE_NANOS, "pacing", overshoot(lags),
                "a paced load is sent late now and then, which its send lag will show");
    }

    /** Parks once, and returns how much later it is than due. */
    private static long late(long due, long nanos) {
        LockSupport.parkNanos(nanos);
        return System.nanoTime() - due;
    }

    private static long[] sorted(LongSupplier wait) {
        long[] nanos = new long[WAITS];
        Arrays.setAll(nanos, _ -> wait.getAsLong());
        Arrays.sort(nanos);
        return nanos;
    }

    private static String overshoot(long[] nanos) {
        return "late by " + Units.decimal(nanos[WAITS / 2] / 1e3, 1) + " µs in the median, "
                + Units.decimal(nanos[WAITS * 99 / 100] / 1e3, 1) + " µs at p99";
    }
}
