package lineup.loadtest.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lineup.loadtest.report.Units;
import lineup.loadtest.report.svg.Axis;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.report.svg.Row;
import lineup.loadtest.report.svg.RowChart;
import lineup.loadtest.report.svg.Series;
import lineup.loadtest.result.Trial;

/** Good answers in each second, all rounds over each other: whether the server had come to a steady state. */
final class SteadySection implements Section {

    private static final double ROW = 42;
    private static final double HEIGHT = 32;

    @Override
    public String title() {
        return "Second by second";
    }

    @Override
    public List<Element> content(RunView run) {
        PointFigures figures = new PointFigures(run);
        for (int i = 0; i < run.points().size(); i++) {
            Double point = run.points().get(i);
            List<String> names = run.names().stream().filter(name -> !traces(run, name, point).isEmpty()).toList();
            if (!names.isEmpty()) {
                figures.add(point, figure(run, names, point, "steady-" + i));
            }
        }
        return figures.under("One line for each round. Every row goes from 0 at its base to the greatest rate in it.");
    }

    private static Element figure(RunView run, List<String> names, Double point, String id) {
        String title = "Answers in each second" + Wording.at(run, point);
        List<Row> rows = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        HtmlTable data = new HtmlTable(title + ", first round", "server", "second by second");
        int longest = 2;
        for (String name : names) {
            List<List<Long>> traces = traces(run, name, point);
            LongSummaryStatistics range = traces.stream().flatMap(List::stream).mapToLong(Long::longValue)
                    .summaryStatistics();
            String text = Units.count(range.getMin()) + " to " + Units.count(range.getMax());
            rows.add(row(run, name, traces, Math.max(1, range.getMax()), text));
            findings.add(name + " " + text);
            data.row(name, traces.getFirst().stream().map(Units::count).collect(Collectors.joining("  ")));
            longest = Math.max(longest, traces.stream().mapToInt(List::size).max().orElse(0));
        }
        String finding = Wording.findings(findings);
        Axis axis = Axis.linear("second of the window", 1, longest, Numbers::plain);
        RowChart chart = new RowChart(axis, rows, List.of(), ROW);
        return Figure.of(title, finding, chart.draw(id, title, finding), data);
    }

    private static Row row(RunView run, String name, List<List<Long>> traces, double most, String text) {
        String css = run.style(name).css();
        return new Row(name, run.style(name), text, (canvas, scale, middle) -> {
            double base = middle + HEIGHT / 2;
            canvas.line(scale.at(1), base, scale.at(Double.MAX_VALUE), base, "grid");
            traces.forEach(trace -> canvas.polyline(IntStream.range(0, trace.size())
                    .mapToObj(i -> new Series.Point(scale.at(i + 1.0), base - HEIGHT * trace.get(i) / most))
                    .toList(), "trace " + css));
        });
    }

    private static List<List<Long>> traces(RunView run, String name, Double point) {
        return run.trials(name, point).stream().map(Trial::figures).map(figures -> RunView.orEmpty(figures.perSecond()))
                .filter(trace -> trace.size() > 1).toList();
    }
}
