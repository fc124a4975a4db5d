package lineup.loadtest.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lineup.loadtest.report.Units;
import lineup.loadtest.report.svg.Axis;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.report.svg.Row;
import lineup.loadtest.report.svg.RowChart;
import lineup.loadtest.result.Trial;

/** How every request ended. Each ended in exactly one way, so the classes add up to what was sent. */
final class OutcomeSection implements Section {

    private static final List<String> ALWAYS_SHOWN = List.of("ok", "unanswered");

    @Override
    public String title() {
        return "How requests ended";
    }

    @Override
    public List<Element> content(RunView run) {
        Map<String, Map<String, Long>> sums = new LinkedHashMap<>();
        run.names().stream().filter(name -> !run.trials(name, null).isEmpty())
                .forEach(name -> sums.put(name, sum(run.trials(name, null))));
        if (sums.isEmpty()) {
            return List.of();
        }
        List<String> classes = sums.values().stream().flatMap(sum -> sum.entrySet().stream())
                .filter(entry -> entry.getValue() > 0 || ALWAYS_SHOWN.contains(entry.getKey()))
                .map(Map.Entry::getKey).distinct().toList();
        List<String> headings = new ArrayList<>(List.of("server", "sent"));
        headings.addAll(classes);
        HtmlTable table = new HtmlTable("Requests of all rounds by how they ended", headings);
        sums.forEach((name, sum) -> {
            List<String> cells = new ArrayList<>(List.of(Units.count(sent(sum))));
            classes.forEach(each -> cells.add(Units.count(sum.getOrDefault(each, 0L))));
            table.row(name, cells.toArray(String[]::new));
        });
        List<Element> content = new ArrayList<>(List.of(table.element()));
        if (sums.values().stream().anyMatch(sum -> notOk(sum) > 0)) {
            content.add(Figure.grid(List.of(figure(run, sums))));
        }
        ConnectionTable.of(run).ifPresent(content::add);
        return content;
    }

    private static Element figure(RunView run, Map<String, Map<String, Long>> sums) {
        List<Row> rows = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        HtmlTable data = new HtmlTable("Requests that did not end well", "server", "not ok", "share of those sent");
        double most = 0.0001;
        for (Map.Entry<String, Map<String, Long>> entry : sums.entrySet()) {
            long notOk = notOk(entry.getValue());
            double share = notOk / (double) Math.max(1, sent(entry.getValue()));
            rows.add(Bars.of(entry.getKey(), run.style(entry.getKey()), 100 * share, percent(share)));
            findings.add(entry.getKey() + " " + percent(share));
            data.row(entry.getKey(), Units.count(notOk), percent(share));
            most = Math.max(most, share);
        }
        String finding = Wording.findings(findings);
        Axis axis = Axis.linear("% of the requests sent", 0, 100 * most, Numbers::plain);
        return Figure.of("Not ok", finding, new RowChart(axis, rows, List.of(), 26)
                .draw("not-ok", "Requests that did not end well", finding), data);
    }

    private static Map<String, Long> sum(List<Trial> trials) {
        Map<String, Long> sum = new LinkedHashMap<>();
        trials.stream().map(trial -> trial.figures().outcomes()).filter(outcomes -> outcomes != null)
                .forEach(outcomes -> outcomes.forEach((name, count) -> sum.merge(name, count, Long::sum)));
        return sum;
    }

    private static long sent(Map<String, Long> sum) {
        return sum.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long notOk(Map<String, Long> sum) {
        return sent(sum) - sum.getOrDefault("ok", 0L);
    }

    private static String percent(double share) {
        return share == 0 ? "0 %" : share < 0.0001 ? "< 0.01 %" : Units.decimal(100 * share, 2) + " %";
    }
}
