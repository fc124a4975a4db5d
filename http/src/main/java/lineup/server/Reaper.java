package lineup.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds the deadlines of connections whose threads are blocked in a read or a write and cannot look at a clock.
 *
 * <p>One thread looks at every connection some times a second. It never touches a connection's state: it ends the
 * input, which wakes a blocked read, or closes the socket, which wakes a blocked write; the owner then does what
 * follows. With no connection open it sleeps until there is one.
 */
public final class Reaper implements AutoCloseable {
    private static final long PERIOD = Duration.ofMillis(50).toNanos();

    private final Connections connections;
    private final Thread thread;
    private volatile boolean asleep;
    private volatile boolean stopped;

    public Reaper(Connections connections) {
        this.connections = connections;
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
            LockSupport.parkNanos(this, PERIOD);
            long now = System.nanoTime();
            for (Driver driver : connections.open()) {
                if (driver.isOverdue(now)) {
                    driver.expire();
                }
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
