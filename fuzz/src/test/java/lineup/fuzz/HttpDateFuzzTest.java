package lineup.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import lineup.http.HttpDate;

/**
 * {@link HttpDate} on any text.
 *
 * <p>Invariants: there is no exception; what is understood has one of the three forms of RFC 9110 §5.6.7; and written
 * in the form that we send, it is understood as the same instant.
 */
class HttpDateFuzzTest {
    private static final long EARLIEST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final String ASCTIME = "EEE MMM ppd HH:mm:ss yyyy";
    private static final String TIME = "\\d\\d:\\d\\d:\\d\\d";
    private static final Pattern FORMS = Pattern.compile("\\w{3}, \\d\\d \\w{3} \\d{4} " + TIME + " GMT"
            + "|\\w{6,9}, \\d\\d-\\w{3}-\\d\\d " + TIME + " GMT"
            + "|\\w{3} \\w{3} [ \\d]\\d " + TIME + " \\d{4}");

    @FuzzTest
    void understandsWhatItWrites(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        check(text);
        checkNearDates(text, new Random(Arrays.hashCode(bytes)));
    }

    /** Dates with a little of the text put in, since arbitrary text is hardly ever one. */
    private static void checkNearDates(String text, Random random) {
        Instant instant = Instant.ofEpochSecond(random.nextLong(EARLIEST, LATEST));
        for (String form : List.of("EEE, dd MMM yyyy HH:mm:ss 'GMT'", "EEEE, dd-MMM-yy HH:mm:ss 'GMT'", ASCTIME)) {
            String date = DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(instant.atOffset(ZoneOffset.UTC));
            check(date);
            int start = random.nextInt(date.length() + 1);
            int end = Math.min(date.length(), start + random.nextInt(5));
            check(date.substring(0, start) + text.substring(0, Math.min(4, text.length())) + date.substring(end));
        }
    }

    private static void check(String text) {
        Optional<Instant> date = HttpDate.parse(text, Exchange.NOW);
        if (date.isPresent()) {
            assertThat(FORMS.matcher(text).matches()).as(text).isTrue();
            assertThat(HttpDate.parse(HttpDate.format(date.get()), Exchange.NOW)).isEqualTo(date);
        }
    }
}
