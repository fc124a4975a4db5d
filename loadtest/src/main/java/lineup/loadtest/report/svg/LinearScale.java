package lineup.loadtest.report.svg;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.LongStream;

/** Equal distances for equal differences, with ticks at whole multiples of 1, 2 or 5 times a power of ten. */
public final class LinearScale implements Scale {

    private final double min;
    private final double max;
    private final double step;
    private final double from;
    private final double to;
    private final DoubleFunction<String> format;

    /** {@code steps} is about how many there shall be. */
    public LinearScale(double min, double max, double from, double to, int steps, DoubleFunction<String> format) {
        this.min = min;
        this.max = max > min ? max : min + Math.max(Math.abs(min), 1);
        this.step = niceStep((this.max - min) / steps);
        this.from = from;
        this.to = to;
        this.format = format;
    }

    @Override
    public double at(double value) {
        double share = (value - min) / (max - min);
        return from + Math.clamp(share, 0, 1) * (to - from);
    }

    @Override
    public List<Tick> ticks() {
        long first = (long) Math.ceil(min / step - 1e-9);
        long last = (long) Math.floor(max / step + 1e-9);
        return LongStream.rangeClosed(first, last).mapToObj(i -> new Tick(i * step, format.apply(i * step))).toList();
    }

    /** The smallest of 1, 2, 5 or 10 times a power of ten that is not smaller than the raw step. */
    static double niceStep(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        if (lead <= 1 + 1e-9) {
            return power;
        }
        if (lead <= 2 + 1e-9) {
            return 2 * power;
        }
        return lead <= 5 + 1e-9 ? 5 * power : 10 * power;
    }
}
