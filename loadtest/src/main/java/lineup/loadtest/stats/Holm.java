package lineup.loadtest.stats;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's step-down correction of p-values (Holm 1979): with it, the chance that any of many equal servers is called
 * different stays at the level of one test, however the tests depend on each other.
 */
public final class Holm {

    private Holm() {
    }

    /** The adjusted p-values, in the order of the given ones. */
    public static double[] adjust(double... p) {
        List<Integer> ascending = IntStream.range(0, p.length).boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .toList();
        double[] adjusted = new double[p.length];
        double largest = 0;
        for (int step = 0; step < p.length; step++) {
            int i = ascending.get(step);
            largest = Math.max(largest, Math.min(1, (p.length - step) * p[i]));
            adjusted[i] = largest;
        }
        return adjusted;
    }

    /**
     * The rounds below which not even a server that wins all of them can be told apart, when so many servers are
     * compared with the baseline: 6 for one server, 9 for ten at 95 %.
     */
    public static int roundsFor(int comparisons, double level) {
        int rounds = 1;
        while (comparisons * SignTest.pValue(rounds, 0, 0) > 1 - level) {
            rounds++;
        }
        return rounds;
    }
}
