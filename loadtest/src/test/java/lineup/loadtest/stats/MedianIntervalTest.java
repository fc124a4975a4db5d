package lineup.loadtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ranks around the median against published tables. */
class MedianIntervalTest {

    /** Nair 1940, Sankhyā 4, as cited by Dixon and Massey 1969: rank and level in percent, for 95 % and for 99 %. */
    @ParameterizedTest
    @CsvSource(textBlock = """
             8,  1, 99.2,  1, 99.2
             9,  2, 96.1,  1, 99.6
            10,  2, 97.9,  1, 99.8
            11,  2, 98.8,  1, 99.9
            12,  3, 96.1,  2, 99.4
            13,  3, 97.8,  2, 99.7
            14,  3, 98.7,  2, 99.8
            15,  4, 96.5,  3, 99.3
            16,  4, 97.9,  3, 99.6
            20,  6, 95.9,  4, 99.7
            25,  8, 95.7,  6, 99.6
            30, 10, 95.7,  8, 99.5
            40, 14, 96.2, 12, 99.4
            51, 19, 95.1, 16, 99.5
            65, 25, 95.4, 22, 99.4
            """)
    void agreesWithTheTable(int values, int rank95, double level95, int rank99, double level99) {
        MedianInterval at95 = MedianInterval.of(values, 0.95).orElseThrow();
        assertThat(at95.lower()).isEqualTo(rank95);
        assertThat(at95.upper()).isEqualTo(values + 1 - rank95);
        assertThat(100 * at95.confidence()).isCloseTo(level95, within(0.0501));
        MedianInterval at99 = MedianInterval.of(values, 0.99).orElseThrow();
        assertThat(at99.lower()).isEqualTo(rank99);
        assertThat(100 * at99.confidence()).isCloseTo(level99, within(0.0501));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
             6, 1,  6
             8, 1,  8
            10, 2,  9
            12, 3, 10
            15, 4, 12
            20, 6, 15
            """)
    void enclosesTheMedianByTheSpecifiedRanks(int values, int lower, int upper) {
        MedianInterval interval = MedianInterval.of(values, 0.95).orElseThrow();
        assertThat(interval.lower()).isEqualTo(lower);
        assertThat(interval.upper()).isEqualTo(upper);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void thereIsNoneForFewerThanSix(int values) {
        assertThat(MedianInterval.of(values, 0.95)).isEmpty();
    }

    @Test
    void theLevelIsExact() {
        assertThat(MedianInterval.of(6, 0.95).orElseThrow().confidence()).isEqualTo(1 - 2.0 / 64);
        assertThat(MedianInterval.of(12, 0.95).orElseThrow().confidence()).isEqualTo(1 - 158.0 / 4096);
        assertThat(MedianInterval.of(1000, 0.95).orElseThrow().lower()).isEqualTo(469);
    }
}
