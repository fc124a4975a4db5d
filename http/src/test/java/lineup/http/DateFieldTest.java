package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DateFieldTest {
    private Instant now = Instant.parse("2026-06-15T12:00:00.250Z");
    private final DateField field = new DateField(() -> now);

    @Test
    void saysWhatTimeItIs() {
        assertThat(line()).isEqualTo("Date: Mon, 15 Jun 2026 12:00:00 GMT¶");
    }

    @Test
    void isFormattedOnceASecond() {
        byte[] first = field.line();

        now = Instant.parse("2026-06-15T12:00:00.999Z");
        assertThat(field.line()).isSameAs(first);

        now = Instant.parse("2026-06-15T12:00:01Z");
        assertThat(line()).isEqualTo("Date: Mon, 15 Jun 2026 12:00:01 GMT¶");
    }

    @Test
    void followsAClockThatIsSetBack() {
        line();
        now = Instant.parse("1969-12-31T23:59:59.500Z");

        assertThat(line()).isEqualTo("Date: Wed, 31 Dec 1969 23:59:59 GMT¶");
    }

    private String line() {
        return Bytes.show(field.line());
    }
}
