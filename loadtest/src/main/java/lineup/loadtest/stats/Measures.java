package lineup.loadtest.stats;

import lineup.loadtest.result.Contrast.Metric;
import lineup.loadtest.result.Cost;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.Trial;
import lineup.loadtest.result.Trust.Verdict;

/**
 * The figure of a trial that a metric compares.
 *
 * <p>A failed trial has none, nor has an invalid one. When it is invalid only because the load generator was the limit,
 * the server's cost still counts: what a request costs does not depend on who waited for whom.
 */
final class Measures {

    private Measures() {
    }

    /** A positive number, or null. */
    static Double of(Trial trial, Metric metric) {
        if (trial.hasFailed() || trial.figures() == null || isInvalid(trial, metric)) {
            return null;
        }
        Double value = raw(trial, metric);
        return value != null && value > 0 && Double.isFinite(value) ? value : null;
    }

    private static boolean isInvalid(Trial trial, Metric metric) {
        if (trial.trust() == null) {
            return false;
        }
        boolean cost = metric == Metric.CPU || metric == Metric.MEMORY;
        return (cost ? trial.trust().cost() : trial.trust().verdict()) == Verdict.INVALID;
    }

    private static Double raw(Trial trial, Metric metric) {
        Figures figures = trial.figures();
        return switch (metric) {
            case RATE -> figures.requestsPerSecond();
            case CPU -> trial.cpuMicrosPerRequest();
            case P50 -> figures.latency() == null ? null : (double) figures.latency().p50();
            case P99 -> figures.latency() == null ? null : (double) figures.latency().p99();
            case MEMORY -> memory(trial.cost());
        };
    }

    private static Double memory(Cost cost) {
        return cost == null || cost.peakMemory() == null ? null : cost.peakMemory().doubleValue();
    }
}
