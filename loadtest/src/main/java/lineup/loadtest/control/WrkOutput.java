package lineup.loadtest.control;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What wrk prints at the end of a run.
 *
 * @param requests that were answered, whatever the status
 * @param notOk answers with a status of 400 and above
 * @param socketErrors of connect, read, write, and answers later than two seconds
 */
record WrkOutput(double requestsPerSecond, long requests, double p50Micros, double p99Micros, long notOk,
        long socketErrors) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern REQUESTS = Pattern.compile("([0-9]+) requests in ");
    private static final Pattern NOT_OK = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");
    private static final Pattern ERRORS =
            Pattern.compile("Socket errors: connect ([0-9]+), read ([0-9]+), write ([0-9]+), timeout ([0-9]+)");

    /** Empty when the text is no result. */
    static Optional<WrkOutput> parse(String text) {
        Matcher rate = RATE.matcher(text);
        Matcher requests = REQUESTS.matcher(text);
        if (!rate.find() || !requests.find()) {
            return Optional.empty();
        }
        Matcher notOk = NOT_OK.matcher(text);
        return Optional.of(new WrkOutput(Double.parseDouble(rate.group(1)), Long.parseLong(requests.group(1)),
                micros(text, "50%"), micros(text, "99%"), notOk.find() ? Long.parseLong(notOk.group(1)) : 0,
                errors(text)));
    }

    private static long errors(String text) {
        Matcher matcher = ERRORS.matcher(text);
        long sum = 0;
        if (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                sum += Long.parseLong(matcher.group(group));
            }
        }
        return sum;
    }

    /** A line such as {@code 99%    1.42ms}; NaN when there is none. */
    private static double micros(String text, String percentile) {
        Matcher matcher = Pattern.compile("\\s" + percentile + "\\s+([0-9.]+)(us|ms|s|m|h)\\s").matcher(text);
        if (!matcher.find()) {
            return Double.NaN;
        }
        double factor = switch (matcher.group(2)) {
            case "us" -> 1;
            case "ms" -> 1e3;
            case "s" -> 1e6;
            case "m" -> 60e6;
            default -> 3600e6;
        };
        return Double.parseDouble(matcher.group(1)) * factor;
    }
}
