package lineup.server;

import java.time.Duration;
import org.apache.commons.cli.CommandLine;

/** Times on the command line, such as {@code 500ms}, {@code 10s} and {@code 2m}. */
final class TimeText {
    private static final Duration LONGEST = Duration.ofDays(1);

    private TimeText() {}

    static Duration read(CommandLine line, String option, Duration otherwise) throws UsageException {
        String text = line.getOptionValue(option);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}(ms|s|m)")) {
            throw new UsageException("--" + option + " " + text + " is not a time like 500ms, 10s or 2m");
        }
        long number = Long.parseLong(text.replaceAll("\\D", ""));
        Duration duration = text.endsWith("ms")
                ? Duration.ofMillis(number)
                : text.endsWith("s") ? Duration.ofSeconds(number) : Duration.ofMinutes(number);
        if (duration.compareTo(LONGEST) > 0) {
            throw new UsageException("--" + option + " " + text + " is longer than a day");
        }
        return duration;
    }
}
