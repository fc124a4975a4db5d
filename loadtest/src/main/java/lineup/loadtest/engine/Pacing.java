package lineup.loadtest.engine;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * How a loop waits for sockets and for the next request that is due.
 *
 * <p>A select sleeps in whole milliseconds and a park overshoots by some 75 µs, so neither may sleep up to the point:
 * the loop sleeps as long as it can and stays awake for the rest. It parks only while nothing is in flight, because a
 * thread that is parked does not see an answer come and would measure its own sleep.
 */
final class Pacing {

    private static final long LONGEST_MILLIS = 10;
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long SELECT_OVERSHOOT = TimeUnit.MICROSECONDS.toNanos(150);
    private static final long PARK_OVERSHOOT = TimeUnit.MICROSECONDS.toNanos(80);

    private final Selector selector;
    private final Consumer<SelectionKey> onReady;

    Pacing(Selector selector, Consumer<SelectionKey> onReady) {
        this.selector = selector;
        this.onReady = onReady;
    }

    /** Waits so many nanoseconds at most, and less when a socket is ready. True when it waited awake and in vain. */
    boolean await(long nanos, boolean idle) throws IOException {
        long millis = Math.min((nanos - SELECT_OVERSHOOT) / MILLI, LONGEST_MILLIS);
        if (millis >= 1) {
            selector.select(onReady, millis);
            return false;
        }
        if (idle && nanos > PARK_OVERSHOOT) {
            LockSupport.parkNanos(nanos - PARK_OVERSHOOT);
            return false;
        }
        return selector.selectNow(onReady) == 0 && nanos > 0;
    }
}
