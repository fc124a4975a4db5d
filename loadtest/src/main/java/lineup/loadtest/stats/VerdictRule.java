package lineup.loadtest.stats;

import lineup.loadtest.result.Contrast.Metric;
import lineup.loadtest.result.Contrast.Verdict;

/**
 * When a server is called better, worse, or the same as the baseline.
 *
 * <ul>
 * <li>Better or worse: that there is a difference is certain at the level, after the correction for many servers; the
 *     estimate lies beyond the margin; and it lies outside the noise floor, the interval of the baseline against
 *     itself.
 * <li>Same: the whole interval lies within the margin, even if it excludes 1: such a difference does not matter.
 * <li>Undecided: all else, so everything that has no interval.
 * </ul>
 *
 * <p>No two of them can be true at once, and swapping server and baseline swaps better and worse.
 *
 * @param margin 0.03 makes ratios from 1 / 1.03 to 1.03 count as the same
 * @param level of certainty, such as 0.95
 */
record VerdictRule(double margin, double level) {

    /** The noise is null when the baseline did not run against itself. */
    Verdict decide(Estimate estimate, double adjustedP, Metric metric, Estimate noise) {
        if (!estimate.hasInterval()) {
            return Verdict.UNDECIDED;
        }
        if (isWithinMargin(estimate.low()) && isWithinMargin(estimate.high())) {
            return Verdict.SAME;
        }
        boolean different = adjustedP <= 1 - level && !isWithinMargin(estimate.ratio())
                && !isNoise(estimate.ratio(), noise);
        if (!different) {
            return Verdict.UNDECIDED;
        }
        return estimate.ratio() > 1 == metric.moreIsBetter() ? Verdict.BETTER : Verdict.WORSE;
    }

    private boolean isWithinMargin(double ratio) {
        return ratio <= 1 + margin && ratio >= 1 / (1 + margin);
    }

    private static boolean isNoise(double ratio, Estimate noise) {
        return noise != null && noise.hasInterval() && ratio >= noise.low() && ratio <= noise.high();
    }
}
