package lineup.loadtest.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    private static final DoubleFunction<String> PLAIN = value -> Double.toString(Math.round(value * 100) / 100.0);

    private static List<Double> values(Scale scale) {
        return scale.ticks().stream().map(tick -> Math.round(tick.value() * 1e6) / 1e6).toList();
    }

    @ParameterizedTest
    @CsvSource({"0.9, 1", "1, 1", "1.1, 2", "2, 2", "3, 5", "5, 5", "7, 10", "70, 100", "0.03, 0.05"})
    void stepsAreOneTwoOrFiveTimesAPowerOfTen(double raw, double nice) {
        assertThat(LinearScale.niceStep(raw)).isCloseTo(nice, within(1e-9));
    }

    @Test
    void aLinearScaleHasItsTicksInsideTheDomain() {
        Scale scale = new LinearScale(0, 47, 100, 200, 5, PLAIN);
        assertThat(values(scale)).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0);
        assertThat(scale.at(0)).isEqualTo(100);
        assertThat(scale.at(23.5)).isEqualTo(150);
    }

    @Test
    void aScaleCanGrowUpwards() {
        assertThat(new LinearScale(0, 10, 200, 100, 5, PLAIN).at(2.5)).isEqualTo(175);
    }

    @Test
    void aDomainOfOneValueStillHasALength() {
        assertThat(new LinearScale(0, 0, 0, 100, 4, PLAIN).at(0)).isZero();
        assertThat(LogScale.of(5, 5, 0, 100, 20, PLAIN).at(5)).isZero();
    }

    @Test
    void whatLiesBeyondTheDomainIsHeldAtItsEnd() {
        assertThat(new LinearScale(0, 10, 0, 100, 5, PLAIN).at(99)).isEqualTo(100);
        assertThat(LogScale.of(1, 10, 0, 100, 20, PLAIN).at(0)).isZero();
    }

    @Test
    void aLogScaleTakesPowersOfTenFirst() {
        assertThat(values(LogScale.of(1, 1000, 0, 120, 40, PLAIN))).containsExactly(1.0, 10.0, 100.0, 1000.0);
        assertThat(values(LogScale.of(1, 100, 0, 200, 25, PLAIN)))
                .containsExactly(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0);
    }

    @Test
    void aLogScaleGivesEqualDistancesToEqualRatios() {
        Scale scale = LogScale.of(1, 10_000, 0, 400, 30, PLAIN);
        assertThat(scale.at(10)).isCloseTo(100, within(1e-9));
        assertThat(scale.at(1_000) - scale.at(100)).isCloseTo(100, within(1e-9));
    }

    @Test
    void ratiosAlwaysHaveOne() {
        assertThat(values(LogScale.ratios(0.3, 1.1, 0, 200, 42, PLAIN))).contains(1.0, 0.5);
        assertThat(values(LogScale.ratios(0.97, 1.04, 0, 200, 42, PLAIN))).contains(1.0, 1.02);
    }

    @Test
    void percentilesAreSpreadByWhatLiesBeyondThem() {
        Scale scale = new TailScale(99.99, 0, 400);
        assertThat(values(scale)).containsExactly(0.0, 50.0, 90.0, 99.0, 99.9, 99.99);
        assertThat(scale.at(90)).isCloseTo(100, within(1e-6));
        assertThat(scale.at(99.9)).isCloseTo(300, within(1e-6));
        assertThat(scale.ticks().getLast().label()).isEqualTo("99.99");
    }

    @Test
    void labelsKeepTheirDistanceAndStayInside() {
        assertThat(Labels.spread(new double[] {51, 50, 99}, 14, 20, 100)).containsExactly(57.5, 43.5, 99);
        assertThat(Labels.spread(new double[] {99, 98}, 14, 20, 100)).containsExactly(100, 86);
        assertThat(Labels.spread(new double[] {20, 20, 20}, 14, 20, 100)).containsExactly(20, 34, 48);
    }
}
