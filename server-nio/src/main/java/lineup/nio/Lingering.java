package lineup.nio;

import java.nio.channels.SelectionKey;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * The connections that have had their last response a moment ago: nobody watches them, since most clients close within
 * that moment. One read at its end then does for a wake-up and a read, and a channel without a key closes for less.
 */
final class Lingering {
    /** Long for a client that is near, short for the place that is held. */
    static final Duration MOMENT = Duration.ofMillis(5);

    /** The key is cancelled; it still knows its channel and driver. */
    private record Since(long nanos, SelectionKey key) {}

    private final Queue<Since> oldestFirst = new ArrayDeque<>();

    boolean isEmpty() {
        return oldestFirst.isEmpty();
    }

    void add(SelectionKey key, long now) {
        oldestFirst.add(new Since(now, key));
    }

    /** Lets go of those who have been here since then or before. */
    void leave(long since, Consumer<SelectionKey> next) {
        while (!oldestFirst.isEmpty() && oldestFirst.element().nanos() - since <= 0) {
            next.accept(oldestFirst.remove().key());
        }
    }
}
