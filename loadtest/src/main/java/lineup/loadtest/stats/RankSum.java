package lineup.loadtest.stats;

import java.util.Arrays;
import java.util.List;

/**
 * By which factor the figures of one series differ from those of another when nothing pairs them, as in two runs.
 *
 * <p>The estimate is that of Hodges and Lehmann: the median of all ratios of one of these to one of those. The interval
 * holds the factors that the rank sum test of Mann and Whitney does not reject; its level is exact when no two figures
 * are equal.
 */
final class RankSum {

    private RankSum() {
    }

    /** The factor from {@code before} to {@code after}, each with at least one figure, all of them positive. */
    static Estimate compare(List<Double> before, List<Double> after, double level) {
        double[] ratios = after.stream().flatMapToDouble(b -> before.stream().mapToDouble(a -> b / a)).sorted()
                .toArray();
        int pairs = ratios.length;
        int rounds = Math.min(before.size(), after.size());
        double median = Math.sqrt(ratios[(pairs - 1) / 2] * ratios[pairs / 2]);
        double[] atMost = atMost(before.size(), after.size());
        int rank = 0;
        while (1 - 2 * atMost[rank] >= level) {
            rank++;
        }
        if (rank == 0) {
            return new Estimate(rounds, median, null, null, null, null);
        }
        return new Estimate(rounds, median, ratios[rank - 1], ratios[pairs - rank], 1 - 2 * atMost[rank - 1],
                pValue(ratios, atMost));
    }

    /** Two-sided; equal figures count for the side that says less. */
    private static double pValue(double[] ratios, double[] atMost) {
        long above = Arrays.stream(ratios).filter(ratio -> ratio > 1).count();
        long below = Arrays.stream(ratios).filter(ratio -> ratio < 1).count();
        return Math.min(1, 2 * atMost[(int) (ratios.length - Math.max(above, below))]);
    }

    /**
     * The probability of each number of inversions, or fewer, between {@code m} and {@code n} figures of one
     * distribution.
     *
     * <p>The greatest figure of all is one of the {@code m} in {@code m / (m + n)} of the cases; it then comes after
     * all of the {@code n}.
     */
    static double[] atMost(int m, int n) {
        double[][] row = new double[n + 1][m * n + 1];
        for (double[] cell : row) {
            cell[0] = 1;
        }
        for (int i = 1; i <= m; i++) {
            for (int j = 1; j <= n; j++) {
                double[] cell = new double[m * n + 1];
                for (int u = 0; u <= i * j; u++) {
                    double last = u >= j ? row[j][u - j] : 0;
                    cell[u] = (i * last + j * row[j - 1][u]) / (i + j);
                }
                row[j] = cell;
            }
        }
        double[] sum = row[n].clone();
        for (int u = 1; u < sum.length; u++) {
            sum[u] += sum[u - 1];
        }
        return sum;
    }
}
