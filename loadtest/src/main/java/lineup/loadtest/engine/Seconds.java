package lineup.loadtest.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A count for each second of the window, kept in an array that is as long as the window from the beginning. */
final class Seconds {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long[] counts;
    private int index;
    private long end;

    Seconds(long opens, long windowNanos) {
        counts = new long[(int) Math.min(windowNanos / SECOND + 1, Integer.MAX_VALUE / 2)];
        end = opens + SECOND;
    }

    /** Counts one inside the window; the times of calls only grow, so that no division is needed. */
    void count(long now) {
        while (now - end >= 0 && index < counts.length - 1) {
            index++;
            end += SECOND;
        }
        counts[index]++;
    }

    void add(Seconds other) {
        Arrays.setAll(counts, i -> counts[i] + other.counts[i]);
    }

    /** The whole seconds of a window that lasted so long in the end. */
    List<Long> whole(long windowNanos) {
        List<Long> whole = new ArrayList<>();
        for (int i = 0; i < Math.min(windowNanos / SECOND, counts.length); i++) {
            whole.add(counts[i]);
        }
        return whole;
    }
}
