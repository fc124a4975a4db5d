package lineup.loadtest.report.html;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.result.Distribution;
import lineup.loadtest.result.Figures;

/** The parts of the latency: connecting, waiting for the first byte, and the whole. */
final class TimesTable {

    private TimesTable() {
    }

    static Optional<Element> of(RunView run) {
        return TrialTable.medians(run, "Parts of the latency",
                column("connect p50", Figures::connect, Distribution::p50),
                column("connect p99", Figures::connect, Distribution::p99),
                column("first byte p50", Figures::firstByte, Distribution::p50),
                column("first byte p99", Figures::firstByte, Distribution::p99),
                column("total p50", Figures::latency, Distribution::p50),
                column("total p99", Figures::latency, Distribution::p99),
                column("p99.9", Figures::latency, Distribution::p999),
                column("max", Figures::latency, Distribution::max));
    }

    private static TrialTable.Column column(String heading, Function<Figures, Distribution> which,
            ToLongFunction<Distribution> figure) {
        return new TrialTable.Column(heading, trial -> {
            Distribution distribution = which.apply(trial.figures());
            return distribution == null || distribution.count() == 0 ? null : (double) figure.applyAsLong(distribution);
        }, Numbers::nanos);
    }
}
