package lineup.loadtest.engine;

/**
 * The requests that one slot has begun and that have not ended, oldest first, each with what its account needs.
 *
 * <p>A ring of arrays as long as the pipeline is deep. Invariant: a request that {@link #begin} counted is counted by
 * {@link #end} exactly once, since that is the only way out.
 */
final class InFlight {

    private final Tally[] tallies;
    private final long[] intended;
    private final long[] sentAt;
    private final int[] targets;
    private int first;
    private int size;

    InFlight(int depth) {
        tallies = new Tally[depth];
        intended = new long[depth];
        sentAt = new long[depth];
        targets = new int[depth];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void begin(Tally tally, long intendedAt, int target, long now) {
        int last = at(size++);
        tallies[last] = tally;
        intended[last] = intendedAt;
        sentAt[last] = now;
        targets[last] = target;
        tally.begin();
    }

    /** Those that waited for the connection are sent now. */
    void connected(long now) {
        for (int i = 0; i < size; i++) {
            sentAt[at(i)] = now;
        }
    }

    /** The target of the request that has so many before it. */
    int target(int index) {
        return targets[at(index)];
    }

    /** When the oldest was sent, or its connection asked for. */
    long firstSentAt() {
        return sentAt[first];
    }

    void firstByte(long now) {
        tallies[first].firstByte(now - sentAt[first]);
    }

    /** Ends the oldest. */
    void end(Outcome outcome, boolean sent, long now) {
        tallies[first].end(outcome, now - intended[first], sent ? now - sentAt[first] : Tally.NOT_SENT);
        first = at(1);
        size--;
    }

    private int at(int index) {
        int place = first + index;
        return place < targets.length ? place : place - targets.length;
    }
}
