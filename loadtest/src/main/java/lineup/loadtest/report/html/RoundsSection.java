package lineup.loadtest.report.html;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import lineup.loadtest.report.svg.Axis;
import lineup.loadtest.report.svg.Band;
import lineup.loadtest.report.svg.Canvas;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.report.svg.Row;
import lineup.loadtest.report.svg.RowChart;
import lineup.loadtest.report.svg.Scale;
import lineup.loadtest.result.Contrast;

/** The ratio of each single round, so that a reader sees what the medians are made of, and whether they drift. */
final class RoundsSection implements Section {

    private static final double ROW = 38;
    private static final List<Contrast.Metric> METRICS =
            List.of(Contrast.Metric.RATE, Contrast.Metric.CPU, Contrast.Metric.P99);

    @Override
    public String title() {
        return "Round by round";
    }

    @Override
    public List<Element> content(RunView run) {
        if (run.baseline() == null || run.run().conditions().rounds() < 2) {
            return List.of();
        }
        PointFigures figures = new PointFigures(run);
        for (Contrast.Metric metric : run.isCapacity() ? List.of(Contrast.Metric.RATE) : METRICS) {
            for (int i = 0; i < run.points().size(); i++) {
                Double point = run.points().get(i);
                List<PairedRounds> servers = PairedRounds.of(run, metric, point);
                if (!servers.isEmpty()) {
                    String id = metric.ordinal() + "-" + i;
                    figures.add(point, figure(run, metric, Wording.at(run, point), servers, id));
                }
            }
        }
        return figures.under("Each dot is one round, the first on top: a slant is drift. The upright stroke is the "
                + "median.");
    }

    private static Element figure(RunView run, Contrast.Metric metric, String at, List<PairedRounds> servers,
            String id) {
        String title = metric.label() + " in each round" + at;
        String finding = "Against " + run.baseline() + ", from the lowest round to the highest: " + Wording.findings(
                servers.stream().map(server -> server.name() + " " + range(server)).toList());
        List<Row> rows = servers.stream().map(server -> new Row(server.name(), run.style(server.server()),
                range(server), (canvas, scale, middle) -> draw(canvas, scale, middle, run, server))).toList();
        double[] ratios = servers.stream().flatMapToDouble(RoundsSection::ratios).toArray();
        double room = 1.02;
        Axis axis = Axis.ratio(Ratios.direction(metric, run), DoubleStream.of(ratios).min().orElse(1) / room,
                DoubleStream.of(ratios).max().orElse(1) * room, Numbers::ratio);
        RowChart chart = new RowChart(axis, rows, List.of(new Band("as " + run.baseline(), 1, 1, "one")), ROW);
        HtmlTable data = new HtmlTable(title + ", ratio to " + run.baseline(), "server", "rounds in order");
        servers.forEach(server -> data.row(server.name(), server.rounds().stream()
                .map(round -> Numbers.ratio(round.ratio())).collect(Collectors.joining("  "))));
        return Figure.of(title, finding, chart.draw("rounds-" + id, title, finding), data);
    }

    private static void draw(Canvas canvas, Scale scale, double middle, RunView run, PairedRounds server) {
        int count = server.rounds().size();
        double median = scale.at(server.median());
        canvas.line(median, middle - ROW / 2 + 3, median, middle + ROW / 2 - 3, "median");
        for (int i = 0; i < count; i++) {
            PairedRounds.Round round = server.rounds().get(i);
            double offset = count == 1 ? 0 : (i / (count - 1.0) - 0.5) * (ROW - 10);
            canvas.mark(run.style(server.server()), scale.at(round.ratio()), middle + offset, 2.6,
                    server.control() ? "hollow" : "solid",
                    server.name() + ", round " + round.number() + ": " + Numbers.ratio(round.ratio()));
        }
    }

    private static String range(PairedRounds server) {
        return Numbers.ratio(ratios(server).min().orElse(1)) + " to " + Numbers.ratio(ratios(server).max().orElse(1));
    }

    private static DoubleStream ratios(PairedRounds server) {
        return server.rounds().stream().mapToDouble(PairedRounds.Round::ratio);
    }
}
