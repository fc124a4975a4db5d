package lineup.loadtest.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lineup.loadtest.engine.Outcome;

/**
 * A trial as it would be measured, made from what a test wants to see of it.
 *
 * @param rate good answers per second
 * @param cpuMicros CPU time of the server per answer
 * @param errors requests that ended otherwise, by label
 */
public record TrialFixture(String server, int round, int position, boolean control, Double point, double rate,
        double p50Micros, double spread, double cpuMicros, Map<String, Long> errors, boolean open) {

    private static final long SECONDS = 15;
    private static final long SECOND = 1_000_000_000L;

    public static TrialFixture of(String server, double rate, double p50Micros, double cpuMicros) {
        return new TrialFixture(server, 1, 1, false, null, rate, p50Micros, 0.4, cpuMicros, Map.of(), false);
    }

    public TrialFixture in(int newRound, int newPosition) {
        return new TrialFixture(server, newRound, newPosition, control, point, rate, p50Micros, spread, cpuMicros,
                errors, open);
    }

    public TrialFixture asControl() {
        return new TrialFixture(server, round, position, true, point, rate, p50Micros, spread, cpuMicros, errors, open);
    }

    public TrialFixture at(double newPoint) {
        return new TrialFixture(server, round, position, control, newPoint, rate, p50Micros, spread, cpuMicros, errors,
                open);
    }

    public TrialFixture withSpread(double newSpread) {
        return new TrialFixture(server, round, position, control, point, rate, p50Micros, newSpread, cpuMicros, errors,
                open);
    }

    public TrialFixture withErrors(Map<String, Long> newErrors) {
        return new TrialFixture(server, round, position, control, point, rate, p50Micros, spread, cpuMicros, newErrors,
                open);
    }

    public TrialFixture openLoop() {
        return new TrialFixture(server, round, position, control, point, rate, p50Micros, spread, cpuMicros, errors,
                true);
    }

    public Trial trial() {
        return new Trial(server, round, position, control, point, null, figures(), cost(), generator(),
                new Trust(Trust.Verdict.VALID, List.of()));
    }

    /** The same with other costs, none for null. */
    public Trial trial(Cost cost) {
        return new Trial(server, round, position, control, point, null, figures(), cost, generator(),
                new Trust(Trust.Verdict.VALID, List.of()));
    }

    public Trial failed(String reason) {
        return new Trial(server, round, position, control, point, reason, null, null, null, null);
    }

    public Trial distrusted(Trust.Verdict verdict, String... reasons) {
        return new Trial(server, round, position, control, point, null, figures(), cost(), generator(),
                new Trust(verdict, List.of(reasons)));
    }

    private long answered() {
        return Math.round(rate * SECONDS);
    }

    public Figures figures() {
        Map<String, Long> outcomes = outcomes(answered(), errors);
        long sent = outcomes.values().stream().mapToLong(Long::longValue).sum();
        return new Figures(SECONDS * SECOND, answered(), answered() * 1_250, rate, rate * 1_250, sent, outcomes,
                outcomes(answered() / 3, Map.of()), latency(open ? 1.05 : 1, 1), latency(1, 1), latency(0.5, 2),
                latency(0.8, 3), open ? DistributionFixture.around(8_000, 0.8, answered(), seed(4)) : null,
                new Figures.Connections(64, 64 + errorCount(), errorCount(), 64, answered() / 80, answered() / 50, 0),
                perSecond());
    }

    public Cost cost() {
        double nanos = cpuMicros * 1e3 * answered();
        return new Cost(Math.round(nanos * 0.4), Math.round(nanos * 0.6), (long) (48e6 + cpuMicros * 1e5), 41_000_000L,
                null, 12, answered() / 4, answered() / 90, 75, null);
    }

    private Generator generator() {
        return new Generator(1, 0.52, 8 * SECOND, 21_000_000, 4_000_000, 0L);
    }

    private Distribution latency(double factor, int kind) {
        return DistributionFixture.around(p50Micros * 1e3 * factor, spread, answered(), seed(kind));
    }

    private List<Long> perSecond() {
        return IntStream.range(0, (int) SECONDS)
                .mapToObj(second -> Math.round(rate * (1 + 0.03 * Math.sin(second + round)))).toList();
    }

    private long errorCount() {
        return errors.values().stream().mapToLong(Long::longValue).sum();
    }

    private long seed(int kind) {
        return server.hashCode() * 31L + round * 7L + (control ? 1 : 0) + kind * 1_000L;
    }

    private static Map<String, Long> outcomes(long ok, Map<String, Long> others) {
        Map<String, Long> outcomes = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome.label(), others.getOrDefault(outcome.label(), 0L));
        }
        outcomes.put(Outcome.OK.label(), ok);
        return outcomes;
    }
}
