package lineup.loadtest.report.svg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Equal distances for equal ratios.
 *
 * <p>Ticks are taken from candidates in order of their worth, powers of ten or the ratio 1 first, as long as they keep
 * a distance from those already taken.
 */
public final class LogScale implements Scale {

    private static final double[] RATIOS = {1, 2, 0.5, 10, 0.1, 5, 0.2, 100, 0.01, 1.5, 0.67, 3, 0.33, 1.2, 0.8, 0.9,
        1.1, 1.05, 0.95, 1.02, 0.98, 1.01, 0.99, 20, 0.05, 50, 0.02};

    private final double min;
    private final double max;
    private final double from;
    private final double to;
    private final double gap;
    private final List<Double> candidates;
    private final DoubleFunction<String> format;

    private LogScale(double min, double max, double from, double to, double gap, List<Double> candidates,
            DoubleFunction<String> format) {
        this.min = min;
        this.max = max;
        this.from = from;
        this.to = to;
        this.gap = gap;
        this.candidates = candidates;
        this.format = format;
    }

    /** For quantities. The domain must be positive; {@code gap} is the least distance of two ticks. */
    public static LogScale of(double min, double max, double from, double to, double gap,
            DoubleFunction<String> format) {
        double top = max > min ? max : min * 10;
        int low = (int) Math.floor(Math.log10(min));
        int high = (int) Math.ceil(Math.log10(top));
        List<Double> candidates = DoubleStream.of(1, 2, 5, 3, 4, 6, 7, 8, 9).boxed()
                .flatMap(lead -> IntStream.rangeClosed(low, high).mapToObj(power -> lead * Math.pow(10, power)))
                .toList();
        return new LogScale(min, top, from, to, gap, candidates, format);
    }

    /** For ratios, where 1 is in the middle of things. */
    public static LogScale ratios(double min, double max, double from, double to, double gap,
            DoubleFunction<String> format) {
        return new LogScale(min, max, from, to, gap, DoubleStream.of(RATIOS).boxed().toList(), format);
    }

    @Override
    public double at(double value) {
        double share = value <= 0 ? 0 : Math.log(value / min) / Math.log(max / min);
        return from + Math.clamp(share, 0, 1) * (to - from);
    }

    @Override
    public List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (double value : candidates) {
            boolean inside = value >= min * (1 - 1e-9) && value <= max * (1 + 1e-9);
            if (inside && ticks.stream().allMatch(tick -> Math.abs(at(tick.value()) - at(value)) >= gap - 1e-6)) {
                ticks.add(new Tick(value, format.apply(value)));
            }
        }
        ticks.sort(Comparator.comparingDouble(Tick::value));
        return List.copyOf(ticks);
    }
}
