package lineup.loadtest.threshold;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lineup.loadtest.result.Distribution;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.Trial;

/** What a threshold can be about. The value of a metric is null where it was not measured. */
public enum Metric {
    P50(Scale.TIME, latency(Distribution::p50)),
    P90(Scale.TIME, latency(Distribution::p90)),
    P99(Scale.TIME, latency(Distribution::p99)),
    P99_9(Scale.TIME, latency(Distribution::p999)),
    MAX(Scale.TIME, latency(Distribution::max)),
    MEAN(Scale.TIME, latency(Distribution::mean)),
    RATE(Scale.NUMBER, figures(Figures::requestsPerSecond)),
    ERRORS(Scale.NUMBER, figures(figures -> (double) errors(figures))),
    /** The errors as a part of the requests: what {@code errors} means before a bound in percent. */
    ERROR_SHARE(Scale.SHARE, figures(Metric::errorShare)),
    /** CPU time of the server per good answer, in nanoseconds. */
    CPU(Scale.TIME, trial -> trial.cpuMicrosPerRequest() == null ? null : trial.cpuMicrosPerRequest() * 1e3);

    private final Scale scale;
    private final Function<Trial, Double> value;

    Metric(Scale scale, Function<Trial, Double> value) {
        this.scale = scale;
        this.value = value;
    }

    /** The metric of this name before a bound of this form. */
    static Optional<Metric> named(String name, boolean percent) {
        Metric metric = Stream.of(values()).filter(each -> each.label().equals(name)).findFirst().orElse(null);
        return Optional.ofNullable(metric == ERRORS && percent ? ERROR_SHARE : metric);
    }

    static String names() {
        return Stream.of(values()).map(Metric::label).distinct().collect(Collectors.joining(", "));
    }

    String label() {
        return this == ERROR_SHARE ? ERRORS.label() : name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    Scale scale() {
        return scale;
    }

    Double of(Trial trial) {
        return value.apply(trial);
    }

    private static Function<Trial, Double> figures(Function<Figures, Double> part) {
        return trial -> trial.figures() == null ? null : part.apply(trial.figures());
    }

    private static Function<Trial, Double> latency(Function<Distribution, Number> part) {
        return figures(figures -> figures.latency() == null || figures.latency().count() == 0 ? null
                : Double.valueOf(part.apply(figures.latency()).doubleValue()));
    }

    private static long errors(Figures figures) {
        return figures.sent() - figures.outcomes().getOrDefault("ok", 0L);
    }

    private static Double errorShare(Figures figures) {
        return figures.sent() == 0 ? null : Double.valueOf((double) errors(figures) / figures.sent());
    }
}
