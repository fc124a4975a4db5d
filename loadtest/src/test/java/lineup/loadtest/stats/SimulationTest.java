package lineup.loadtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Contrast.Metric;
import lineup.loadtest.result.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The promises of the statistics, kept in simulated comparisons: coverage, false alarms, and differences found. */
class SimulationTest {

    private static final int RUNS = 200;
    private static final double ONE_IN_TWENTY = 0.05;
    private static final int MOST_ROUNDS = 24;

    /** Distributions of a log ratio whose median is known to be zero. */
    static Stream<Arguments> distributions() {
        ToDoubleFunction<Random> normal = Random::nextGaussian;
        ToDoubleFunction<Random> lognormal = random -> Math.exp(random.nextGaussian()) - 1;
        ToDoubleFunction<Random> exponential = random -> random.nextExponential() - Math.log(2);
        ToDoubleFunction<Random> cauchy = random -> Math.tan(Math.PI * (random.nextDouble() - 0.5));
        return Stream.of(normal, lognormal, exponential, cauchy).flatMap(each -> Stream.of(6, 8, 12, 20)
                .map(rounds -> arguments(each, rounds)));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void theIntervalCoversTheMedianAsOftenAsItSays(ToDoubleFunction<Random> distribution, int rounds) {
        int runs = 2_000;
        double covered = Simulation.part(runs, rounds, random -> {
            List<Double> ratios = DoubleStream.generate(() -> distribution.applyAsDouble(random)).limit(rounds)
                    .mapToObj(log -> Math.exp(Math.clamp(log, -300, 300))).toList();
            Estimate estimate = Estimate.of(ratios, 0.95);
            return estimate.low() <= 1 && estimate.high() >= 1;
        });
        double confidence = MedianInterval.of(rounds, 0.95).orElseThrow().confidence();
        double sigma = Math.sqrt(confidence * (1 - confidence) / runs);
        assertThat(confidence).isGreaterThanOrEqualTo(0.95);
        assertThat(covered).isCloseTo(confidence, within(4 * sigma));
    }

    /** In no metric at all: rate, CPU and tail have noise of their own here, up to ten times that of the CPU. */
    @ParameterizedTest
    @CsvSource(textBlock = """
             1, 0.01,  6
             1, 0.02, 12
             1, 0.05, 12
             1, 0.05, 20
             7, 0.02, 12
            10, 0.05, 12
            """)
    void equalServersAreCalledDifferentInLessThanOneOfTwentyRuns(int servers, double noise, int rounds) {
        Simulation equals = Simulation.ofEquals(servers, noise);
        double wrong = Simulation.part(RUNS, 7, random -> Simulation.isAnyFound(
                Contrasts.of(equals.rounds(rounds, random), Simulation.BASELINE, Simulation.MARGIN)));
        assertThat(wrong).isLessThanOrEqualTo(ONE_IN_TWENTY);
    }

    /** The bound is what 12 rounds of the sign test reach when one server, or all but none, must win every round. */
    @ParameterizedTest
    @CsvSource(textBlock = """
             1, 0.01,  0.99
             1, 0.02,  0.95
             6, 0.015, 0.95
             7, 0.02,  0.95
            10, 0.01,  0.99
            10, 0.02,  0.85
            """)
    void aDifferenceOfFivePercentIsFoundInTwelveRounds(int servers, double noise, double atLeast) {
        Simulation different = Simulation.withEffect(servers, 1.05, noise);
        double found = Simulation.part(RUNS, 11, random -> Simulation.isFound(
                Contrasts.of(different.rounds(12, random), Simulation.BASELINE, Simulation.MARGIN), Metric.CPU));
        assertThat(found).isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void stoppingAtTheLooksKeepsTheLevelEvenWithoutANoiseFloor() {
        Simulation equals = new Simulation(1, false, 1, 0.1, Random::nextGaussian);
        double wrong = Simulation.part(RUNS, 13, random -> {
            List<Trial> trials = equals.rounds(MOST_ROUNDS, random);
            int rounds = 1;
            while (rounds < MOST_ROUNDS
                    && !(Looks.isLook(rounds) && Looks.isDecided(contrasts(rounds, trials)))) {
                rounds++;
            }
            return contrasts(rounds, trials).stream()
                    .anyMatch(each -> each.metric() == Metric.CPU && Simulation.isDifference(each));
        });
        assertThat(wrong).isLessThanOrEqualTo(ONE_IN_TWENTY);
    }

    private static List<Contrast> contrasts(int rounds, List<Trial> trials) {
        return Contrasts.of(trials.stream().filter(trial -> trial.round() <= rounds).toList(), Simulation.BASELINE,
                Simulation.MARGIN, Looks.level(rounds));
    }
}
