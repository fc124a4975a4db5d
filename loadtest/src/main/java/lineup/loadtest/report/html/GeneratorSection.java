package lineup.loadtest.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lineup.loadtest.report.Units;
import lineup.loadtest.report.svg.Axis;
import lineup.loadtest.report.svg.Band;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.report.svg.Row;
import lineup.loadtest.report.svg.RowChart;
import lineup.loadtest.result.Generator;
import lineup.loadtest.result.Trial;

/** Whether the generator was itself the limit: what decides whether the figures are about the servers. */
final class GeneratorSection implements Section {

    private static final double BUSY = 0.85;
    private static final double NEAR_CEILING = 0.8;

    @Override
    public String title() {
        return "The generator's own state";
    }

    @Override
    public List<Element> content(RunView run) {
        Double ceiling = run.run().conditions().ceiling();
        Optional<Element> cpu = figure(run, "generator-cpu", "CPU of the generator",
                "of the CPU that its threads could use, %", BUSY, "busy from", generator(Generator::cpuShare));
        Optional<Element> rate = ceiling == null || ceiling <= 0 ? Optional.empty() : figure(run, "generator-ceiling",
                "Rate against the generator's own ceiling", "of " + Units.rate(ceiling) + " requests/s with the null "
                + "responder, %", NEAR_CEILING, "measures the client from",
                trial -> trial.figures().requestsPerSecond() / ceiling);
        List<Element> figures = Stream.of(cpu, rate).flatMap(Optional::stream).toList();
        List<Element> content = new ArrayList<>();
        if (!figures.isEmpty()) {
            content.add(Element.of("p", "The worst of each server's rounds. Beyond the line the figures would tell "
                    + "about the client.").with("class", "method"));
            content.add(Figure.grid(figures));
        }
        table(run).ifPresent(content::add);
        doubts(run).ifPresent(content::add);
        return content;
    }

    private static Optional<Element> figure(RunView run, String id, String title, String label, double limit,
            String limitName, Function<Trial, Double> share) {
        List<Row> rows = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        HtmlTable data = new HtmlTable(title + ", the worst round", "server", "share");
        for (String name : run.names()) {
            worst(run, name, share).ifPresent(value -> {
                rows.add(Bars.of(name, run.style(name), Math.min(110, 100 * value), Units.percent(value)));
                findings.add(name + " " + Units.percent(value));
                data.row(name, Units.percent(value));
            });
        }
        String finding = Wording.findings(findings);
        Band line = new Band(limitName + " " + Units.percent(limit), 100 * limit, 100 * limit, "one");
        RowChart chart = new RowChart(Axis.linear(label, 0, 100, Numbers::plain), rows, List.of(line), 26);
        return rows.isEmpty() ? Optional.empty()
                : Optional.of(Figure.of(title, finding, chart.draw(id, title, finding), data));
    }

    private static Optional<Element> table(RunView run) {
        return TrialTable.worst(run, "The generator",
                new TrialTable.Column("CPU", generator(Generator::cpuShare), Units::percent),
                new TrialTable.Column("collections", generator(each -> (double) each.gcPauseNanos()), Numbers::nanos),
                new TrialTable.Column("longest collection", generator(each -> (double) each.longestGcPauseNanos()),
                        Numbers::nanos),
                new TrialTable.Column("send lag p99", trial -> trial.figures().sendLag() == null ? null
                        : (double) trial.figures().sendLag().p99(), Numbers::nanos),
                new TrialTable.Column("listen overflows", generator(each -> each.listenOverflows() == null ? null
                        : (double) each.listenOverflows()), Numbers::plain));
    }

    private static Optional<Element> doubts(RunView run) {
        List<Element> doubts = run.allTrials().stream().flatMap(trial -> RunView.orEmpty(trial.doubts()).stream()
                .map(doubt -> Element.of("li", trial.server() + ", round " + trial.round()
                        + Wording.at(run, run.isCapacity() ? null : trial.point()) + ": " + doubt))).toList();
        return doubts.isEmpty() ? Optional.empty()
                : Optional.of(Details.of("Doubts about single rounds: " + doubts.size(), Element.of("ul").add(doubts)));
    }

    private static Optional<Double> worst(RunView run, String name, Function<Trial, Double> figure) {
        return run.trials(name, null).stream().map(figure).filter(Objects::nonNull).max(Double::compare);
    }

    private static Function<Trial, Double> generator(Function<Generator, Double> figure) {
        return trial -> trial.generator() == null ? null : figure.apply(trial.generator());
    }
}
