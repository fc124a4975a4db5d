package lineup.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The dates of RFC 9110 §5.6.7: one form is sent, three are understood. */
public final class HttpDate {
    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private HttpDate() {}

    /** IMF-fixdate; also for the date of a file that is so far off that no HTTP date is its. */
    public static String format(Instant instant) {
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(29);
        text.append(DAYS[time.getDayOfWeek().ordinal()]).append(", ");
        digits(text, time.getDayOfMonth(), 2).append(' ').append(MONTHS[time.getMonthValue() - 1]).append(' ');
        digits(text, time.getYear(), 4).append(' ');
        digits(text, time.getHour(), 2).append(':');
        digits(text, time.getMinute(), 2).append(':');
        return digits(text, time.getSecond(), 2).append(" GMT").toString();
    }

    private static StringBuilder digits(StringBuilder text, int number, int width) {
        String digits = Integer.toString(Math.abs(number));
        return text.append(number < 0 ? "-" : "").repeat('0', Math.max(0, width - digits.length())).append(digits);
    }

    /**
     * The instant that the text names, or empty when it is no HTTP date.
     *
     * @param now places the two-digit year of RFC 850: a date more than 50 years ahead lies in the past
     */
    public static Optional<Instant> parse(String text, Instant now) {
        return HttpDateParser.parse(text, now);
    }
}
