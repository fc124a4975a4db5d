package lineup.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/**
 * Understands the two obsolete forms of dates of RFC 9110 §5.6.7, with the JDK's formatters, which take long to load
 * but are seldom needed.
 */
final class ObsoleteDates {
    private static final DateTimeFormatter ASCTIME = form("EEE MMM ppd HH:mm:ss ", "");

    private ObsoleteDates() {}

    /** With exactly four digits between: the pattern letters for a year also take a sign and more digits. */
    private static DateTimeFormatter form(String beforeYear, String behindYear) {
        return new DateTimeFormatterBuilder()
                .appendPattern(beforeYear)
                .appendValue(ChronoField.YEAR, 4)
                .appendPattern(behindYear)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static Optional<Instant> parse(String text, Instant now) {
        return rfc850(text, now).or(() -> parse(text, ASCTIME));
    }

    private static Optional<Instant> rfc850(String text, Instant now) {
        OffsetDateTime today = now.atOffset(ZoneOffset.UTC);
        Instant latest = today.plusYears(50).toInstant();
        return parse(text, rfc850(today.getYear() - 49))
                .filter(instant -> !instant.isAfter(latest))
                .or(() -> parse(text, rfc850(today.getYear() - 50)));
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter rfc850(int firstYear) {
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, firstYear)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
