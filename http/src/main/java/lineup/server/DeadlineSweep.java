package lineup.server;

import java.time.Duration;
import lineup.http.Patience;
import lineup.http.Waiting;

/**
 * When to look at the deadlines of all connections again: as soon as one of them can have passed, and some times a
 * second at most.
 *
 * <p>Each look notes the earliest deadline. A wait that begins later cannot end before the shortest that is allowed,
 * and whoever is active meanwhile only moves a deadline on. So ten thousand silent connections are looked at every
 * other second rather than every tenth. When silent connections are not kept, deadlines have moved closer all at
 * once, and every look counts.
 */
public final class DeadlineSweep {
    private final Patience patience;
    private final long period;
    private long sweptAt;
    private long earliest;

    /** @param period the time from one look to the next, at least */
    public DeadlineSweep(Patience patience, Duration period, long now) {
        this.patience = patience;
        this.period = period.toNanos();
        this.sweptAt = now;
        this.earliest = now;
    }

    /** Whether all are to be looked at now. */
    public boolean isDue(long now) {
        return now - sweptAt >= period && (now - earliest >= 0 || !patience.keepsSilentConnections());
    }

    /** Begins a look at all. */
    public void begin(long now) {
        sweptAt = now;
        long shortest = Long.MAX_VALUE;
        for (Waiting waiting : Waiting.values()) {
            shortest = Math.min(shortest, patience.allowed(waiting));
        }
        earliest = now + shortest;
    }

    /** Whether this one has used up its time. Each is asked about between {@link #begin} and the next. */
    public boolean isOverdue(Driver driver, long now) {
        long left = driver.timeLeft(now);
        earliest = Math.min(earliest - now, left) + now;
        return left <= 0;
    }
}
