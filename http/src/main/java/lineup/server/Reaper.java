package lineup.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds the deadlines of connections whose threads are blocked in a read or a write and cannot look at a clock.
 *
 * <p>One thread looks at every connection whenever a deadline can have passed. It never touches a connection's state:
 * it ends the input, which wakes a blocked read, or closes the socket, which wakes a blocked write; the owner then
 * does what follows. With no connection open it sleeps until there is one.
 */
public final class Reaper implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofMillis(50);

    private final Connections connections;
    private final DeadlineSweep sweep;
    private final Thread thread;
    private volatile boolean asleep;
    private volatile boolean stopped;

    public Reaper(Connections connections) {
        this.connections = connections;
        this.sweep = new DeadlineSweep(connections, PERIOD, System.nanoTime());
        this.thread = Thread.ofPlatform().name("reaper").daemon().start(this::sweepUntilStopped);
    }

    /** Must be called after a connection was added. */
    public void onOpened() {
        if (asleep) {
            LockSupport.unpark(thread);
        }
    }

    private void sweepUntilStopped() {
        while (!stopped) {
            asleep = true;
            if (connections.open().isEmpty()) {
                LockSupport.park(this);
            }
            asleep = false;
            LockSupport.parkNanos(this, PERIOD.toNanos());
            long now = System.nanoTime();
            if (sweep.isDue(now)) {
                sweep(now);
            }
        }
    }

    private void sweep(long now) {
        sweep.begin(now);
        for (Driver driver : connections.open()) {
            if (sweep.isOverdue(driver, now)) {
                driver.expire();
            }
        }
    }

    @Override
    public void close() {
        stopped = true;
        LockSupport.unpark(thread);
        Threads.join(thread);
    }
}
