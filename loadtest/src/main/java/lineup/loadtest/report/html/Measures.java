package lineup.loadtest.report.html;

import java.util.function.Function;
import lineup.loadtest.report.Units;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Trial;

/** The figure of a trial that a metric compares, and how it is written. */
final class Measures {

    private Measures() {
    }

    static Function<Trial, Double> of(Contrast.Metric metric) {
        return switch (metric) {
            case RATE -> trial -> trial.figures().requestsPerSecond();
            case CPU -> Trial::cpuMicrosPerRequest;
            case P50 -> trial -> trial.figures().latency() == null ? null : (double) trial.figures().latency().p50();
            case P99 -> trial -> trial.figures().latency() == null ? null : (double) trial.figures().latency().p99();
            case MEMORY -> Measures::peakMemory;
        };
    }

    static String text(Contrast.Metric metric, double value) {
        return switch (metric) {
            case RATE -> Units.rate(value);
            case CPU -> Numbers.micros(value);
            case P50, P99 -> Numbers.nanos(value);
            case MEMORY -> Units.bytes(value);
        };
    }

    static Double peakMemory(Trial trial) {
        return trial.cost() == null || trial.cost().peakMemory() == null ? null : (double) trial.cost().peakMemory();
    }
}
