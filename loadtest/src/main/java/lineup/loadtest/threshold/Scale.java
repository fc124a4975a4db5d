package lineup.loadtest.threshold;

import java.util.Map;
import lineup.loadtest.report.Units;

/** How the bounds of a metric are written, and its values shown. */
enum Scale {
    /** In nanoseconds; a bound must have a unit. */
    TIME("a time with its unit, such as 500us, 5ms or 1s",
            Map.of("ns", 1.0, "us", 1e3, "µs", 1e3, "ms", 1e6, "s", 1e9)),
    NUMBER("a number without a unit", Map.of("", 1.0)),
    /** A part of the whole. */
    SHARE("a number or a percentage", Map.of("%", 0.01));

    private final String form;
    private final Map<String, Double> units;

    Scale(String form, Map<String, Double> units) {
        this.form = form;
        this.units = units;
    }

    /** The bound in the unit of the values; an IllegalArgumentException says how it must be written. */
    double bound(String number, String unit) {
        Double factor = units.get(unit);
        if (factor == null) {
            throw new IllegalArgumentException("its bound must be " + form);
        }
        return Double.parseDouble(number) * factor;
    }

    String show(double value) {
        return switch (this) {
            case TIME -> Units.nanos(Math.round(value));
            case NUMBER -> value == Math.rint(value) ? Units.count(Math.round(value)) : Units.rate(value);
            case SHARE -> Units.decimal(100 * value, 2) + " %";
        };
    }
}
