package lineup.loadtest.engine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * The accounts of a set of requests: how many were sent, how each ended, and how long the answers took.
 *
 * <p>Invariant at the end of a run: {@link #sent} equals the sum of {@link #outcomes}. One thread writes it.
 */
public final class Tally {

    private static final Outcome[] OUTCOMES = Outcome.values();

    private final long[] ended = new long[OUTCOMES.length];
    private final Histogram latency = new Histogram(3);
    private long sent;

    void begin() {
        sent++;
    }

    void end(Outcome outcome, long nanos) {
        ended[outcome.ordinal()]++;
        if (outcome.timed()) {
            latency.recordValue(nanos);
        }
    }

    void add(Tally other) {
        sent += other.sent;
        Arrays.setAll(ended, i -> ended[i] + other.ended[i]);
        latency.add(other.latency);
    }

    public long sent() {
        return sent;
    }

    public long count(Outcome outcome) {
        return ended[outcome.ordinal()];
    }

    public long notOk() {
        return Arrays.stream(ended).sum() - count(Outcome.OK);
    }

    /** The outcomes that occurred, with their counts. */
    public Map<Outcome, Long> outcomes() {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : OUTCOMES) {
            if (count(outcome) > 0) {
                counts.put(outcome, count(outcome));
            }
        }
        return counts;
    }

    /** Nanoseconds from the moment a client was free to ask, so a connect is included where one was needed. */
    public Histogram latency() {
        return latency;
    }
}
