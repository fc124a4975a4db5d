package lineup.loadtest.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Distribution;
import lineup.loadtest.result.RunFixture;
import lineup.loadtest.result.Trial;
import lineup.loadtest.result.TrialFixture;
import lineup.loadtest.result.Trust;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** What the charts compute from a run. */
class RunViewTest {

    private static Distribution of(long... micros) {
        Histogram histogram = new Histogram(3);
        for (long each : micros) {
            histogram.recordValueWithCount(each * 1_000, 500);
        }
        return Distribution.of(histogram);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertThat(Statistics.median(List.of(4.0, 1.0, 3.0, 2.0))).contains(2.5);
        assertThat(Statistics.median(List.of(9.0, 1.0, 2.0))).contains(2.0);
        assertThat(Statistics.median(List.of())).isEmpty();
    }

    @Test
    void aSlopeNeedsTwoPlaces() {
        assertThat(Statistics.slope(List.of(0.0, 10.0, 20.0), List.of(5.0, 25.0, 45.0))).contains(2.0);
        assertThat(Statistics.slope(List.of(3.0, 3.0), List.of(1.0, 2.0))).isEmpty();
    }

    @Test
    void theSpectrumOfAllRoundsIsTheSumOfTheirHistograms() {
        Spectrum spectrum = Spectrum.merged(List.of(of(100), of(300, 900))).orElseThrow();
        assertThat(spectrum.count()).isEqualTo(1_500);
        assertThat(spectrum.at(30)).isCloseTo(100_000, within(100.0));
        assertThat(spectrum.at(60)).isCloseTo(300_000, within(300.0));
        assertThat(spectrum.at(99)).isCloseTo(900_000, within(900.0));
        assertThat(spectrum.last()).isCloseTo(100 * (1 - 10 / 1_500.0), within(1e-9));
    }

    @Test
    void aHistogramThatCannotBeReadGivesNoSpectrum() {
        Distribution broken = new Distribution(1, 1, 1, 1, 1, 1, 1, 1, "bm90IGEgaGlzdG9ncmFt");
        assertThat(Spectrum.merged(List.of(of(100), broken))).isEqualTo(Optional.empty());
    }

    @Test
    void ratiosArePairedByRound() {
        RunView run = new RunView(RunFixture.comparison());
        List<PairedRounds> pairs = PairedRounds.of(run, Contrast.Metric.CPU, null);
        assertThat(pairs).extracting(PairedRounds::name).containsExactly("virtual", "process", "nginx", "nio (A/A)");
        assertThat(pairs).allSatisfy(paired -> {
            assertThat(paired.rounds()).hasSize(12);
            Contrast contrast = run.contrasts(Contrast.Metric.CPU, null).stream()
                    .filter(each -> each.server().equals(paired.server()) && each.control() == paired.control())
                    .findFirst().orElseThrow();
            assertThat(paired.median()).isCloseTo(contrast.ratio(), within(1e-9));
        });
    }

    @Test
    void theCapacityOfARoundIsTheHighestRateThatWasNotInvalid() {
        TrialFixture server = TrialFixture.of("nio", 1_000, 100, 10).in(1, 1);
        Trial kept = server.at(2_000).trial();
        List<Trial> best = Capacity.best(List.of(server.at(1_000).trial(), kept,
                server.at(3_000).distrusted(Trust.Verdict.INVALID, "The rate was not reached."),
                server.at(4_000).failed("It hung.")));
        assertThat(best).containsExactly(kept);
    }
}
