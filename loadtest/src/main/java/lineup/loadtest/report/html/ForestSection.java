package lineup.loadtest.report.html;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import lineup.loadtest.report.Units;
import lineup.loadtest.report.Words;
import lineup.loadtest.report.svg.Band;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.report.svg.Row;
import lineup.loadtest.report.svg.RowChart;
import lineup.loadtest.result.Contrast;

/** Every server against the baseline: median and interval of the ratio, before the noise floor and the margin. */
final class ForestSection implements Section {

    @Override
    public String title() {
        return "Ratios to the baseline";
    }

    @Override
    public List<Element> content(RunView run) {
        PointFigures figures = new PointFigures(run);
        for (Contrast.Metric metric : Contrast.Metric.values()) {
            for (int i = 0; i < run.points().size(); i++) {
                Double point = run.points().get(i);
                List<Contrast> contrasts = run.contrasts(metric, point);
                if (!contrasts.isEmpty()) {
                    figures.add(point, figure(run, metric, point, contrasts, "forest-" + metric.ordinal() + "-" + i));
                }
            }
        }
        return figures.under("Medians with their intervals. A hollow mark stands for what is not decided, or is no "
                + "more than the noise floor: " + run.baseline() + " against itself.");
    }

    private static Element figure(RunView run, Contrast.Metric metric, Double point, List<Contrast> contrasts,
            String id) {
        String title = metric.label() + Wording.at(run, point);
        String finding = "Against " + run.baseline() + ": " + Wording.findings(contrasts.stream()
                .map(contrast -> name(contrast) + " " + Numbers.ratio(contrast) + verdict(contrast)).toList());
        List<Row> rows = contrasts.stream().map(contrast -> new Row(name(contrast),
                run.style(contrast.server()), Numbers.ratio(contrast) + verdict(contrast),
                (canvas, scale, middle) ->
                        Ratios.draw(canvas, scale, contrast, run.style(contrast.server()), middle))).toList();
        RowChart chart = new RowChart(Ratios.axis(Ratios.direction(metric, run), contrasts, run), rows,
                bands(run, contrasts), 24);
        return Figure.of(title, finding, chart.draw(id, title + ", ratio to " + run.baseline(), finding),
                data(title, contrasts));
    }

    private static List<Band> bands(RunView run, List<Contrast> contrasts) {
        double margin = run.run().conditions().margin();
        Optional<Band> noise = contrasts.stream().filter(contrast -> contrast.control() && contrast.low() != null)
                .findFirst().map(control -> new Band("noise floor (A/A)", control.low(), control.high(), "noise"));
        Band same = new Band("margin " + PlanSection.margin(run.run().conditions()), 1 / (1 + margin), 1 + margin,
                "margin");
        return Stream.concat(Stream.of(same), noise.stream()).toList();
    }

    private static HtmlTable data(String title, List<Contrast> contrasts) {
        HtmlTable table = new HtmlTable(title + ", paired ratios", "server", "median", "low", "high", "level", "rounds",
                "p (Holm)", "verdict");
        contrasts.forEach(c -> table.row(name(c), Numbers.ratio(c.ratio()), number(c.low(), Numbers::ratio),
                number(c.high(), Numbers::ratio), number(c.confidence(), level -> Units.decimal(100 * level, 1) + " %"),
                Integer.toString(c.rounds()), number(c.adjustedP(), p -> Units.decimal(p, 4)),
                c.control() ? "noise floor" : Wording.verdict(c)));
        return table;
    }

    private static String number(Double value, DoubleFunction<String> format) {
        return value == null ? Numbers.NOT_KNOWN : format.apply(value);
    }

    /** The control has none: whatever it shows is noise. */
    private static String verdict(Contrast contrast) {
        return contrast.control() ? "" : " " + Words.of(contrast);
    }

    private static String name(Contrast contrast) {
        return contrast.control() ? contrast.server() + " (A/A)" : contrast.server();
    }
}
