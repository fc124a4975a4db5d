package lineup.loadtest.report;

import java.util.Map;
import java.util.function.Function;
import lineup.loadtest.result.Cost;
import lineup.loadtest.result.Distribution;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.Generator;
import lineup.loadtest.result.Trial;

/** The figures of a trial by name, each null where it is not known: what tables pick their columns from. */
public final class Measures {

    static final String OK = "ok";

    private Measures() {
    }

    public static Double rate(Trial trial) {
        return figure(trial, Figures::requestsPerSecond);
    }

    public static Double p50(Trial trial) {
        return latency(trial, Distribution::p50);
    }

    public static Double p99(Trial trial) {
        return latency(trial, Distribution::p99);
    }

    public static Double p999(Trial trial) {
        return latency(trial, Distribution::p999);
    }

    public static Double max(Trial trial) {
        return latency(trial, Distribution::max);
    }

    public static Double cpuMicros(Trial trial) {
        return trial.cpuMicrosPerRequest();
    }

    public static Double userMicros(Trial trial) {
        return perRequest(trial, Cost::userNanos, 1e3);
    }

    public static Double systemMicros(Trial trial) {
        return perRequest(trial, Cost::systemNanos, 1e3);
    }

    public static Double memory(Trial trial) {
        return cost(trial, Cost::peakMemory);
    }

    public static Double threads(Trial trial) {
        return cost(trial, Cost::peakThreads);
    }

    public static Double descriptors(Trial trial) {
        return cost(trial, Cost::peakDescriptors);
    }

    /** Voluntary and involuntary ones together. */
    public static Double switchesPerRequest(Trial trial) {
        Double waited = perRequest(trial, Cost::voluntarySwitches, 1);
        Double due = perRequest(trial, Cost::involuntarySwitches, 1);
        return waited == null || due == null ? null : Double.valueOf(waited + due);
    }

    /** The requests that did not end well. */
    public static Double errors(Trial trial) {
        return figure(trial, figures -> errors(figures.outcomes()));
    }

    public static long errors(Map<String, Long> outcomes) {
        return outcomes.entrySet().stream().filter(entry -> !entry.getKey().equals(OK))
                .mapToLong(Map.Entry::getValue).sum();
    }

    public static Double figure(Trial trial, Function<Figures, ? extends Number> part) {
        return trial.figures() == null ? null : number(part.apply(trial.figures()));
    }

    public static Double cost(Trial trial, Function<Cost, ? extends Number> part) {
        return trial.cost() == null ? null : number(part.apply(trial.cost()));
    }

    public static Double generator(Trial trial, Function<Generator, ? extends Number> part) {
        return trial.generator() == null ? null : number(part.apply(trial.generator()));
    }

    static Double latency(Trial trial, Function<Distribution, Long> part) {
        return distribution(trial, Figures::latency, part);
    }

    /** None for a distribution that was not measured or is empty, whose percentiles would all be 0. */
    static Double distribution(Trial trial, Function<Figures, Distribution> which,
            Function<Distribution, ? extends Number> part) {
        Distribution distribution = trial.figures() == null ? null : which.apply(trial.figures());
        return distribution == null || distribution.count() == 0 ? null : number(part.apply(distribution));
    }

    private static Double perRequest(Trial trial, Function<Cost, Long> part, double unit) {
        Double whole = cost(trial, part);
        Double answered = figure(trial, Figures::answered);
        return whole == null || answered == null || answered == 0 ? null : Double.valueOf(whole / unit / answered);
    }

    private static Double number(Number number) {
        return number == null ? null : Double.valueOf(number.doubleValue());
    }
}
