package lineup.loadtest.result;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.HdrHistogram.Histogram;

/**
 * A distribution of durations in nanoseconds.
 *
 * @param histogram the whole of it: an HdrHistogram in its compressed encoding, as Base64
 */
public record Distribution(long count, double mean, long min, long p50, long p90, long p99, long p999, long max,
        String histogram) {

    /** All that is kept of what a run recorded. */
    public static Distribution of(Histogram histogram) {
        return new Distribution(histogram.getTotalCount(), histogram.getMean(), histogram.getMinValue(),
                histogram.getValueAtPercentile(50), histogram.getValueAtPercentile(90),
                histogram.getValueAtPercentile(99), histogram.getValueAtPercentile(99.9), histogram.getMaxValue(),
                encode(histogram));
    }

    private static String encode(Histogram histogram) {
        ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(buffer);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
    }
}
