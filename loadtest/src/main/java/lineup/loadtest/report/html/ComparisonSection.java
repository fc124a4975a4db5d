package lineup.loadtest.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lineup.loadtest.report.Units;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Trial;

/** The table that everybody looks for: medians, and under each the ratio to the baseline with its interval as a bar. */
final class ComparisonSection implements Section {

    @Override
    public String title() {
        return "Results";
    }

    @Override
    public List<Element> content(RunView run) {
        List<Contrast.Metric> metrics = Stream.of(Contrast.Metric.values())
                .filter(metric -> run.names().stream()
                        .anyMatch(name -> run.median(name, null, Measures.of(metric)).isPresent()))
                .toList();
        List<String> headings = new ArrayList<>(List.of("server"));
        metrics.forEach(metric -> headings.add(metric.label()));
        headings.add("not ok");
        HtmlTable table = new HtmlTable(caption(run), headings);
        List<Double> points = run.points();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i) != null) {
                table.group(Wording.value(run, points.get(i)));
            }
            for (String name : run.names()) {
                String id = i + "-" + run.names().indexOf(name);
                table.row(ServerName.heading("key-" + id, run, name), cells(run, name, points.get(i), metrics, id));
            }
        }
        return List.of(table.element());
    }

    private static String caption(RunView run) {
        String medians = "Medians over the rounds";
        return run.hasContrasts() ? medians + "; below, the ratio to " + run.baseline() + " with its interval"
                : medians;
    }

    private static List<Element> cells(RunView run, String name, Double point, List<Contrast.Metric> metrics,
            String id) {
        List<Trial> trials = run.trials(name, point);
        if (trials.isEmpty()) {
            return List.of(Element.of("td", "no figures: " + Failures.of(run, name, point)).with("class", "text")
                    .with("colspan", Integer.toString(metrics.size() + 1)));
        }
        List<Element> cells = new ArrayList<>();
        metrics.forEach(metric -> cells.add(cell(run, name, point, metric, id)));
        long sent = trials.stream().mapToLong(trial -> trial.figures().sent()).sum();
        long notOk = trials.stream().mapToLong(Failures::notOk).sum();
        cells.add(Element.of("td", notOk == 0 ? "0" : Units.count(notOk) + " of " + Units.count(sent)));
        return cells;
    }

    private static Element cell(RunView run, String name, Double point, Contrast.Metric metric, String id) {
        Optional<Double> median = run.median(name, point, Measures.of(metric));
        Element cell = Element.of("td").add(div("figure",
                median.map(value -> Measures.text(metric, value)).orElse(Numbers.NOT_KNOWN)));
        run.contrast(name, metric, point).ifPresent(contrast -> cell.add(
                IntervalBar.over(run.contrasts(metric, point), run).of("bar-" + metric.ordinal() + "-" + id, contrast),
                div("ratio", Numbers.ratio(contrast)),
                div(Wording.css(contrast.verdict()), Wording.verdict(contrast))));
        if (name.equals(run.baseline()) && !run.contrasts(metric, point).isEmpty()) {
            cell.add(div("ratio", "baseline"));
        }
        return cell;
    }

    private static Element div(String css, String text) {
        return Element.of("div", text).with("class", css);
    }
}
