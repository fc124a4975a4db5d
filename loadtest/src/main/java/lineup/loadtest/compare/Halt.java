package lineup.loadtest.compare;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lets another thread end whatever runs now, and keeps the next from beginning.
 *
 * <p>Invariant: once {@link #request} has returned, every guarded thing has been told to end, and whatever is guarded
 * later is told so at once.
 */
final class Halt {

    private final Deque<Runnable> ends = new ArrayDeque<>();
    private boolean requested;

    synchronized boolean isRequested() {
        return requested;
    }

    /** Ends all that is guarded, the latest first. */
    synchronized void request() {
        requested = true;
        ends.forEach(Runnable::run);
    }

    /** Until the guard is closed, a request calls this; one that came before calls it now. */
    synchronized Guard guard(Runnable end) {
        ends.push(end);
        if (requested) {
            end.run();
        }
        return () -> release(end);
    }

    private synchronized void release(Runnable end) {
        ends.remove(end);
    }

    /** The time in which something can be ended. */
    interface Guard extends AutoCloseable {

        @Override
        void close();
    }
}
