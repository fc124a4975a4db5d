package lineup.loadtest.report.html;

import lineup.loadtest.report.Units;
import lineup.loadtest.result.Contrast;

/** Numbers as this report writes them, beyond those that {@link Units} knows. */
final class Numbers {

    static final String NOT_KNOWN = "n/a";

    private Numbers() {
    }

    static String micros(double micros) {
        return Units.decimal(micros, micros < 99.95 ? 1 : 0) + "\u00A0µs";
    }

    static String ratio(double ratio) {
        if (ratio >= 99.5) {
            return Units.count(Math.round(ratio));
        }
        return Units.decimal(ratio, ratio >= 9.995 ? 1 : ratio >= 0.0995 ? 2 : 3);
    }

    /** {@code 0.63 [0.60, 0.66]}, or without the interval where there is none. */
    static String ratio(Contrast contrast) {
        return contrast.low() == null ? ratio(contrast.ratio())
                : ratio(contrast.ratio()) + " [" + ratio(contrast.low()) + ", " + ratio(contrast.high()) + "]";
    }

    static String nanos(double nanos) {
        return nanos < 999.5 ? Math.round(nanos) + "\u00A0ns"
                : Units.nanos(Math.round(nanos)).replaceFirst("(?=[µm]?s$)", "\u00A0");
    }

    /** As short as an axis wants it: {@code 500 µs}, {@code 2 ms}, {@code 10 s}. */
    static String tickNanos(double nanos) {
        if (nanos < 999.5) {
            return plain(nanos) + " ns";
        }
        if (nanos < 999.5e3) {
            return plain(nanos / 1e3) + " µs";
        }
        return nanos < 999.5e6 ? plain(nanos / 1e6) + " ms" : plain(nanos / 1e9) + " s";
    }

    /** A whole number with its thousands, or as few decimals as it needs. */
    static String plain(double number) {
        double rounded = Math.round(number * 1000) / 1000.0;
        if (rounded == Math.rint(rounded)) {
            return Units.count((long) rounded);
        }
        return Units.decimal(rounded, 3).replaceAll("0+$", "");
    }
}
