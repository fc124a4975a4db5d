package lineup.loadtest.report.svg;

import java.util.function.DoubleFunction;

/** What an axis shows, before it is known where on the chart it lies. */
public record Axis(String label, Kind kind, double min, double max, DoubleFunction<String> format) {

    /** How values are spread. */
    public enum Kind { LINEAR, LOG, RATIO, TAIL }

    public static Axis linear(String label, double min, double max, DoubleFunction<String> format) {
        return new Axis(label, Kind.LINEAR, min, max, format);
    }

    public static Axis log(String label, double min, double max, DoubleFunction<String> format) {
        return new Axis(label, Kind.LOG, min, max, format);
    }

    /** Ratios; the axis is widened so that it always holds 1. */
    public static Axis ratio(String label, double min, double max, DoubleFunction<String> format) {
        return new Axis(label, Kind.RATIO, Math.min(min, 0.99), Math.max(max, 1.01), format);
    }

    /** Percentiles up to {@code max}. */
    public static Axis tail(String label, double max) {
        return new Axis(label, Kind.TAIL, 0, max, Double::toString);
    }

    public Scale horizontal(double from, double to) {
        return scale(from, to, 42);
    }

    /** {@code bottom} is the greater coordinate. */
    Scale vertical(double bottom, double top) {
        return scale(bottom, top, 24);
    }

    private Scale scale(double from, double to, double gap) {
        return switch (kind) {
            case LINEAR -> new LinearScale(min, max, from, to, steps(Math.abs(to - from) / gap), format);
            case LOG -> LogScale.of(min, max, from, to, gap, format);
            case RATIO -> LogScale.ratios(min, max, from, to, gap, format);
            case TAIL -> new TailScale(max, from, to);
        };
    }

    /** Fewer than there is room for: few lines are easier to read than many. */
    private static int steps(double room) {
        return (int) Math.clamp(room / 1.3, 2, 6);
    }
}
