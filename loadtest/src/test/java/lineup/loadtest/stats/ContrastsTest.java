package lineup.loadtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Contrast.Metric;
import lineup.loadtest.result.Contrast.Verdict;
import lineup.loadtest.result.Trial;
import lineup.loadtest.result.Trust;
import org.junit.jupiter.api.Test;

/** From trials to contrasts: who is paired with whom, and what is left out. */
class ContrastsTest {

    private static final double MARGIN = 0.03;

    @Test
    void comparesEachServerWithTheBaselineOfTheSameRound() {
        List<Trial> trials = new ArrayList<>();
        for (int round = 1; round <= 8; round++) {
            double weather = 1 + round / 2.0;
            trials.add(Trials.trial("base", round, false, weather, 1 / weather, 1));
            trials.add(Trials.trial("base", round, true, weather, 1 / weather, 1));
            trials.add(Trials.trial("fast", round, false, 1.5 * weather, 0.8 / weather, 1));
        }
        List<Contrast> contrasts = Contrasts.of(trials, "base", MARGIN);
        assertThat(contrasts).hasSize(2 * Metric.values().length);
        assertThat(contrasts.getFirst().control()).isTrue();
        Contrast rate = contrasts.get(1);
        assertThat(rate.server()).isEqualTo("fast");
        assertThat(rate.metric()).isEqualTo(Metric.RATE);
        assertThat(rate.rounds()).isEqualTo(8);
        assertThat(rate.ratio()).isCloseTo(1.5, within(1e-4));
        assertThat(rate.confidence()).isEqualTo(1 - 2.0 / 256);
        assertThat(rate.adjustedP()).isEqualTo(2.0 / 256);
        assertThat(rate.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(of("fast", Metric.CPU, contrasts).ratio()).isCloseTo(0.8, within(1e-4));
        assertThat(of("fast", Metric.CPU, contrasts).verdict()).isEqualTo(Verdict.BETTER);
        assertThat(of("fast", Metric.P50, contrasts).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void aFailedOrInvalidTrialTakesItsRoundFromItsPairOnly() {
        Trust invalid = new Trust(Trust.Verdict.INVALID, List.of("The trial failed: so."));
        Trust suspect = new Trust(Trust.Verdict.SUSPECT, List.of("The window was short: so."));
        List<Trial> trials = rounds(8, round -> List.of(
                Trials.trial("base", round, false, 1, 1, 1),
                round == 3 ? Trials.failed("a", round) : Trials.trial("a", round, false, 2, 1, 1),
                Trials.with(Trials.trial("b", round, false, 2, 1, 1), round < 3 ? invalid : suspect)));
        List<Contrast> contrasts = Contrasts.of(trials, "base", MARGIN);
        assertThat(of("a", Metric.RATE, contrasts).rounds()).isEqualTo(7);
        assertThat(of("b", Metric.RATE, contrasts).rounds()).isEqualTo(6);
        assertThat(of("b", Metric.CPU, contrasts).rounds()).isEqualTo(6);
    }

    @Test
    void theCostCountsEvenWhenTheLoadGeneratorWasTheLimit() {
        Trust limited = new Trust(Trust.Verdict.INVALID, List.of("The load generator was busy: so."),
                Trust.Verdict.VALID);
        List<Trial> trials = rounds(6, round -> List.of(Trials.trial("base", round, false, 1, 1, 1),
                Trials.with(Trials.trial("a", round, false, 2, 0.5, 1), limited)));
        List<Contrast> contrasts = Contrasts.of(trials, "base", MARGIN);
        assertThat(contrasts).extracting(Contrast::metric).containsExactly(Metric.CPU, Metric.MEMORY);
        assertThat(contrasts.getFirst().verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void sixRoundsAreTooFewForTwoServersButEnoughForOne() {
        List<Trial> two = rounds(6, round -> List.of(Trials.trial("base", round, false, 1, 1, 1),
                Trials.trial("a", round, false, 2, 1, 1), Trials.trial("b", round, false, 3, 1, 1)));
        Contrast undecided = of("a", Metric.RATE, Contrasts.of(two, "base", MARGIN));
        assertThat(undecided.adjustedP()).isEqualTo(4.0 / 64);
        assertThat(undecided.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(Undecided.why(undecided, Contrasts.of(two, "base", MARGIN), MARGIN))
                .isEqualTo("6 rounds are too few to compare 2 servers with the baseline; it takes at least 7.");
        List<Trial> one = two.stream().filter(trial -> !trial.server().equals("b")).toList();
        assertThat(of("a", Metric.RATE, Contrasts.of(one, "base", MARGIN)).verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void fewerThanSixRoundsHaveARatioButNoInterval() {
        List<Trial> trials = rounds(5, round -> List.of(Trials.trial("base", round, false, 1, 1, 1),
                Trials.trial("a", round, false, 2, 1, 1)));
        Contrast contrast = of("a", Metric.RATE, Contrasts.of(trials, "base", MARGIN));
        assertThat(contrast.ratio()).isEqualTo(2);
        assertThat(contrast).extracting(Contrast::low, Contrast::high, Contrast::confidence, Contrast::adjustedP)
                .containsOnlyNulls();
        assertThat(contrast.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(Undecided.why(contrast, List.of(contrast), MARGIN))
                .isEqualTo("5 rounds give no interval; it takes at least 6.");
    }

    @Test
    void eachPointOfTheAxisStandsAlone() {
        List<Trial> trials = rounds(6, round -> List.of(
                Trials.at(Trials.trial("base", round, false, 1, 1, 1), 10.0),
                Trials.at(Trials.trial("a", round, false, 2, 1, 1), 10.0),
                Trials.at(Trials.trial("base", round, false, 1, 1, 1), 100.0),
                Trials.at(Trials.trial("a", round, false, 0.5, 1, 1), 100.0)));
        assertThat(Contrasts.of(trials, "base", MARGIN).stream().filter(each -> each.metric() == Metric.RATE))
                .extracting(Contrast::point, Contrast::ratio, Contrast::verdict)
                .containsExactly(tuple(10.0, 2.0, Verdict.BETTER),
                        tuple(100.0, 0.5, Verdict.WORSE));
    }

    @Test
    void withoutBaselineThereIsNothingToCompare() {
        assertThat(Contrasts.of(List.of(), "base", MARGIN)).isEmpty();
        assertThat(Contrasts.of(List.of(Trials.trial("a", 1, false, 1, 1, 1)), "base", MARGIN)).isEmpty();
    }

    private static List<Trial> rounds(int rounds, IntFunction<List<Trial>> round) {
        return IntStream.rangeClosed(1, rounds).mapToObj(round).flatMap(List::stream).toList();
    }

    private static Contrast of(String server, Metric metric, List<Contrast> contrasts) {
        return contrasts.stream()
                .filter(each -> each.server().equals(server) && each.metric() == metric && !each.control())
                .findFirst().orElseThrow();
    }
}
