package lineup.loadtest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lineup.loadtest.report.CsvReport;
import lineup.loadtest.report.HistogramLog;
import lineup.loadtest.report.Style;
import lineup.loadtest.report.TextReport;
import lineup.loadtest.report.html.HtmlReport;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.RunFile;

/** The options that tell in which forms a run is shown and kept. */
final class OutputOptions {

    private static final Map<String, Writer> WRITERS = new TreeMap<>(Map.of(
            "json", (run, file) -> RunFile.write(file, run),
            "csv", CsvReport::write,
            "html", HtmlReport::write,
            "hlog", HistogramLog::write));

    private final Style style;
    private final List<Output> outputs;

    private OutputOptions(Style style, List<Output> outputs) {
        this.style = style;
        this.outputs = outputs;
    }

    static void add(OptionList options) {
        options.value(null, "json", "FILE", "write the result as JSON too")
                .value(null, "csv", "FILE", "write the figures as comma-separated values too")
                .value(null, "html", "FILE", "write the result as one self-contained HTML page too")
                .value(null, "hlog", "FILE", "write the latencies as an HdrHistogram log too")
                .flag(null, "quiet", "print the result only")
                .flag(null, "no-color", "print without colours, as with NO_COLOR in the environment")
                .flag("h", "help", "show this help");
    }

    /** What the arguments ask for. */
    static OutputOptions of(Arguments arguments) throws UsageException {
        List<Output> outputs = new ArrayList<>();
        for (Map.Entry<String, Writer> each : WRITERS.entrySet()) {
            String option = each.getKey();
            file(arguments, option).ifPresent(file -> outputs.add(new Output(file, each.getValue())));
        }
        if (outputs.stream().map(Output::file).distinct().count() < outputs.size()) {
            throw arguments.wrong("each form of the result needs a file of its own");
        }
        return new OutputOptions(Style.forStandardOutput(arguments.has("no-color")), outputs);
    }

    /** Prints the run, with its plan unless that was told before, and writes it to the files that are wanted. */
    void show(Run run, boolean planTold, Terminal terminal) throws IOException {
        terminal.out().print(planTold ? "\n" + TextReport.renderWithoutPlan(run, style)
                : TextReport.render(run, style));
        terminal.out().flush();
        for (Output output : outputs) {
            output.writer.write(run, output.file);
        }
    }

    /** The file that an option names; a mistake in it is better found before the run than after. */
    static Optional<Path> file(Arguments arguments, String option) throws UsageException {
        Optional<Path> file = arguments.text(option).map(Path::of);
        if (file.isPresent() && (Files.isDirectory(file.get())
                || !Files.isDirectory(file.get().toAbsolutePath().getParent()))) {
            throw new UsageException("--" + option + ": cannot write '" + file.get()
                    + "', name a file in a folder that exists");
        }
        return file;
    }

    private interface Writer {
        void write(Run run, Path file) throws IOException;
    }

    private record Output(Path file, Writer writer) {
    }
}
