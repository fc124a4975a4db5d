package lineup.loadtest.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import lineup.loadtest.report.svg.Axis;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.report.svg.Series;
import lineup.loadtest.report.svg.XyChart;
import lineup.loadtest.result.Trial;

/**
 * A figure of every server against what the run varied: medians over the rounds, and strokes from the lowest round to
 * the highest.
 *
 * @param logarithmic whether the figure's axis is
 */
record AxisChart(String id, String title, String label, boolean logarithmic, Function<Trial, Double> figure,
        DoubleFunction<String> tick, DoubleFunction<String> text) {

    /** From here on a range of points is easier to read on a logarithmic axis. */
    private static final double WIDE = 20;
    private static final double HEADROOM = 1.05;

    /** Empty when no server has the figure at two points or more; the finding follows from the chart's meaning. */
    Optional<Element> draw(RunView run, Function<List<Series>, String> finding) {
        return draw(run, finding, List.of());
    }

    /** The same with lines to compare with. */
    Optional<Element> draw(RunView run, Function<List<Series>, String> finding, List<Series> references) {
        List<Series> lines = run.names().stream().map(name -> series(run, name))
                .filter(line -> !line.line().isEmpty()).toList();
        if (!run.hasAxis() || run.points().size() < 2 || lines.isEmpty()) {
            return Optional.empty();
        }
        double least = lines.stream().flatMap(line -> line.spans().stream()).mapToDouble(Series.Span::low)
                .filter(low -> low > 0 || !logarithmic).min().orElse(1);
        double most = lines.stream().flatMap(line -> line.spans().stream()).mapToDouble(Series.Span::high).max()
                .orElse(1);
        Axis y = logarithmic ? Axis.log(label + ", log axis", least / 1.15, Math.max(most, least) * 1.15, tick)
                : Axis.linear(label, 0, most * HEADROOM, tick);
        String sentence = finding.apply(lines);
        return Optional.of(Figure.of(title, sentence,
                new XyChart(horizontal(run), y, Stream.concat(references.stream(), lines.stream()).toList())
                        .draw(id, title, sentence), data(run, lines)));
    }

    private static Axis horizontal(RunView run) {
        double first = run.points().getFirst();
        double last = run.points().getLast();
        return first > 0 && last / first >= WIDE
                ? Axis.log(Wording.axis(run) + ", log axis", first, last, Numbers::plain)
                : Axis.linear(Wording.axis(run), Math.min(0, first), last, Numbers::plain);
    }

    private Series series(RunView run, String name) {
        List<Series.Point> medians = new ArrayList<>();
        List<Series.Span> spans = new ArrayList<>();
        for (Double point : run.points()) {
            List<Double> values = point == null ? List.of() : run.values(name, point, figure);
            Statistics.median(values).ifPresent(median -> {
                medians.add(new Series.Point(point, median));
                double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
                spans.add(new Series.Span(point, sorted[0], sorted[sorted.length - 1]));
            });
        }
        return Series.of(name, run.style(name), medians, spans);
    }

    private HtmlTable data(RunView run, List<Series> lines) {
        List<String> headings = new ArrayList<>(List.of("server"));
        run.points().forEach(point -> headings.add(Numbers.plain(point)));
        HtmlTable table = new HtmlTable(title + " by " + Wording.axis(run), headings);
        lines.forEach(line -> table.row(line.name(), run.points().stream().map(point -> line.line().stream()
                .filter(p -> p.x() == point).findFirst().map(p -> text.apply(p.y())).orElse(Numbers.NOT_KNOWN))
                .toArray(String[]::new)));
        return table;
    }

    /** For each server its figure at the last point that it has. */
    static String lastValues(List<Series> lines, RunView run, DoubleFunction<String> text) {
        double last = run.points().getLast();
        return "With " + Wording.value(run, last) + ": " + Wording.findings(lines.stream().map(line -> {
            Series.Point end = line.line().getLast();
            return line.name() + " " + text.apply(end.y()) + (end.x() == last ? "" : Wording.at(run, end.x()));
        }).toList());
    }
}
