package lineup.loadtest.result;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.HdrHistogram.Histogram;

/** Distributions as a measurement makes them: skewed to the right, the same for the same seed. */
public final class DistributionFixture {

    private static final int SAMPLES = 1_000;

    private DistributionFixture() {
    }

    /** Log-normal; a greater {@code spread} makes a longer tail. The count is rounded to thousands. */
    public static Distribution around(double medianNanos, double spread, long count, long seed) {
        Random random = new Random(seed);
        Histogram histogram = new Histogram(3);
        for (int i = 0; i < SAMPLES; i++) {
            long nanos = Math.round(medianNanos * Math.exp(spread * random.nextGaussian()));
            histogram.recordValueWithCount(Math.max(1, nanos), Math.max(1, count / SAMPLES));
        }
        return of(histogram);
    }

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
