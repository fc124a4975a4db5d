package lineup.http;

import java.time.Instant;
import java.util.Optional;

/** The dates of RFC 9110 §5.6.7: one form is sent, three are understood. */
public final class HttpDate {
    private HttpDate() {}

    /** IMF-fixdate; also for the date of a file that is so far off that no HTTP date is its. */
    public static String format(Instant instant) {
        return ImfFixdate.format(instant);
    }

    /**
     * The instant that the text names, or empty when it is no HTTP date.
     *
     * @param now places the two-digit year of RFC 850: a date more than 50 years ahead lies in the past
     */
    public static Optional<Instant> parse(String text, Instant now) {
        Instant sent = ImfFixdate.parse(text);
        return sent != null ? Optional.of(sent) : ObsoleteDates.parse(text, now);
    }
}
