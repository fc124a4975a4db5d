package lineup.loadtest.threshold;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lineup.loadtest.result.Trial;

/**
 * A bound that a result must keep, such as {@code p99<5ms}, {@code rate>=1000}, {@code errors<0.1%} or
 * {@code errors<=0}.
 *
 * @param bound in the unit of the metric: nanoseconds, a number, or a part of 1
 * @param text the threshold as it was given
 */
public record Threshold(Metric metric, Operator operator, double bound, String text) {

    private static final Pattern FORM =
            Pattern.compile("\\s*([a-z0-9.]+)\\s*(<=|>=|<|>)\\s*(\\d{1,12}(?:\\.\\d{1,6})?)\\s*(ns|us|µs|ms|s|%|)\\s*");

    /** How a value is compared with the bound. */
    public enum Operator {
        BELOW, AT_MOST, ABOVE, AT_LEAST;

        private boolean holds(double value, double bound) {
            return switch (this) {
                case BELOW -> value < bound;
                case AT_MOST -> value <= bound;
                case ABOVE -> value > bound;
                case AT_LEAST -> value >= bound;
            };
        }

        private static Operator of(String sign) {
            return switch (sign) {
                case "<" -> BELOW;
                case "<=" -> AT_MOST;
                case ">" -> ABOVE;
                default -> AT_LEAST;
            };
        }
    }

    /** An IllegalArgumentException says in one line what is wrong with the text. */
    public static Threshold parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a threshold, write it like p99<5ms, with one of "
                    + Metric.names());
        }
        Metric metric = Metric.named(matcher.group(1), matcher.group(4).equals("%"))
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' has the unknown metric '"
                        + matcher.group(1) + "', use one of " + Metric.names()));
        try {
            return new Threshold(metric, Operator.of(matcher.group(2)),
                    metric.scale().bound(matcher.group(3), matcher.group(4)), text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "': " + e.getMessage(), e);
        }
    }

    /** Whether the trial keeps it. What was not measured keeps no threshold: nobody knows that it does. */
    public Check check(Trial trial) {
        Double value = metric.of(trial);
        return new Check(this, value, value != null && operator.holds(value, bound));
    }
}
