package lineup.loadtest.engine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/**
 * The accounts of a set of requests: how many were due, how each ended, and how long its parts took in nanoseconds.
 *
 * <p>Invariant at the end of a run: {@link #sent} equals the sum of {@link #outcomes}. One thread writes it.
 */
public final class Tally {

    /** Instead of a duration: the request was never sent. */
    static final long NOT_SENT = -1;

    private static final Outcome[] OUTCOMES = Outcome.values();
    /** Times up to this are recorded without a resize; longer ones take one. */
    private static final long USUAL = TimeUnit.MINUTES.toNanos(1);

    private final long[] ended = new long[OUTCOMES.length];
    private final Histogram latency = histogram();
    private final Histogram fromSend = histogram();
    private final Histogram connect = histogram();
    private final Histogram firstByte = histogram();
    private final Histogram sendLag = histogram();
    private final SingleWriterRecorder second;
    private long sent;

    Tally() {
        this(null);
    }

    /** The recorder gets each latency too. */
    Tally(SingleWriterRecorder second) {
        this.second = second;
    }

    void begin() {
        sent++;
    }

    /** A request that found a free slot begins so much later than intended. */
    void late(long nanos) {
        sendLag.recordValue(nanos);
    }

    void connected(long nanos) {
        connect.recordValue(nanos);
    }

    void firstByte(long nanos) {
        firstByte.recordValue(nanos);
    }

    /** One request has ended, so long after its intended start and its send. */
    void end(Outcome outcome, long nanos, long nanosFromSend) {
        ended[outcome.ordinal()]++;
        if (!outcome.timed()) {
            return;
        }
        latency.recordValue(nanos);
        if (second != null) {
            second.recordValue(nanos);
        }
        if (nanosFromSend != NOT_SENT) {
            fromSend.recordValue(nanosFromSend);
        }
    }

    void add(Tally other) {
        sent += other.sent;
        Arrays.setAll(ended, i -> ended[i] + other.ended[i]);
        latency.add(other.latency);
        fromSend.add(other.fromSend);
        connect.add(other.connect);
        firstByte.add(other.firstByte);
        sendLag.add(other.sendLag);
    }

    /** The requests that were due, which with an open loop are not all really sent. */
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

    /**
     * From the intended start to the last byte, or as long as was waited for it. In a closed loop the intended start is
     * the moment in which a slot was free to ask. A connect is included where one was needed.
     */
    public Histogram latency() {
        return latency;
    }

    /** The same from the actual send, for those that were sent. */
    public Histogram fromSend() {
        return fromSend;
    }

    /** From the call to the established connection. */
    public Histogram connect() {
        return connect;
    }

    /** From the actual send to the first byte of the answer. */
    public Histogram firstByte() {
        return firstByte;
    }

    /**
     * From the intended start to the moment in which the generator took the request up, for the requests of an open
     * loop that found a free slot: how late the generator itself was. Waiting for a slot is the server's doing; it is
     * the difference between {@link #latency} and {@link #fromSend}.
     */
    public Histogram sendLag() {
        return sendLag;
    }

    private static Histogram histogram() {
        Histogram histogram = new Histogram(1, USUAL, 3);
        histogram.setAutoResize(true);
        return histogram;
    }
}
