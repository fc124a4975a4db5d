package lineup.loadtest.report.html;

import java.util.List;
import java.util.Optional;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.report.svg.Series;
import lineup.loadtest.result.Contrast;

/** The p99 of the fast clients while others hang on that are slow or idle: a flat line is a server that isolates. */
final class IsolationSection implements Section {

    @Override
    public String title() {
        return "Isolation";
    }

    @Override
    public List<Element> content(RunView run) {
        if (!run.hasAxis() || run.variesLoad()) {
            return List.of();
        }
        String title = "p99 of the fast clients, " + (run.isOpenLoop() ? "open loop" : "closed loop");
        AxisChart chart = new AxisChart("isolation", title, "p99 of the fast", true, Measures.of(Contrast.Metric.P99),
                Numbers::tickNanos, Numbers::nanos);
        Optional<Element> figure = chart.draw(run, lines -> finding(run, lines));
        return figure.map(found -> List.of(Element.of("p", "A flat line means that those who hang on cost the others "
                + "nothing.").with("class", "method"), Figure.grid(List.of(found)))).orElse(List.of());
    }

    private static String finding(RunView run, List<Series> lines) {
        double last = run.points().getLast();
        return "With " + Wording.value(run, last) + " against " + Numbers.plain(run.points().getFirst()) + ": "
                + Wording.findings(lines.stream().map(line -> line.name() + " × "
                        + Numbers.ratio(line.line().getLast().y() / line.line().getFirst().y()) + " to "
                        + Numbers.nanos(line.line().getLast().y())).toList());
    }
}
