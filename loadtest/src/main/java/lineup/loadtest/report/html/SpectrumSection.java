package lineup.loadtest.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import lineup.loadtest.report.Units;
import lineup.loadtest.report.svg.Axis;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.report.svg.Series;
import lineup.loadtest.report.svg.XyChart;
import lineup.loadtest.result.Distribution;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.Trial;

/** The whole latency distribution of each server. Open and closed loop, intended start and send never share an axis. */
final class SpectrumSection implements Section {

    private static final double[] TABLE = {50, 90, 99, 99.9, 99.99};

    @Override
    public String title() {
        return "Latency spectrum";
    }

    @Override
    public List<Element> content(RunView run) {
        PointFigures figures = new PointFigures(run);
        for (int i = 0; i < run.points().size(); i++) {
            String at = Wording.at(run, run.points().get(i));
            if (run.isOpenLoop()) {
                add(figures, run, run.points().get(i), Figures::latency,
                        "Open loop, from the intended start" + at, "latency-" + i);
                add(figures, run, run.points().get(i), Figures::fromSend,
                        "Open loop, from the send" + at, "service-" + i);
            } else {
                add(figures, run, run.points().get(i), Figures::latency, "Closed loop" + at, "latency-" + i);
            }
        }
        List<Element> content = figures.under("All rounds together; each percentile of requests had at most this "
                + "latency. A line ends where fewer than ten requests lie beyond.");
        TimesTable.of(run).ifPresent(content::add);
        return content;
    }

    private static void add(PointFigures figures, RunView run, Double point, Function<Figures, Distribution> which,
            String title, String id) {
        Map<String, Spectrum> spectra = new LinkedHashMap<>();
        for (String name : run.names()) {
            Spectrum.merged(run.trials(name, point).stream().map(Trial::figures).map(which).toList())
                    .ifPresent(spectrum -> spectra.put(name, spectrum));
        }
        if (!spectra.isEmpty()) {
            figures.add(point, figure(run, spectra, title, id));
        }
    }

    private static Element figure(RunView run, Map<String, Spectrum> spectra, String title, String id) {
        List<Series> lines = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        HtmlTable data = new HtmlTable(title + ", by percentile", "server", "requests", "50", "90", "99", "99.9",
                "99.99", "max");
        spectra.forEach((name, spectrum) -> {
            lines.add(new Series(name, run.style(name), spectrum.line(), spectrum.marks(), List.of()));
            findings.add(name + " p50 " + text(spectrum.at(50)) + ", p99 " + text(spectrum.at(99)));
            data.row(name, cells(spectrum));
        });
        double last = spectra.values().stream().mapToDouble(Spectrum::last).max().orElse(99);
        double min = spectra.values().stream().mapToDouble(spectrum -> spectrum.at(0)).min().orElse(1);
        double max = spectra.values().stream().mapToDouble(spectrum -> spectrum.at(spectrum.last())).max().orElse(1);
        XyChart chart = new XyChart(Axis.tail("percentile of requests", last),
                Axis.log("latency, log axis", min / 1.1, max * 1.1, Numbers::tickNanos), lines);
        String finding = Wording.findings(findings);
        return Figure.of(title, finding, chart.draw(id, "Latency spectrum: " + title, finding), data);
    }

    private static String[] cells(Spectrum spectrum) {
        List<String> cells = new ArrayList<>(List.of(Units.count(spectrum.count())));
        DoubleStream.of(TABLE).forEach(percentile -> cells.add(text(spectrum.at(percentile))));
        cells.add(text(spectrum.max()));
        return cells.toArray(String[]::new);
    }

    private static String text(double nanos) {
        return Numbers.nanos(nanos);
    }
}
