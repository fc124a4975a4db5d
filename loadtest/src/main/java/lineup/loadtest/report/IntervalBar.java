package lineup.loadtest.report;

import java.util.List;
import java.util.stream.DoubleStream;
import lineup.loadtest.result.Contrast;

/**
 * Ratios and their intervals as marks on one logarithmic scale, on which twice and half are as far from 1.
 *
 * <pre>
 * 0.50                 1                 2.00
 *     ├──●──┤          ┊
 * </pre>
 *
 * @param reach the scale runs from {@code 1 / reach} to {@code reach}
 */
record IntervalBar(double reach) {

    static final int WIDTH = 37;

    private static final double[] REACHES = {1.05, 1.1, 1.2, 1.5, 2, 3, 5, 10, 20, 50, 100, 1_000};

    /** A scale that shows all of these. */
    static IntervalBar fit(List<Contrast> contrasts) {
        double farthest = contrasts.stream()
                .flatMapToDouble(each -> DoubleStream.of(each.ratio(), or(each.low(), 1), or(each.high(), 1)))
                .map(ratio -> Math.max(ratio, 1 / ratio)).filter(Double::isFinite).max().orElse(1);
        return new IntervalBar(DoubleStream.of(REACHES).filter(reach -> reach >= farthest).findFirst()
                .orElse(REACHES[REACHES.length - 1]));
    }

    /** The ends and the middle of the scale. */
    String scale() {
        String left = Cells.ratio(1 / reach);
        String right = Cells.ratio(reach);
        StringBuilder line = new StringBuilder(" ".repeat(WIDTH));
        line.replace(0, left.length(), left);
        line.setCharAt(WIDTH / 2, '1');
        line.replace(WIDTH - right.length(), WIDTH, right);
        return line.toString();
    }

    String draw(Contrast contrast) {
        StringBuilder line = new StringBuilder(" ".repeat(WIDTH));
        line.setCharAt(WIDTH / 2, '┊');
        if (contrast.low() != null && contrast.high() != null) {
            int low = column(contrast.low());
            int high = column(contrast.high());
            for (int i = low; i <= high; i++) {
                line.setCharAt(i, '─');
            }
            line.setCharAt(low, '├');
            line.setCharAt(high, '┤');
        }
        line.setCharAt(column(contrast.ratio()), '●');
        return line.toString();
    }

    private int column(double ratio) {
        double place = (Math.log(ratio) / Math.log(reach) + 1) / 2;
        return Math.clamp(Math.round(place * (WIDTH - 1)), 0, WIDTH - 1);
    }

    private static double or(Double value, double otherwise) {
        return value == null ? otherwise : value;
    }
}
