package lineup.loadtest.result;

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
        return Distribution.of(histogram);
    }
}
