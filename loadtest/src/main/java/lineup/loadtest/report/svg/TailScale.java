package lineup.loadtest.report.svg;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Percentiles from 0 to below 100, spread by the logarithm of what lies beyond them: from 90 to 99 is as far as from 99
 * to 99.9. So the tail, which is what people wait for, gets its room.
 */
public final class TailScale implements Scale {

    private static final double[] PERCENTILES = {0, 50, 90, 99, 99.9, 99.99, 99.999, 99.9999};

    private final double decades;
    private final double from;
    private final double to;

    /** Shows percentiles up to {@code max}, which must be below 100. */
    public TailScale(double max, double from, double to) {
        this.decades = beyond(max);
        this.from = from;
        this.to = to;
    }

    @Override
    public double at(double percentile) {
        return from + Math.clamp(beyond(percentile) / decades, 0, 1) * (to - from);
    }

    @Override
    public List<Tick> ticks() {
        return DoubleStream.of(PERCENTILES).filter(p -> beyond(p) <= decades + 1e-9)
                .mapToObj(p -> new Tick(p, p == Math.rint(p) ? Long.toString((long) p) : Double.toString(p))).toList();
    }

    private static double beyond(double percentile) {
        return -Math.log10(1 - percentile / 100);
    }
}
