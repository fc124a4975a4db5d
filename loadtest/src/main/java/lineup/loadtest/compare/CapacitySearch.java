package lineup.loadtest.compare;

import java.io.IOException;

/**
 * Finds the highest rate that holds: it doubles or halves until it has one that holds and one that does not, and then
 * tries between the two until they differ by no more than {@link #PRECISION}.
 *
 * <p>It takes for granted that what holds at one rate holds at all lower ones.
 */
final class CapacitySearch {

    /** The ratio at which two rates count as the same. */
    static final double PRECISION = 1.05;

    private static final double LEAST = 1;
    private static final double MOST = 10_000_000;

    private CapacitySearch() {
    }

    /** Tries one rate. */
    interface Probe {

        boolean holds(double rate) throws IOException, InterruptedException;
    }

    /** The highest rate that held, or 0 when not even one request per second did. */
    static double highest(double first, Probe probe) throws IOException, InterruptedException {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double rate = Math.max(LEAST, first);
        while (rate >= LEAST && rate <= MOST && high > low * PRECISION) {
            if (probe.holds(rate)) {
                low = rate;
            } else {
                high = rate;
            }
            rate = next(low, high);
        }
        return low;
    }

    private static double next(double low, double high) {
        if (low == 0) {
            return high / 2;
        }
        // The middle of the ratios, because a rate is known to a part of itself.
        return high == Double.POSITIVE_INFINITY ? low * 2 : Math.sqrt(low * high);
    }
}
