package lineup.loadtest.report;

import java.util.List;

/** A series as one line of bars that start at zero, so that a small change looks small. */
final class Sparkline {

    private static final String BARS = "▁▂▃▄▅▆▇█";

    private Sparkline() {
    }

    /** Of at most so many columns; where there are more values, each column is the mean of its share of them. */
    static String of(List<Long> values, int width) {
        int columns = Math.min(values.size(), width);
        double[] means = new double[columns];
        double most = 1;
        for (int i = 0; i < columns; i++) {
            int from = (int) ((long) i * values.size() / columns);
            int to = (int) ((long) (i + 1) * values.size() / columns);
            means[i] = values.subList(from, to).stream().mapToLong(Long::longValue).average().orElse(0);
            most = Math.max(most, means[i]);
        }
        StringBuilder line = new StringBuilder();
        for (double mean : means) {
            line.append(BARS.charAt((int) Math.round(mean / most * (BARS.length() - 1))));
        }
        return line.toString();
    }
}
