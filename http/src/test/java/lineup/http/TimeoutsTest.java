package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeoutsTest {
    private static final Timeouts TIMEOUTS = new Timeouts(
            Duration.ofNanos(1), Duration.ofNanos(2), Duration.ofNanos(3), Duration.ofNanos(4), Duration.ofNanos(5));

    @ParameterizedTest
    @CsvSource({
        "FIRST_BYTE, 2", "NEXT_REQUEST, 2", "HEAD, 1", "CONTENT, 3", "WRITE, 4", "LINGER, 5",
        "NOTHING, 9223372036854775807"
    })
    void allowsEachWaitItsOwnTime(Waiting waiting, long nanos) {
        assertThat(TIMEOUTS.allowed(waiting)).isEqualTo(nanos);
        assertThat(TIMEOUTS.keepsSilentConnections()).isTrue();
    }
}
