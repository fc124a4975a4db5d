package lineup.loadtest.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lineup.loadtest.report.RunComparisonText;
import lineup.loadtest.report.Style;
import lineup.loadtest.report.TextWrap;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.RunFile;
import lineup.loadtest.result.Trust;
import lineup.loadtest.stats.RunContrasts;
import lineup.loadtest.threshold.Threshold;
import org.apache.commons.cli.Options;

/** The command {@code report FILE…}: shows a stored run again, or what changed from one to another. */
public final class ReportCommand implements Command {

    private static final String AFTER = """
            One file is shown as it was when it was fresh, and written in other forms. With more files each
            is compared with the first: what else differs, the ratio after / before of every server that
            both have, and whether it is certain. The rounds of two runs are not paired, so the interval is
            that of the rank sum test; it takes four rounds in each run. A threshold must be kept by every
            server in at least half of its rounds.
            Exit codes: 0 ok, 1 a file cannot be written, 2 usage, or a file that is no stored run;
            with thresholds 98 when the figures are invalid, 99 when a threshold failed.""";

    @Override
    public String name() {
        return "report";
    }

    @Override
    public String summary() {
        return "Show a stored run again, or compare stored runs.";
    }

    @Override
    public String help() {
        return Help.text("lineup report FILE.json... [options]", summary(), options(), AFTER);
    }

    @Override
    public int run(List<String> args, Terminal terminal) throws UsageException, IOException {
        Arguments arguments = Arguments.parse(name(), options(), args);
        List<Threshold> thresholds = ThresholdOptions.thresholds(arguments);
        OutputOptions outputs = OutputOptions.of(arguments);
        List<String> files = arguments.operands();
        if (files.isEmpty()) {
            throw arguments.wrong("report needs the file of a stored run");
        }
        List<Run> runs = new ArrayList<>();
        for (String file : files) {
            runs.add(read(file));
        }
        if (runs.size() == 1) {
            outputs.show(runs.getFirst(), false, terminal);
            return judge(runs.getFirst(), thresholds, terminal);
        }
        if (Stream.of("json", "csv", "html", "hlog", "threshold").anyMatch(arguments::has)) {
            throw arguments.wrong("several runs are only compared as text, name one file to write or to check it");
        }
        compare(files, runs, Style.forStandardOutput(arguments.has("no-color")), terminal);
        return ExitCode.OK;
    }

    private static Options options() {
        OptionList options = new OptionList();
        ThresholdOptions.add(options);
        OutputOptions.add(options);
        return options.options();
    }

    private static Run read(String file) throws UsageException {
        try {
            return RunFile.read(Path.of(file));
        } catch (NoSuchFileException _) {
            throw new UsageException("there is no file '" + file + "', name one that --json wrote");
        } catch (IOException e) {
            String reason = e.getMessage();
            throw new UsageException(reason.startsWith(file) ? reason : "cannot read '" + file + "': " + reason);
        }
    }

    private static void compare(List<String> files, List<Run> runs, Style style, Terminal terminal) {
        for (int i = 1; i < runs.size(); i++) {
            Run before = runs.getFirst();
            Run after = runs.get(i);
            RunComparisonText text = new RunComparisonText(List.of(files.getFirst(), files.get(i)), before, after,
                    RunContrasts.of(before, after, after.conditions().margin()));
            terminal.out().print((i > 1 ? "\n" : "") + text.render(style));
        }
    }

    /** Figures that cannot be trusted neither keep nor break a threshold. */
    private static int judge(Run run, List<Threshold> thresholds, Terminal terminal) {
        if (thresholds.isEmpty()) {
            return ExitCode.OK;
        }
        ServerChecks checks = new ServerChecks(thresholds, run.kind().comparable(run.trials()));
        terminal.out().println();
        checks.failures().forEach(each -> terminal.out().println(TextWrap.wrap(each, "  ")));
        if (checks.passed()) {
            terminal.out().println("Every threshold is kept.");
        }
        if (run.trust() != null && run.trust().verdict() == Trust.Verdict.INVALID) {
            return ExitCode.UNTRUSTWORTHY;
        }
        return checks.passed() ? ExitCode.OK : ExitCode.THRESHOLD_FAILED;
    }
}
