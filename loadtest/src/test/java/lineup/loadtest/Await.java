package lineup.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or process is about to bring about. */
public final class Await {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

    private Await() {
    }

    /** Returns as soon as the condition holds, and fails with these words when it does not within ten seconds. */
    public static void until(String what, BooleanSupplier condition) {
        long started = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - started).as("nanoseconds waited until " + what).isLessThan(PATIENCE);
            LockSupport.parkNanos(PAUSE);
        }
    }
}
