package lineup.loadtest.engine;

import java.util.concurrent.TimeUnit;

/** The pause of a client after a failure: it doubles from one failure to the next, so a dead server costs no CPU. */
final class Backoff {

    private static final long FIRST = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

    private long next = FIRST;
    private long end;

    void reset() {
        next = FIRST;
    }

    void pause(long now) {
        end = now + next;
        next = Math.min(2 * next, LONGEST);
    }

    boolean isOver(long now) {
        return now - end >= 0;
    }
}
