package lineup.loadtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Contrast.Metric;
import lineup.loadtest.result.Contrast.Verdict;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.RunFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The unpaired comparison against the published table of critical values, and by simulation. */
class RankSumTest {

    /** Mann and Whitney's U at 5 % two-sided: the greatest that is still significant. */
    @ParameterizedTest
    @CsvSource({"4,4,0", "5,5,2", "6,6,5", "7,7,8", "8,8,13", "10,10,23", "12,12,37", "15,15,64", "20,20,127", "5,8,6",
        "8,12,22", "10,20,55"})
    void agreesWithTheTableOfCriticalValues(int m, int n, int critical) {
        double[] atMost = RankSum.atMost(m, n);
        assertThat(atMost).hasSize(m * n + 1);
        assertThat(atMost[critical]).isLessThanOrEqualTo(0.025);
        assertThat(atMost[critical + 1]).isGreaterThan(0.025);
        assertThat(atMost[m * n]).isCloseTo(1, within(1e-12));
    }

    @Test
    void threeRoundsGiveARatioAndNoInterval() {
        Estimate estimate = RankSum.compare(List.of(10.0, 11.0, 12.0), List.of(20.0, 22.0, 24.0), 0.95);
        assertThat(estimate.ratio()).isCloseTo(2, within(1e-9));
        assertThat(estimate.hasInterval()).isFalse();
    }

    @Test
    void seriesThatDoNotOverlapAreAsDifferentAsTheirNumberAllows() {
        Estimate estimate = RankSum.compare(List.of(1.0, 1.1, 1.2, 1.3), List.of(2.0, 2.1, 2.2, 2.3), 0.95);
        assertThat(estimate.p()).isCloseTo(2.0 / 70, within(1e-9));
        assertThat(estimate.confidence()).isCloseTo(1 - 2.0 / 70, within(1e-9));
        assertThat(List.of(estimate.low(), estimate.high())).containsExactly(2.0 / 1.3, 2.3);
    }

    @Test
    void equalSeriesDoNotDiffer() {
        Estimate estimate = RankSum.compare(List.of(1.0, 1.0, 1.0, 1.0), List.of(1.0, 1.0, 1.0, 1.0), 0.95);
        assertThat(estimate.ratio()).isEqualTo(1);
        assertThat(estimate.p()).isEqualTo(1);
    }

    @Test
    void theIntervalHoldsTheTrueFactorAsOftenAsItSays() {
        Random random = new Random(7);
        int held = 0;
        for (int i = 0; i < 2_000; i++) {
            Estimate estimate = RankSum.compare(series(random, 8, 1), series(random, 12, 1.3), 0.95);
            held += estimate.low() <= 1.3 && estimate.high() >= 1.3 ? 1 : 0;
        }
        assertThat(held / 2_000.0).isBetween(0.94, 0.98);
    }

    @Test
    void aRunAgainstItselfIsTheSameOrUndecided() {
        Run run = RunFixture.comparison();
        List<Contrast> contrasts = RunContrasts.of(run, run, 0.03);
        assertThat(contrasts).hasSize(4 * Metric.values().length).noneMatch(Contrast::control)
                .extracting(Contrast::verdict).isSubsetOf(Verdict.SAME, Verdict.UNDECIDED);
        assertThat(contrasts).allMatch(each -> Math.abs(each.ratio() - 1) < 0.01);
    }

    @Test
    void onlyServersAndPointsOfBothRunsAreCompared() {
        assertThat(RunContrasts.of(RunFixture.comparison(), RunFixture.sweep(), 0.03)).isEmpty();
        List<Contrast> contrasts = RunContrasts.of(RunFixture.troubled(), RunFixture.comparison(), 0.03);
        assertThat(contrasts).extracting(Contrast::server).containsOnly("nio");
        assertThat(contrasts).extracting(Contrast::verdict).containsOnly(Verdict.UNDECIDED);
    }

    @Test
    void capacitiesOfTwoRunsAreComparedThoughEachIsAnotherRate() {
        List<Contrast> contrasts = RunContrasts.of(RunFixture.capacity(), RunFixture.capacity(), 0.03);
        assertThat(contrasts).extracting(Contrast::server).containsExactly("nio", "virtual");
        assertThat(contrasts).extracting(Contrast::metric).containsOnly(Metric.RATE);
    }

    private static List<Double> series(Random random, int size, double factor) {
        return Stream.generate(() -> factor * Math.exp(0.1 * random.nextGaussian())).limit(size).toList();
    }
}
