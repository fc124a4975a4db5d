package lineup.loadtest.stats;

import java.util.Optional;

/**
 * Which of the sorted values enclose the median of what they were drawn from, whatever its distribution.
 *
 * <p>At 95 %: 6 values [1st, 6th], 8 [1, 8], 10 [2, 9], 12 [3, 10], 15 [4, 12], 20 [6, 15]. It holds the values that
 * the sign test does not reject.
 *
 * @param lower the rank of the lower end, from 1
 * @param upper the rank of the upper end
 * @param confidence the exact level, which is seldom the one that was asked for, and never less
 */
public record MedianInterval(int lower, int upper, double confidence) {

    /** The narrowest interval of at least that level; none when even all values together do not reach it. */
    public static Optional<MedianInterval> of(int values, double level) {
        MedianInterval best = null;
        for (int lower = 1; 2 * lower <= values; lower++) {
            double confidence = 1 - 2 * Coins.atMost(lower - 1, values);
            if (confidence < level) {
                break;
            }
            best = new MedianInterval(lower, values + 1 - lower, confidence);
        }
        return Optional.ofNullable(best);
    }
}
