package lineup.loadtest.workload;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lineup.loadtest.engine.Workload;

/**
 * Draws targets at random, each with a probability in proportion to its weight.
 *
 * <p>A draw is a binary search in the cumulative weights, which all slots share. Each slot has a random sequence of its
 * own, so that it asks for the same with the same seed, whatever the other slots do.
 */
public final class Draw implements Workload.Selection {

    private final double[] cumulative;
    private final long seed;

    private Draw(DoubleStream weights, long seed) {
        cumulative = weights.toArray();
        Arrays.parallelPrefix(cumulative, Double::sum);
        // Neighbouring seeds must not share the sequences of neighbouring slots.
        this.seed = new SplittableRandom(seed).nextLong();
    }

    /** All targets alike. */
    public static Draw evenly(int targets, long seed) {
        return new Draw(IntStream.range(0, targets).mapToDouble(_ -> 1), seed);
    }

    /** The weights are positive, one for each target. */
    public static Draw weighted(double[] weights, long seed) {
        return new Draw(Arrays.stream(weights), seed);
    }

    /**
     * Zipf's law: the target of rank {@code k}, counted from 1 in the order of the targets, has the weight
     * {@code 1 / k^exponent}. Requests for the pages of real sites are distributed so, with exponents from 0.6 to 1.
     */
    public static Draw zipf(int targets, double exponent, long seed) {
        return new Draw(IntStream.rangeClosed(1, targets).mapToDouble(rank -> Math.pow(rank, -exponent)), seed);
    }

    @Override
    public Workload.Picker pickerFor(int slot, int targets) {
        if (targets != cumulative.length) {
            throw new IllegalArgumentException(cumulative.length + " weights for " + targets + " targets");
        }
        SplittableRandom random = new SplittableRandom(seed + slot);
        double sum = cumulative[targets - 1];
        return () -> indexAt(random.nextDouble() * sum, targets - 1);
    }

    private int indexAt(double point, int last) {
        int found = Arrays.binarySearch(cumulative, point);
        // A point on an edge belongs to the target above it; rounding may put it on the last edge.
        return Math.min(found >= 0 ? found + 1 : -found - 1, last);
    }
}
