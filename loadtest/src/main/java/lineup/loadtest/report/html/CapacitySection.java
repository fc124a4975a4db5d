package lineup.loadtest.report.html;

import java.util.ArrayList;
import java.util.List;
import lineup.loadtest.report.Units;
import lineup.loadtest.report.svg.Axis;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.report.svg.Row;
import lineup.loadtest.report.svg.RowChart;
import lineup.loadtest.result.Trial;

/** The highest rate that each server kept up within the bound on its latency. */
final class CapacitySection implements Section {

    @Override
    public String title() {
        return "Capacity";
    }

    @Override
    public List<Element> content(RunView run) {
        if (!run.isCapacity()) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        HtmlTable data = new HtmlTable("Highest rate within the bound, requests/s", "server", "lowest round", "median",
                "highest round");
        double most = 0;
        for (String name : run.names()) {
            List<Double> rates = run.values(name, null, Trial::point).stream().sorted().toList();
            if (!rates.isEmpty()) {
                double median = Statistics.median(rates).orElseThrow();
                String text = Units.rate(median) + " requests/s";
                rows.add(Bars.ranged(name, run.style(name), rates.getFirst(), median, rates.getLast(), text));
                findings.add(name + " " + text);
                data.row(name, Units.rate(rates.getFirst()), Units.rate(median), Units.rate(rates.getLast()));
                most = Math.max(most, rates.getLast());
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        String finding = Wording.findings(findings);
        Axis axis = Axis.linear("requests/s: median, stroke from lowest to highest round", 0, most, Numbers::plain);
        return List.of(Figure.grid(List.of(Figure.of("Highest rate within the bound", finding,
                new RowChart(axis, rows, List.of(), 26).draw("capacity", "Capacity", finding), data))));
    }
}
