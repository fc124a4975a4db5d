package lineup.nio;

import java.util.concurrent.locks.LockSupport;

/** When something is to be asked again whether it can move: the longer its silence, the later. Times in nanoseconds. */
final class Schedule {
    /** For less, parking takes longer than it saves. */
    private static final long SHORTEST_PARK = 20_000;

    private static final long LONGEST_REST = 20_000_000;

    /** For one whose socket is full: in this time even a client on the same machine takes only part of it. */
    static final long FULL_REST = 1_000_000;

    private long movedAt;
    private long nextAt;

    Schedule(long now) {
        movedAt = now;
        nextAt = now;
    }

    boolean isDue(long now) {
        return nextAt - now <= 0;
    }

    long nextAt() {
        return nextAt;
    }

    /** @param leastRest until it is worth the system calls to ask again */
    void onAsked(boolean moved, long leastRest, long now) {
        if (moved) {
            movedAt = now;
        }
        nextAt = now + Math.max(leastRest, Math.min((now - movedAt) / 4, LONGEST_REST));
    }

    static long earlier(long one, long other) {
        return one - other < 0 ? one : other;
    }

    static long later(long one, long other) {
        return one - other < 0 ? other : one;
    }

    /** Rests the thread until then. */
    static void rest(long until, long now) {
        long nanos = until - now;
        if (nanos >= SHORTEST_PARK) {
            LockSupport.parkNanos(nanos);
        } else if (nanos > 0) {
            Thread.onSpinWait();
        }
    }
}
