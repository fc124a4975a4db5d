package lineup.loadtest.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lineup.loadtest.report.Units;
import lineup.loadtest.report.svg.Axis;
import lineup.loadtest.report.svg.Canvas;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.report.svg.Row;
import lineup.loadtest.report.svg.RowChart;
import lineup.loadtest.report.svg.Scale;
import lineup.loadtest.report.svg.Style;
import lineup.loadtest.result.Trial;

/** Memory of the server: against idle connections, what each of them costs, or before and under load. */
final class MemorySection implements Section {

    private static final double KILO = 1024;
    private static final double MEGA = KILO * KILO;

    @Override
    public String title() {
        return "Memory";
    }

    @Override
    public List<Element> content(RunView run) {
        AxisChart against = new AxisChart("memory-axis", "Peak memory", "memory (PSS), MB", false,
                MemorySection::peakMegabytes, Numbers::plain, MemorySection::megabytes);
        Optional<Element> main = run.hasAxis()
                ? against.draw(run, lines -> AxisChart.lastValues(lines, run, MemorySection::megabytes)) : range(run);
        List<Element> figures = Stream.of(main, slopes(run)).flatMap(Optional::stream).toList();
        return figures.isEmpty() ? List.of() : List.of(Element.of("p", "Proportional set size of the whole process "
                + "tree: what processes share is counted once.").with("class", "method"), Figure.grid(figures));
    }

    private static Optional<Element> range(RunView run) {
        List<Row> rows = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        HtmlTable data = new HtmlTable("Memory, medians over the rounds", "server", "before the load", "peak");
        double most = 0;
        for (String name : run.names()) {
            Optional<Double> peak = run.median(name, null, Measures::peakMemory);
            if (peak.isPresent()) {
                Optional<Double> idle = run.median(name, null, MemorySection::idleMemory);
                rows.add(new Row(name, run.style(name), Units.bytes(peak.get()), (canvas, scale, middle) ->
                        draw(canvas, scale, middle, run.style(name), idle.orElse(peak.get()) / MEGA,
                                peak.get() / MEGA)));
                findings.add(name + " " + Units.bytes(peak.get()));
                data.row(name, idle.map(Units::bytes).orElse(Numbers.NOT_KNOWN), Units.bytes(peak.get()));
                most = Math.max(most, peak.get());
            }
        }
        String finding = Wording.findings(findings);
        return rows.isEmpty() ? Optional.empty() : Optional.of(Figure.of("Before the load and at the peak", finding,
                new RowChart(axis("memory (PSS), MB: hollow before the load, filled at the peak", most / MEGA), rows,
                        List.of(), 26)
                        .draw("memory", "Memory", finding), data));
    }

    private static void draw(Canvas canvas, Scale scale, double middle, Style style, double idle, double peak) {
        canvas.line(scale.at(idle), middle, scale.at(peak), middle, "interval " + style.css());
        canvas.mark(style, scale.at(idle), middle, 4, "hollow");
        canvas.mark(style, scale.at(peak), middle, 4, "solid");
    }

    private static Optional<Element> slopes(RunView run) {
        List<Row> rows = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        HtmlTable data = new HtmlTable("Memory per idle connection", "server", "bytes");
        double most = 0;
        for (String name : run.names()) {
            Optional<Double> slope = slope(run, name);
            if (slope.isPresent()) {
                String text = Units.bytes(slope.get());
                rows.add(Bars.of(name, run.style(name), Math.max(0, slope.get()) / KILO, text));
                findings.add(name + " " + text + " for each connection");
                data.row(name, Numbers.plain(Math.rint(slope.get())));
                most = Math.max(most, slope.get());
            }
        }
        String finding = Wording.findings(findings);
        return rows.isEmpty() ? Optional.empty() : Optional.of(Figure.of("Per idle connection", finding,
                new RowChart(axis("slope over idle connections, KB", most / KILO), rows, List.of(), 26)
                        .draw("memory-slope", "Memory per idle connection", finding), data));
    }

    /** As measured, or else the line through the medians at each number of idle connections. */
    private static Optional<Double> slope(RunView run, String name) {
        Optional<Double> measured = run.median(name, null,
                trial -> trial.cost() == null ? null : trial.cost().memoryPerConnection());
        if (measured.isPresent() || !run.variesIdleConnections()) {
            return measured;
        }
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (Double point : run.points()) {
            run.median(name, point, Measures::peakMemory).ifPresent(memory -> {
                x.add(point);
                y.add(memory);
            });
        }
        return Statistics.slope(x, y);
    }

    private static Axis axis(String label, double most) {
        return Axis.linear(label, 0, most, Numbers::plain);
    }

    private static Double peakMegabytes(Trial trial) {
        Double bytes = Measures.peakMemory(trial);
        return bytes == null ? null : bytes / MEGA;
    }

    private static String megabytes(double megabytes) {
        return Units.bytes(megabytes * MEGA);
    }

    private static Double idleMemory(Trial trial) {
        return trial.cost() == null || trial.cost().idleMemory() == null ? null : (double) trial.cost().idleMemory();
    }
}
