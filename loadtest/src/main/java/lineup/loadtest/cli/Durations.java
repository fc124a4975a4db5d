package lineup.loadtest.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations as people type them: {@code 500ms}, {@code 10s}, {@code 1.5s}, {@code 2m}, or bare seconds. */
final class Durations {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)(ms|s|m|h|)");
    private static final Duration LONGEST = Duration.ofDays(7);

    private Durations() {
    }

    static Duration parse(String text) throws UsageException {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new UsageException("'" + text + "' is not a duration, write 500ms, 10s or 2m");
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        Duration duration = Duration.ofMillis(number.multiply(millis(matcher.group(2))).longValue());
        if (duration.compareTo(LONGEST) > 0) {
            throw new UsageException("'" + text + "' is too long, the longest duration is " + LONGEST.toHours() + "h");
        }
        return duration;
    }

    private static BigDecimal millis(String unit) {
        return BigDecimal.valueOf(switch (unit) {
            case "ms" -> 1;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            default -> 1_000;
        });
    }
}
