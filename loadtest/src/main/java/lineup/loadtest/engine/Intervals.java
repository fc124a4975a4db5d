package lineup.loadtest.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Hands the latencies of each second of the window to the observer, in memory that is used again and again.
 *
 * <p>The loops do not notice: the histogram into which one records is exchanged for an empty one.
 */
final class Intervals {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final List<Ledger> ledgers;
    private final Histogram[] recycled;
    private final Histogram sum = new Histogram(3);
    private final Observer observer;
    private long start;

    Intervals(List<Ledger> ledgers, Observer observer) {
        this.ledgers = ledgers;
        this.observer = observer;
        recycled = new Histogram[ledgers.size()];
    }

    /** So much of the window is over, and there is more to come. */
    void upTo(long nanos) {
        long end = nanos - nanos % SECOND;
        if (end > start) {
            hand(end);
        }
    }

    /** The window was so long, and all requests have ended. */
    void last(long windowNanos) {
        hand(Math.max(windowNanos, start));
    }

    private void hand(long end) {
        sum.reset();
        for (int i = 0; i < recycled.length; i++) {
            recycled[i] = ledgers.get(i).secondSoFar(recycled[i]);
            sum.add(recycled[i]);
        }
        observer.onInterval(new Interval(Duration.ofNanos(start), Duration.ofNanos(end - start), sum));
        start = end;
    }
}
