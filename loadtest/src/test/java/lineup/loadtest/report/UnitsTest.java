package lineup.loadtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as the reports show them. */
class UnitsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,            0µs
            812_499,      812µs
            999_499,      999µs
            999_600,      1.00ms
            9_994_000,    9.99ms
            9_996_000,    10.0ms
            44_040_000,   44.0ms
            99_960_000,   100ms
            999_600_000,  1.00s
            10_100_000_000, 10.1s
            """)
    void showsTimesInThreeDigits(String nanos, String text) {
        assertThat(Units.nanos(Long.parseLong(nanos.replace("_", "")))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,        0 B
            999,      999 B
            1000,     1.0 KB
            65536,    64.0 KB
            104857600, 100 MB
            """)
    void showsBytesInMultiplesOf1024(double bytes, String text) {
        assertThat(Units.bytes(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PT0S,     0s
            PT0.5S,   500ms
            PT1.5S,   1.5s
            PT10S,    10s
            PT60S,    1m
            PT90S,    90s
            PT1H,     60m
            """)
    void showsDurationsAsTheyAreTyped(Duration duration, String text) {
        assertThat(Units.duration(duration)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            0         ; 0.0
            99.94     ; 99.9
            100.4     ; 100
            1234567.8 ; 1,234,568
            """)
    void showsSmallRatesWithAFraction(double rate, String text) {
        assertThat(Units.rate(rate)).isEqualTo(text);
    }
}
