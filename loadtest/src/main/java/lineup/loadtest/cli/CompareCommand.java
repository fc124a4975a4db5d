package lineup.loadtest.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lineup.loadtest.compare.CompareJson;
import lineup.loadtest.compare.CompareText;
import lineup.loadtest.compare.Comparison;
import lineup.loadtest.compare.Result;
import lineup.loadtest.compare.Row;
import lineup.loadtest.compare.Setup;
import lineup.loadtest.report.Environment;
import lineup.loadtest.report.JsonFile;
import lineup.loadtest.report.ProgressLine;

/** The command {@code compare [MODEL…]}: every model in turn under the same load, side by side in one table. */
public final class CompareCommand implements Command {

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public String summary() {
        return "Start each model as its own process, load it, and show what it did and what that cost.";
    }

    @Override
    public String help() {
        return Help.text("lineup compare [MODEL...] [options]", summary(), CompareOptions.options(),
                CompareOptions.AFTER);
    }

    @Override
    public int run(List<String> args, Terminal terminal) throws UsageException, IOException, InterruptedException {
        Arguments arguments = Arguments.parse(name(), CompareOptions.options(), args);
        Optional<Path> json = LoadOptions.json(arguments);
        Environment environment = Environment.current(LoadOptions.command(name(), args));
        Setup setup = CompareOptions.setup(arguments);
        boolean quiet = arguments.has("quiet");
        if (!quiet) {
            terminal.out().println(CompareOptions.sentence(arguments, setup));
            terminal.out().println();
        }
        ProgressFactory progress = new ProgressFactory(terminal, quiet, setup);
        Comparison comparison = new Comparison(setup, progress::next);
        try (Interruption _ = new Interruption(comparison::stop)) {
            List<Row> rows = comparison.run();
            Result result = new Result(setup, rows, comparison.differences(), environment);
            terminal.out().print(new CompareText(result).render());
            terminal.out().flush();
            if (json.isPresent()) {
                JsonFile.write(json.get(), new CompareJson(result).document());
            }
            return result.hasFailures() ? ExitCode.FAILED : ExitCode.OK;
        }
    }

    /** Makes the progress line of one server after the other; a log gets one plain line for each instead. */
    private static final class ProgressFactory {

        private final Terminal terminal;
        private final boolean quiet;
        private final Setup setup;
        private int started;

        ProgressFactory(Terminal terminal, boolean quiet, Setup setup) {
            this.terminal = terminal;
            this.quiet = quiet;
            this.setup = setup;
        }

        ProgressLine next(String server) {
            started++;
            String name = "[" + started + "/" + setup.servers().size() + "] " + server;
            if (!quiet && !terminal.isLive()) {
                terminal.err().println(name);
            }
            return new ProgressLine(terminal.err(), terminal.isLive() && !quiet, name,
                    setup.load().warmup().plus(setup.load().duration()));
        }
    }
}
