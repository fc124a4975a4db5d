package lineup.loadtest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Durations as people type them. */
class DurationsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            500ms,  PT0.5S
            10s,    PT10S
            1.5s,   PT1.5S
            2m,     PT2M
            1h,     PT1H
            7,      PT7S
            0.25,   PT0.25S
            0,      PT0S
            """)
    void readsWhatPeopleType(String text, Duration expected) throws UsageException {
        assertThat(Durations.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "-1s", "10 s", "10S", "1e3", "1.s", ".5s", "10sec", "99999999s"})
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> Durations.parse(text)).isInstanceOf(UsageException.class)
                .hasMessageContaining("'" + text + "' is not a duration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999h", "999999m"})
    void refusesWhatNobodyWaitsFor(String text) {
        assertThatThrownBy(() -> Durations.parse(text)).hasMessageContaining("is too long");
    }
}
