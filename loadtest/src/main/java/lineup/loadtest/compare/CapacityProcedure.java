package lineup.loadtest.compare;

import java.io.IOException;
import java.time.Duration;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.Outcome;
import lineup.loadtest.engine.Pace;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.Trial;
import lineup.loadtest.scenario.Axis;
import lineup.loadtest.scenario.Step;

/**
 * Finds the highest rate at which a server keeps a bound without any error, and measures a whole window at it.
 *
 * <p>A closed loop warms the server up and tells where to begin. Each rate is tried in a short window, and once more
 * when it does not hold, so that one disturbance of the machine is not taken for the server's limit. Only the last,
 * long window becomes a trial; its point is the rate. When the bound does not hold there, lower rates are taken, in
 * steps that grow.
 */
record CapacityProcedure(Setup setup, Search search) implements Procedure {

    /** The server answers as many as it is asked. */
    private static final double REACHED = 0.97;
    private static final int TRIES = 6;
    /** About so many rates are tried, some of them twice. */
    private static final int PROBES = 12;
    /** The part of the closed loop's rate that is tried first. */
    private static final double FIRST = 0.25;

    @Override
    public void run(Bench bench) throws IOException, InterruptedException {
        Step step = setup.fit(bench.server(), setup.step()).orElse(setup.step());
        Load load = step.load();
        Step closed = step.withLoad(
                load.withPace(new Pace.Closed()).withTimes(load.warmup(), load.bursts(), search.probe()));
        double known = bench.measure(null, closed).figures().requestsPerSecond();
        Step brief = step.withLoad(load.withTimes(search.settle(), 1, search.probe()));
        double rate = CapacitySearch.highest(known * FIRST,
                each -> bench.isHalted() || holds(bench, brief, each) || holds(bench, brief, each));
        confirm(bench, step, rate);
    }

    @Override
    public Duration duration() {
        Load load = setup.step().load();
        Duration probes = search.settle().plus(search.probe()).multipliedBy(PROBES);
        return load.warmup().plus(probes).plus(search.settle()).plus(load.duration());
    }

    private void confirm(Bench bench, Step step, double found) throws IOException, InterruptedException {
        Step settled = step.withLoad(step.load().withTimes(search.settle(), 1, step.load().duration()));
        double rate = found;
        double less = CapacitySearch.PRECISION;
        for (int i = 0; i < TRIES && rate >= 1; i++) {
            Trial trial = bench.measure(rate, Axis.RATE.at(settled, rate));
            if (keeps(trial, rate)) {
                bench.add(trial);
                return;
            }
            rate /= less;
            less *= less;
        }
        throw new IOException("keeps the bound at no rate that was tried");
    }

    private boolean holds(Bench bench, Step brief, double rate) throws IOException, InterruptedException {
        return keeps(bench.measure(rate, Axis.RATE.at(brief, rate)), rate);
    }

    private boolean keeps(Trial trial, double rate) {
        Figures figures = trial.figures();
        double due = rate * figures.windowNanos() / 1e9;
        // The edges of the window may cut one request in transit on each connection.
        return figures.sent() == figures.outcomes().get(Outcome.OK.label())
                && figures.answered() + figures.connections().asked() >= REACHED * due
                && search.bounds().stream().allMatch(bound -> bound.check(trial).passed());
    }
}
