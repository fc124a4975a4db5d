/**
 * The statistics of a comparison: pure functions from figures to intervals and verdicts.
 *
 * <p>Read {@code Estimate}, then {@code VerdictRule}, then {@code Contrasts}. Nothing here assumes a distribution of
 * the noise: all of it rests on the binomial distribution of fair coins, computed exactly. Why it is so is written in
 * decision 12.
 */
package lineup.loadtest.stats;
