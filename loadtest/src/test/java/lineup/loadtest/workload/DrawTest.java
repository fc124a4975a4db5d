package lineup.loadtest.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import lineup.loadtest.engine.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The frequencies of what is drawn, judged by Pearson's χ² at a level that a right program passes with these seeds. */
class DrawTest {

    private static final int DRAWS = 200_000;
    /** The 99.9 % points of χ² with 3 and with 49 degrees of freedom. */
    private static final double LIMIT_OF_4 = 16.27;
    private static final double LIMIT_OF_50 = 85.35;

    @ParameterizedTest
    @ValueSource(doubles = {0.6, 1, 1.5})
    void followsZipfsLaw(double exponent) {
        double[] weights = IntStream.rangeClosed(1, 50).mapToDouble(rank -> Math.pow(rank, -exponent)).toArray();
        assertThat(chiSquare(Draw.zipf(50, exponent, 1), weights)).isLessThan(LIMIT_OF_50);
    }

    @Test
    void tellsOneExponentFromAnother() {
        double[] weights = IntStream.rangeClosed(1, 50).mapToDouble(rank -> Math.pow(rank, -1)).toArray();
        assertThat(chiSquare(Draw.zipf(50, 1.1, 1), weights)).isGreaterThan(LIMIT_OF_50);
    }

    @Test
    void followsWeights() {
        double[] weights = {1, 10, 0.5, 3};
        assertThat(chiSquare(Draw.weighted(weights, 7), weights)).isLessThan(LIMIT_OF_4);
    }

    @Test
    void drawsEvenly() {
        assertThat(chiSquare(Draw.evenly(4, 3), new double[] {1, 1, 1, 1})).isLessThan(LIMIT_OF_4);
    }

    @Test
    void repeatsItselfWithTheSameSeedAndSlotOnly() {
        assertThat(draws(1, 5)).isEqualTo(draws(1, 5));
        assertThat(draws(1, 5)).isNotEqualTo(draws(1, 6)).isNotEqualTo(draws(2, 5)).isNotEqualTo(draws(2, 4));
    }

    @Test
    void refusesAnotherNumberOfTargets() {
        Draw draw = Draw.evenly(3, 0);
        assertThatThrownBy(() -> draw.pickerFor(0, 4)).hasMessage("3 weights for 4 targets");
    }

    private static int[] draws(long seed, int slot) {
        Workload.Picker picker = Draw.zipf(1_000, 1, seed).pickerFor(slot, 1_000);
        return IntStream.generate(picker::next).limit(100).toArray();
    }

    private static double chiSquare(Draw draw, double[] weights) {
        long[] counts = new long[weights.length];
        for (int slot = 0; slot < 10; slot++) {
            Workload.Picker picker = draw.pickerFor(slot, weights.length);
            for (int i = 0; i < DRAWS / 10; i++) {
                counts[picker.next()]++;
            }
        }
        double sum = IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
        return IntStream.range(0, weights.length).mapToDouble(i -> {
            double expected = DRAWS * weights[i] / sum;
            return (counts[i] - expected) * (counts[i] - expected) / expected;
        }).sum();
    }
}
