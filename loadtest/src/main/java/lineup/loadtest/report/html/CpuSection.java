package lineup.loadtest.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lineup.loadtest.report.Units;
import lineup.loadtest.report.svg.Axis;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.report.svg.Row;
import lineup.loadtest.report.svg.RowChart;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Cost;
import lineup.loadtest.result.Trial;

/** CPU time of the server for each good answer, by user and system: the cost that survives a noisy machine. */
final class CpuSection implements Section {

    private static final String TITLE = "CPU per request";

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public List<Element> content(RunView run) {
        Optional<Element> against = new AxisChart("cpu-axis", "By " + Wording.axis(run), "µs per request", false,
                Measures.of(Contrast.Metric.CPU), Numbers::plain, Numbers::micros)
                .draw(run, lines -> AxisChart.lastValues(lines, run, Numbers::micros));
        List<Element> figures = Stream.of(against, bars(run, run.points().getLast()))
                .flatMap(Optional::stream).toList();
        List<Element> content = new ArrayList<>();
        if (!figures.isEmpty()) {
            content.add(Element.of("p", "The whole process tree of the server, children that ended included; nothing "
                    + "of the generator.").with("class", "method"));
            content.add(Figure.grid(figures));
            CostTable.of(run).ifPresent(content::add);
        }
        return content;
    }

    private static Optional<Element> bars(RunView run, Double point) {
        List<Row> rows = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        HtmlTable data = new HtmlTable("CPU per request: the median over the rounds, parted as all rounds together are",
                "server", "user", "system", "both");
        double most = 0;
        for (String name : run.names()) {
            Optional<Double> median = run.median(name, point, Trial::cpuMicrosPerRequest);
            if (median.isPresent()) {
                double user = median.get() * userShare(run.trials(name, point));
                double system = median.get() - user;
                String text = Numbers.micros(median.get()) + " = " + parts(user) + " + " + parts(system);
                rows.add(Bars.stacked(name, run.style(name), user, system, text));
                findings.add(name + " " + Numbers.micros(median.get()));
                data.row(name, Numbers.micros(user), Numbers.micros(system), Numbers.micros(median.get()));
                most = Math.max(most, median.get());
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Axis axis = Axis.linear("µs per request: filled user + outlined system", 0, most, Numbers::plain);
        String finding = Wording.findings(findings);
        return Optional.of(Figure.of("User and system" + Wording.at(run, point), finding,
                new RowChart(axis, rows, List.of(), 26).draw("cpu", TITLE, finding), data));
    }

    private static String parts(double micros) {
        return Units.decimal(micros, micros < 99.95 ? 1 : 0);
    }

    private static double userShare(List<Trial> trials) {
        List<Cost> costs = trials.stream().map(Trial::cost)
                .filter(cost -> cost != null && cost.userNanos() != null && cost.systemNanos() != null).toList();
        double user = costs.stream().mapToDouble(Cost::userNanos).sum();
        double both = user + costs.stream().mapToDouble(Cost::systemNanos).sum();
        return both == 0 ? 0 : user / both;
    }
}
