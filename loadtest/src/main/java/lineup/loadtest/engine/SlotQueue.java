package lineup.loadtest.engine;

/** The slots of a loop that have room for a request, in the order in which they got it; each at most once. */
final class SlotQueue {

    private final Slot[] slots;
    private final long[] since;
    private int first;
    private int size;

    SlotQueue(int most) {
        slots = new Slot[most];
        since = new long[most];
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(Slot slot, long now) {
        int place = (first + size) % slots.length;
        slots[place] = slot;
        since[place] = now;
        size++;
    }

    /** Since when the first has had room. */
    long firstSince() {
        return since[first];
    }

    Slot poll() {
        Slot slot = slots[first];
        first = (first + 1) % slots.length;
        size--;
        return slot;
    }
}
