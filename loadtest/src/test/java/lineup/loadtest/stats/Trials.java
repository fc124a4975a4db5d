package lineup.loadtest.stats;

import java.util.List;
import java.util.Map;
import lineup.loadtest.result.Cost;
import lineup.loadtest.result.Distribution;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.Generator;
import lineup.loadtest.result.LoadShape;
import lineup.loadtest.result.Trial;
import lineup.loadtest.result.Trust;

/** Trials as they would come out of a faultless run, with the figures that a test is about. */
public final class Trials {

    public static final long SECOND = 1_000_000_000;
    public static final LoadShape LOAD = new LoadShape(64, 1, "closed", null, 1, null, SECOND, 5 * SECOND, null,
            10 * SECOND, "length", List.of());
    private static final long ANSWERS = 100_000;

    private Trials() {
    }

    /** One whose figures are all ordinary, but for the factors by which they are multiplied. */
    public static Trial trial(String server, int round, boolean control, double rate, double cpu, double tail) {
        Figures figures = figures(Math.round(ANSWERS * rate), Math.round(2e6 * tail));
        long cpuNanos = Math.round(figures.answered() * 40_000 * cpu);
        Cost cost = new Cost(cpuNanos / 4, cpuNanos - cpuNanos / 4, 100_000_000L, null, null, 14, null, null, null,
                null);
        return new Trial(server, round, 1, control, null, null, figures, cost,
                new Generator(1, 0.5, 2 * SECOND, 0, 0, 0L), null);
    }

    public static Figures figures(long answered, long p99) {
        Distribution latency = latency(answered, p99);
        return new Figures(5 * SECOND, answered, answered * 1_000, answered / 5.0, answered * 200.0, answered,
                Map.of("ok", answered, "unanswered", 0L, "timeout", 0L), Map.of(), latency, latency, null, latency,
                null, new Figures.Connections(64, 64, 0, 64, answered / 70, answered / 60, 0),
                List.of(answered / 5, answered / 5, answered / 5, answered / 5, answered / 5));
    }

    public static Distribution latency(long count, long p99) {
        return new Distribution(count, 1e6, 1, 1_000_000, 1_500_000, p99, 2 * p99, 3 * p99, null);
    }

    public static Trial with(Trial trial, Trust trust) {
        return new Trial(trial.server(), trial.round(), trial.position(), trial.control(), trial.point(),
                trial.failure(), trial.figures(), trial.cost(), trial.generator(), trust);
    }

    public static Trial at(Trial trial, Double point) {
        return new Trial(trial.server(), trial.round(), trial.position(), trial.control(), point,
                trial.failure(), trial.figures(), trial.cost(), trial.generator(), trial.trust());
    }

    public static Trial failed(String server, int round) {
        return new Trial(server, round, 1, false, null, "exited with code 1", null, null, null, null);
    }
}
