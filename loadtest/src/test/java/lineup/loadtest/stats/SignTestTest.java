package lineup.loadtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sign test against published critical values. */
class SignTestTest {

    /**
     * Critical numbers of the less frequent sign at 5 % and at 1 %, two-sided, -1 where none is significant: Triola,
     * Elementary Statistics, table A-7; the larger ones from Dixon and Massey, Introduction to Statistical Analysis.
     */
    @ParameterizedTest
    @CsvSource(textBlock = """
             5, -1, -1
             6,  0, -1
             7,  0, -1
             8,  0,  0
             9,  1,  0
            10,  1,  0
            11,  1,  0
            12,  2,  1
            13,  2,  1
            14,  2,  1
            15,  3,  2
            16,  3,  2
            17,  4,  2
            18,  4,  3
            19,  4,  3
            20,  5,  3
            21,  5,  4
            22,  5,  4
            23,  6,  4
            24,  6,  5
            25,  7,  5
            51, 18, 15
            60, 21, 19
            65, 24, 21
            """)
    void rejectsAtThePublishedCriticalValues(int rounds, int atFivePercent, int atOnePercent) {
        assertThat(critical(rounds, 0.05)).isEqualTo(atFivePercent);
        assertThat(critical(rounds, 0.01)).isEqualTo(atOnePercent);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
             6,  0, 0, 0.03125
            12,  0, 0, 0.00048828125
            10,  2, 0, 0.03857421875
            10,  0, 2, 0.03857421875
             2, 10, 0, 0.03857421875
             6,  6, 0, 1
             5,  6, 0, 1
             0,  0, 8, 1
             0,  0, 0, 1
            """)
    void countsTiesAgainstADifference(int above, int below, int ties, double p) {
        assertThat(SignTest.pValue(above, below, ties)).isEqualTo(p);
    }

    @Test
    void staysExactForManyRounds() {
        assertThat(SignTest.pValue(1000, 0, 0)).isEqualTo(Math.pow(2, -999));
        assertThat(SignTest.pValue(500, 500, 0)).isEqualTo(1);
        // The middle of 1000 coins holds 1000! / (500!² 2^1000) = 0.025225018178…
        assertThat(1 - SignTest.pValue(501, 499, 0)).isCloseTo(0.025225018178, within(1e-12));
    }

    private static int critical(int rounds, double level) {
        return IntStream.rangeClosed(0, rounds / 2)
                .filter(fewer -> SignTest.pValue(rounds - fewer, fewer, 0) <= level)
                .max().orElse(-1);
    }
}
