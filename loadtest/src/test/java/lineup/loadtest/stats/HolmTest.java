package lineup.loadtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holm's correction against worked examples. */
class HolmTest {

    /** The first row is the example of Wikipedia's article on the method; all agree with p.adjust(p, "holm") of R. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            0.01 0.04 0.03 0.005,      0.03 0.06 0.06 0.02
            0.01 0.02 0.03 0.04 0.05,  0.05 0.08 0.09 0.09 0.09
            0.5 0.6 0.7,               1 1 1
            0.02 0.02,                 0.04 0.04
            0.03,                      0.03
            """)
    void agreesWithWorkedExamples(String given, String adjusted) {
        assertThat(Holm.adjust(numbers(given))).containsExactly(numbers(adjusted), within(1e-12));
    }

    @Test
    void correctsNothingWhereNothingIsCompared() {
        assertThat(Holm.adjust()).isEmpty();
    }

    /** By hand: 2 / 2^n times the comparisons must not exceed 5 % (or 1.25 %, a quarter of it). */
    @ParameterizedTest
    @CsvSource(textBlock = """
              1, 0.95,    6
              2, 0.95,    7
              3, 0.95,    7
              4, 0.95,    8
              6, 0.95,    8
              7, 0.95,    9
             12, 0.95,    9
             13, 0.95,   10
            102, 0.95,   12
            103, 0.95,   13
              1, 0.9875,  8
             10, 0.9875, 11
            """)
    void tellsHowManyRoundsSoManyServersNeed(int comparisons, double level, int rounds) {
        assertThat(Holm.roundsFor(comparisons, level)).isEqualTo(rounds);
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
