package lineup.loadtest.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Contrast.Metric;
import lineup.loadtest.result.Contrast.Verdict;
import lineup.loadtest.result.Trial;

/**
 * Simulated comparisons: each figure is the truth times the noise of its trial, and the noise of what all trials of the
 * round share, which the pairing must remove.
 *
 * @param servers how many are compared with the baseline
 * @param effect the factor by which the first of them really differs; the others are as the baseline
 * @param noise the standard deviation of the logarithm of a ratio
 */
record Simulation(int servers, boolean control, double effect, double noise, ToDoubleFunction<Random> shape) {

    static final String BASELINE = "baseline";
    static final double MARGIN = 0.03;
    private static final double SHARED = 0.1;

    static Simulation ofEquals(int servers, double noise) {
        return new Simulation(servers, true, 1, noise, Random::nextGaussian);
    }

    static Simulation withEffect(int servers, double effect, double noise) {
        return new Simulation(servers, true, effect, noise, Random::nextGaussian);
    }

    /** The part of so many runs for which the condition holds. */
    static double part(int runs, long seed, Function<Random, Boolean> condition) {
        Random random = new Random(seed);
        return IntStream.range(0, runs).filter(_ -> condition.apply(random)).count() / (double) runs;
    }

    List<Trial> rounds(int rounds, Random random) {
        List<Trial> trials = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            trials.addAll(round(round, random));
        }
        return trials;
    }

    List<Trial> round(int round, Random random) {
        double shared = Math.exp(SHARED * random.nextGaussian());
        List<Trial> trials = new ArrayList<>();
        trials.add(trial(BASELINE, round, false, shared, random));
        if (control) {
            trials.add(trial(BASELINE, round, true, shared, random));
        }
        for (int server = 0; server < servers; server++) {
            trials.add(trial("server " + server, round, false, server == 0 ? shared * effect : shared, random));
        }
        return trials;
    }

    /** Whether a comparison claims a difference of the first server in that metric. */
    static boolean isFound(List<Contrast> contrasts, Metric metric) {
        return contrasts.stream().anyMatch(each -> each.metric() == metric && each.server().equals("server 0")
                && isDifference(each));
    }

    /** Whether a comparison claims any difference between servers. */
    static boolean isAnyFound(List<Contrast> contrasts) {
        return contrasts.stream().anyMatch(each -> !each.control() && isDifference(each));
    }

    static boolean isDifference(Contrast contrast) {
        return contrast.verdict() == Verdict.BETTER || contrast.verdict() == Verdict.WORSE;
    }

    /** The CPU is as noisy as given, rate and tail twice and ten times as much, as measured figures are. */
    private Trial trial(String server, int round, boolean again, double factor, Random random) {
        double sigma = noise / Math.sqrt(2);
        return Trials.trial(server, round, again, factor * Math.exp(2 * sigma * shape.applyAsDouble(random)),
                factor * Math.exp(sigma * shape.applyAsDouble(random)),
                factor * Math.exp(10 * sigma * shape.applyAsDouble(random)));
    }
}
