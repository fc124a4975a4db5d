package lineup.loadtest.result;

/**
 * A distribution of durations in nanoseconds.
 *
 * @param histogram the whole of it: an HdrHistogram in its compressed encoding, as Base64
 */
public record Distribution(long count, double mean, long min, long p50, long p90, long p99, long p999, long max,
        String histogram) {
}
