package lineup.loadtest.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The contrasts that trials of twelve rounds amount to, by the order statistics 3 and 10 of the paired ratios. */
final class ContrastFixture {

    private static final double MARGIN = 0.03;

    private ContrastFixture() {
    }

    static List<Contrast> of(List<Trial> trials, String baseline, Double point) {
        List<Contrast> contrasts = new ArrayList<>();
        List<Trial> here = trials.stream().filter(trial -> point == null || point.equals(trial.point())).toList();
        List<Trial> base = here.stream().filter(trial -> trial.server().equals(baseline) && !trial.control()).toList();
        for (Contrast.Metric metric : Contrast.Metric.values()) {
            here.stream().map(Trial::server).distinct().filter(server -> !server.equals(baseline))
                    .map(server -> contrast(named(here, server, false), base, metric, point))
                    .forEach(contrasts::add);
            if (here.stream().anyMatch(Trial::control)) {
                contrasts.add(contrast(named(here, baseline, true), base, metric, point));
            }
        }
        return contrasts;
    }

    private static List<Trial> named(List<Trial> trials, String server, boolean control) {
        return trials.stream().filter(trial -> trial.server().equals(server) && trial.control() == control).toList();
    }

    private static Contrast contrast(List<Trial> trials, List<Trial> base, Contrast.Metric metric, Double point) {
        int rounds = trials.size();
        double[] ratios = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            ratios[i] = figure(metric).applyAsDouble(trials.get(i)) / figure(metric).applyAsDouble(base.get(i));
        }
        Arrays.sort(ratios);
        double middle = rounds % 2 == 1 ? ratios[rounds / 2]
                : Math.sqrt(ratios[rounds / 2 - 1] * ratios[rounds / 2]);
        String server = trials.getFirst().server();
        boolean control = trials.getFirst().control();
        if (rounds < 12) {
            return new Contrast(server, metric, control, point, rounds, middle, null, null, null, null,
                    Contrast.Verdict.UNDECIDED);
        }
        return new Contrast(server, metric, control, point, rounds, middle, ratios[2], ratios[9], 0.9614, 0.0015,
                verdict(ratios[2], ratios[9], metric.moreIsBetter()));
    }

    private static Contrast.Verdict verdict(double low, double high, boolean moreIsBetter) {
        if (low > 1 + MARGIN || high < 1 - MARGIN) {
            return low > 1 == moreIsBetter ? Contrast.Verdict.BETTER : Contrast.Verdict.WORSE;
        }
        return low >= 1 - MARGIN && high <= 1 + MARGIN ? Contrast.Verdict.SAME : Contrast.Verdict.UNDECIDED;
    }

    private static ToDoubleFunction<Trial> figure(Contrast.Metric metric) {
        return switch (metric) {
            case RATE -> trial -> trial.figures().requestsPerSecond();
            case CPU -> Trial::cpuMicrosPerRequest;
            case P50 -> trial -> trial.figures().latency().p50();
            case P99 -> trial -> trial.figures().latency().p99();
            case MEMORY -> trial -> trial.cost().peakMemory();
        };
    }

    static List<Contrast> ofAll(List<Trial> trials, String baseline, Double... points) {
        return Stream.of(points).flatMap(point -> of(trials, baseline, point).stream()).toList();
    }
}
