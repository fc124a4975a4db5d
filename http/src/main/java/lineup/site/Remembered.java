package lineup.site;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What costs system calls to find out, kept for a while and within bounds. Safe for several threads; looking something
 * up takes no lock.
 *
 * <p>When a bound is passed, room is made by the clock algorithm: a hand goes round over all that is remembered,
 * spares what was asked for since it last passed, and drops the rest.
 */
final class Remembered<K, V extends Remembered.Value> {
    /** Something that takes room. */
    interface Value {
        /** In bytes, roughly. */
        default long room() {
            return 256;
        }

        /** How many files it keeps open. */
        default int descriptors() {
            return 0;
        }

        /** Whether it can still be used; a value that holds an open file is then held once more, by the caller. */
        default boolean tryHold() {
            return true;
        }

        /** It is no longer remembered. */
        default void forgotten() {
            // most hold memory only
        }
    }

    /** How much may be remembered in all. */
    record Bounds(int entries, long room, int descriptors) {}

    private static final class Slot<V> {
        private final V value;
        private final long since;
        /** Not volatile: a look-up that goes unnoticed does no harm. */
        private boolean asked;

        Slot(V value, long since) {
            this.value = value;
            this.since = since;
        }
    }

    private final Map<K, Slot<V>> slots = new ConcurrentHashMap<>();
    private final Bounds bounds;
    private final long validity;
    private long room;
    private int descriptors;
    private Iterator<Map.Entry<K, Slot<V>>> hand = Collections.emptyIterator();

    /** @param validity how long something is true; nothing is remembered when it is zero */
    Remembered(Duration validity, Bounds bounds) {
        this.validity = validity.toMillis();
        this.bounds = bounds;
    }

    /**
     * What is known, or null if nothing is or it is too long ago.
     *
     * @param now in milliseconds, by a clock that may be set back
     */
    V get(K key, long now) {
        Slot<V> slot = slots.get(key);
        if (slot == null || now - slot.since >= validity || now < slot.since || !slot.value.tryHold()) {
            return null;
        }
        if (!slot.asked) {
            slot.asked = true;
        }
        return slot.value;
    }

    /** Remembers it from now on, and holds it if it is something to be held. */
    void put(K key, V value, long now) {
        boolean fits = value.room() <= bounds.room() / 4;
        if (validity > 0 && fits && value.tryHold()) {
            put(key, new Slot<>(value, now));
        }
    }

    private synchronized void put(K key, Slot<V> slot) {
        room += slot.value.room();
        descriptors += slot.value.descriptors();
        Slot<V> before = slots.put(key, slot);
        if (before != null) {
            drop(before);
        }
        while (slots.size() > bounds.entries() || room > bounds.room() || descriptors > bounds.descriptors()) {
            moveHand();
        }
    }

    private void moveHand() {
        if (!hand.hasNext()) {
            hand = slots.entrySet().iterator();
        }
        Map.Entry<K, Slot<V>> entry = hand.next();
        if (entry.getValue().asked) {
            entry.getValue().asked = false;
        } else if (slots.remove(entry.getKey(), entry.getValue())) {
            drop(entry.getValue());
        }
    }

    private void drop(Slot<V> slot) {
        room -= slot.value.room();
        descriptors -= slot.value.descriptors();
        slot.value.forgotten();
    }
}
