package lineup.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import lineup.http.HttpDate;

/**
 * {@link HttpDate} on any text.
 *
 * <p>Invariants: there is no exception; what is understood has one of the three forms of RFC 9110 §5.6.7; and written
 * in the form that we send, it is understood as the same instant.
 */
class HttpDateFuzzTest {
    private static final String TIME = "\\d\\d:\\d\\d:\\d\\d";
    private static final Pattern FORMS = Pattern.compile("\\w{3}, \\d\\d \\w{3} \\d{4} " + TIME + " GMT"
            + "|\\w{6,9}, \\d\\d-\\w{3}-\\d\\d " + TIME + " GMT"
            + "|\\w{3} \\w{3} [ \\d]\\d " + TIME + " \\d{4}");

    @FuzzTest
    void understandsWhatItWrites(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Optional<Instant> date = HttpDate.parse(text, Exchange.NOW);
        if (date.isPresent()) {
            assertThat(text).matches(FORMS);
            assertThat(HttpDate.parse(HttpDate.format(date.get()), Exchange.NOW)).isEqualTo(date);
        }
    }
}
