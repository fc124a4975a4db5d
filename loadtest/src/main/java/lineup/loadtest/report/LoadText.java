package lineup.loadtest.report;

import java.util.List;
import java.util.function.Function;
import lineup.loadtest.result.Distribution;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.LoadShape;
import lineup.loadtest.result.Trial;

/** One server under one load: the figures of a single trial, in full. */
final class LoadText {

    private static final int INDENT = 13;

    private LoadText() {
    }

    static String render(Trial trial, LoadShape load) {
        if (trial.figures() == null) {
            return TextWrap.wrap("Failed: " + trial.server() + ": " + trial.failure(), "  ") + "\n";
        }
        Figures figures = trial.figures();
        StringBuilder text = new StringBuilder();
        line(text, "server", trial.server());
        line(text, "requests/s", Units.rate(figures.requestsPerSecond()));
        line(text, "bytes/s", Units.bytes(figures.bytesPerSecond()));
        line(text, "requests", Units.count(figures.sent()) + " in "
                + Units.nanos(figures.windowNanos()) + ": " + OutcomeText.list(figures.outcomes()));
        if (!figures.perSecond().isEmpty()) {
            line(text, "per second", Sparkline.of(figures.perSecond(), 60) + "  "
                    + Units.count(figures.perSecond().stream().mapToLong(Long::longValue).min().orElse(0)) + " to "
                    + Units.count(figures.perSecond().stream().mapToLong(Long::longValue).max().orElse(0)));
        }
        return text + "\n" + latencies(figures, load.arrival().equals("closed")) + cost(trial);
    }

    private static String latencies(Figures figures, boolean closed) {
        Table table = new Table(closed ? "closed loop" : "open loop", "p50", "p90", "p99", "p99.9", "max", "mean",
                "count");
        row(table, "from intended start", figures.latency());
        row(table, "from send", figures.fromSend());
        row(table, "connect", figures.connect());
        row(table, "first byte", figures.firstByte());
        row(table, "send lag", figures.sendLag());
        return table.render() + (closed ? "  While an answer is late, its client asks for nothing else: "
                + "do not read these as an open loop's.\n" : "");
    }

    private static void row(Table table, String name, Distribution times) {
        if (times == null || times.count() == 0) {
            table.addText(name, Cells.NONE);
            return;
        }
        table.add(List.of(name, Units.nanos(times.p50()), Units.nanos(times.p90()), Units.nanos(times.p99()),
                Units.nanos(times.p999()), Units.nanos(times.max()), Units.nanos(Math.round(times.mean())),
                Units.count(times.count())));
    }

    private static String cost(Trial trial) {
        if (trial.cost() == null) {
            return "\nThe cost of the server is not known: it was not started by this program.\n";
        }
        StringBuilder text = new StringBuilder("\n");
        line(text, "cpu/request", cell(trial, Measures::cpuMicros) + "µs, " + cell(trial, Measures::userMicros)
                + " user and " + cell(trial, Measures::systemMicros) + " system");
        line(text, "memory", Cells.bytes(Measures.memory(trial)) + " PSS, threads "
                + Cells.count(Measures.threads(trial)) + ", descriptors " + Cells.count(Measures.descriptors(trial))
                + ", context switches per request " + Cells.ratio(Measures.switchesPerRequest(trial)));
        return text.toString();
    }

    private static String cell(Trial trial, Function<Trial, Double> figure) {
        return Cells.micros(figure.apply(trial));
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(TextWrap.wrap(name + " ".repeat(INDENT - name.length()) + value, " ".repeat(INDENT))).append('\n');
    }
}
