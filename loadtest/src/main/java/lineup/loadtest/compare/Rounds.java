package lineup.loadtest.compare;

import java.time.Duration;

/**
 * How often everything is repeated, and how the repetitions are judged.
 *
 * @param count how many rounds at most; fewer than six give no interval
 * @param seed of the order in which the servers take their turns
 * @param baseline the name of the server with which the others are compared
 * @param margin a ratio within 1 ± margin counts as the same
 * @param control whether the baseline takes part twice
 * @param maxTime ends the rounds when it is over, or earlier when all is decided; null when the count alone does
 */
public record Rounds(int count, long seed, String baseline, double margin, boolean control, Duration maxTime) {
}
