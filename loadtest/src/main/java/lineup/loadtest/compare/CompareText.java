package lineup.loadtest.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lineup.loadtest.proc.CpuTime;
import lineup.loadtest.report.Latency;
import lineup.loadtest.report.Outcomes;
import lineup.loadtest.report.Table;
import lineup.loadtest.report.TextWrap;
import lineup.loadtest.report.Units;

/** The result of a comparison as a table of at most 100 columns, and below it what a reader must know to trust it. */
public final class CompareText {

    private static final String NONE = "n/a";

    private final Result result;
    private final List<String> notes = new ArrayList<>();

    public CompareText(Result result) {
        this.result = result;
    }

    public String render() {
        Table table = new Table("model", "conns", "requests/s", "p50", "p99", "max", "cpu µs", "user", "sys", "memory",
                "threads", "errors");
        for (Row row : result.rows()) {
            switch (row) {
                case Row.Measured measured -> table.add(cells(measured));
                case Row.Failed(String name, String reason) -> table.addText(name, "failed: " + reason);
            }
        }
        explain();
        warn();
        return table.render() + "\n" + notes.stream().map(note -> TextWrap.wrap(note, "  ") + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> cells(Row.Measured row) {
        return List.of(row.name(), Integer.toString(row.connections()),
                Units.rate(row.measurement().requestsPerSecond()),
                latency(row, 50), latency(row, 99), latency(row, 100),
                cpu(row, CpuTime::totalMicros), cpu(row, CpuTime::userMicros), cpu(row, CpuTime::systemMicros),
                row.cost().memory().isPresent() ? Units.bytes(row.cost().memory().getAsLong()) : NONE,
                row.cost().threads().isPresent() ? Integer.toString(row.cost().threads().getAsInt()) : NONE,
                Units.count(row.measurement().sent().notOk()));
    }

    private static String latency(Row.Measured row, double percentile) {
        return Latency.at(row.measurement().sent().latency(), percentile);
    }

    private static String cpu(Row.Measured row, Function<CpuTime, Long> part) {
        Optional<Double> micros = perRequest(row, part);
        return micros.map(each -> Units.decimal(each, each < 100 ? 1 : 0)).orElse(NONE);
    }

    static Optional<Double> perRequest(Row.Measured row, Function<CpuTime, Long> part) {
        long answers = row.measurement().okInWindow();
        return answers == 0 ? Optional.empty() : row.cost().cpuTime().map(cpu -> (double) part.apply(cpu) / answers);
    }

    private void explain() {
        notes.add("cpu µs: server CPU time per answered request, over its whole process tree.");
        notes.add("memory, threads: peaks under load, over the same tree. Latency: closed loop.");
        notes.add("One round per model, so no confidence interval: repeat before you believe a small difference.");
        notes.add(result.setup().pinning()
                .map(pin -> "CPUs: servers on " + pin.server() + ", generator on " + pin.generator() + " (taskset).")
                .orElse("CPUs: nothing pinned, servers and generator compete for them."));
        if (!result.measured().isEmpty()) {
            notes.add("Generator, share of its CPU budget: " + result.measured().stream()
                    .map(row -> row.name() + " " + Units.percent(result.generatorShare(row)))
                    .collect(Collectors.joining(", ")) + ".");
        }
        notes.add("On: " + result.environment() + ".");
    }

    private void warn() {
        int missing = result.setup().servers().size() - result.rows().size();
        if (missing > 0) {
            notes.add("INTERRUPTED: " + missing + " of " + result.setup().servers().size() + " models are missing.");
        }
        for (Row.Measured row : result.measured()) {
            if (result.isGeneratorBusy(row)) {
                notes.add("WARNING: " + row.name() + ": the generator used " + Units.percent(result.generatorShare(row))
                        + " of its CPU budget, you may be measuring the client.");
            }
            if (row.measurement().sent().notOk() > 0) {
                notes.add("NOT OK: " + row.name() + ": " + Outcomes.notOk(row.measurement().sent()) + ".");
            }
            if (row.measurement().warmup().notOk() > 0) {
                notes.add("NOT OK: " + row.name() + ", warm-up: " + Outcomes.notOk(row.measurement().warmup()) + ".");
            }
        }
        result.differences().forEach(line -> notes.add("DIFFERENT: " + line + "."));
    }
}
