package lineup.loadtest.stats;

/**
 * The exact sign test of the hypothesis that the median difference of pairs is zero (Dixon and Mood 1946).
 *
 * <p>Ties count against a difference. They are often left out instead, but then a small rest of the rounds could
 * decide, and the test could reject what the interval of the median still contains.
 */
public final class SignTest {

    private SignTest() {
    }

    /** The two-sided p-value for so many differences above zero, below zero, and equal to it. */
    public static double pValue(int above, int below, int ties) {
        int rounds = above + below + ties;
        int against = rounds - Math.max(above, below);
        return Math.min(1, 2 * Coins.atMost(against, rounds));
    }
}
