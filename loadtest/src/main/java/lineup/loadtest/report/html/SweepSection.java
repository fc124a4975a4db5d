package lineup.loadtest.report.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lineup.loadtest.report.Units;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.report.svg.Series;
import lineup.loadtest.result.Contrast;

/** Throughput and p99 against what was varied, which mostly is the number of connections or the rate. */
final class SweepSection implements Section {

    @Override
    public String title() {
        return "Against what was varied";
    }

    @Override
    public List<Element> content(RunView run) {
        AxisChart rate = new AxisChart("sweep-rate", "Throughput", "requests/s", false,
                Measures.of(Contrast.Metric.RATE), Numbers::plain, Units::rate);
        AxisChart p99 = new AxisChart("sweep-p99", "p99 latency, " + (run.isOpenLoop() ? "open" : "closed") + " loop",
                "p99", true, Measures.of(Contrast.Metric.P99), Numbers::tickNanos, Numbers::nanos);
        List<Element> figures = Stream.of(
                        rate.draw(run, lines -> AxisChart.lastValues(lines, run, value -> Units.rate(value) + "/s"),
                                asked(run)),
                        run.variesLoad() ? p99.draw(run, lines -> AxisChart.lastValues(lines, run, Numbers::nanos))
                                : Optional.<Element>empty())
                .flatMap(Optional::stream).toList();
        return figures.isEmpty() ? List.of() : List.of(
                Element.of("p", "Medians over the rounds; strokes reach from the lowest round to the highest.")
                        .with("class", "method"), Figure.grid(figures));
    }

    /** Where the axis is the rate, as much as was asked for. */
    private static List<Series> asked(RunView run) {
        List<Series.Point> points = run.hasAxis() && "rate".equals(Wording.axis(run))
                ? run.points().stream().map(point -> new Series.Point(point, point)).toList() : List.of();
        return points.isEmpty() ? List.of() : List.of(new Series("asked for", null, points, List.of(), List.of()));
    }
}
