package lineup.loadtest.stats;

import java.util.List;
import java.util.Optional;

/**
 * What the paired ratios of several rounds say about the true ratio: their median, and the exact interval around it.
 *
 * <p>The median of the ratios is the exponential of the median of their logarithms, with an even number of rounds the
 * geometric mean of the middle two. So the estimate of B against A is the reciprocal of that of A against B.
 *
 * @param low the lower end of the interval; with {@code high}, {@code confidence} and {@code p} null if there is none
 * @param confidence the exact level of the interval
 * @param p the two-sided p-value of the sign test that the true ratio is 1
 */
public record Estimate(int rounds, double ratio, Double low, Double high, Double confidence, Double p) {

    /**
     * From at least one ratio, all of them positive; an interval of at least that level, if the rounds suffice for
     * it.
     */
    public static Estimate of(List<Double> ratios, double level) {
        double[] sorted = ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int rounds = sorted.length;
        double median = Math.sqrt(sorted[(rounds - 1) / 2] * sorted[rounds / 2]);
        Optional<MedianInterval> interval = MedianInterval.of(rounds, level);
        if (interval.isEmpty()) {
            return new Estimate(rounds, median, null, null, null, null);
        }
        MedianInterval ranks = interval.get();
        return new Estimate(rounds, median, sorted[ranks.lower() - 1], sorted[ranks.upper() - 1], ranks.confidence(),
                pValue(ratios));
    }

    private static double pValue(List<Double> ratios) {
        int above = (int) ratios.stream().filter(ratio -> ratio > 1).count();
        int below = (int) ratios.stream().filter(ratio -> ratio < 1).count();
        return SignTest.pValue(above, below, ratios.size() - above - below);
    }

    public boolean hasInterval() {
        return low != null;
    }
}
