package lineup.loadtest.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lineup.loadtest.engine.Engine;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.Observer;
import lineup.loadtest.engine.Plan;
import lineup.loadtest.engine.Preflight;
import lineup.loadtest.proc.CpuList;
import lineup.loadtest.proc.EnvironmentReader;
import lineup.loadtest.report.ProgressLine;
import lineup.loadtest.report.TextWrap;
import lineup.loadtest.result.Environment;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Trial;
import lineup.loadtest.result.Trust;
import lineup.loadtest.threshold.Check;
import lineup.loadtest.threshold.Metric;
import lineup.loadtest.threshold.Threshold;
import org.apache.commons.cli.Options;

/** The command {@code load URL}: the load generator alone, against any server. */
public final class LoadCommand implements Command {

    private static final Load DEFAULTS = Load.closed(64, 1, Duration.ofSeconds(2), Duration.ofSeconds(10));
    private static final String AFTER = """
            Several URLs must be on the same server. Each may have a weight before it, such as
            3@http://localhost/a, which makes the choice random. A duration is 500ms, 10s, 2m or a bare
            number of seconds. A threshold is about p50, p90, p99, p99.9, max, mean (latency), rate
            (requests/s) or errors (a number or a percentage), with <, <=, > or >=.
            Adversaries are up before the measuring begins, and come back when the server ends their
            connections. slow-readers take a long answer slowly, slow-senders never end a head; an
            idle-herd asks once and stays, a silent-herd never asks.
            Each answer must have the status and the length that a first request learnt; a status of 400
            and above is ok only when it is the one to --expect.
            Exit codes: 0 ok, 1 the load test failed, 2 usage, 3 server unreachable, 98 the figures are
            invalid for the reasons given, 99 a threshold failed, 130 interrupted (143 by SIGTERM);
            what was measured is reported all the same.""";

    @Override
    public String name() {
        return "load";
    }

    @Override
    public String summary() {
        return "Load any HTTP/1.1 server, and account for every request.";
    }

    @Override
    public String help() {
        return Help.text("lineup load URL... [options]", summary(), options(), AFTER);
    }

    @Override
    public int run(List<String> args, Terminal terminal) throws UsageException, IOException, InterruptedException {
        Arguments arguments = Arguments.parse(name(), options(), args);
        long seed = arguments.positive("seed", 1, Integer.MAX_VALUE);
        Asked asked = TargetOptions.asked(arguments, seed);
        Load load = ShapeOptions.shape(arguments, LoadOptions.load(arguments, DEFAULTS), seed);
        Company company = AdversaryOptions.company(arguments, load);
        List<Threshold> thresholds = thresholds(arguments);
        OutputOptions outputs = OutputOptions.of(arguments);
        Environment environment = EnvironmentReader.read(LoadOptions.command(name(), args))
                .withCpus(null, PinOptions.apply(arguments).map(CpuList::toString).orElse(null));
        boolean verified = VerifyWithOption.isGiven(arguments, asked, load);
        String sentence = LoadSentence.of(asked, load, arguments.has("duration")) + company.sentence()
                + (verified ? VerifyWithOption.sentence() : "");
        if (!arguments.has("quiet")) {
            terminal.out().println(TextWrap.wrap(sentence, ""));
        }
        Plan plan = prepare(asked, load);
        List<String> notes = new ArrayList<>();
        Double ceiling = arguments.has("ceiling") ? OwnCeiling.measure(load, Optional.empty(), notes) : null;
        // The clock of an engine runs from its making, so the adversaries come first.
        try (Company.Present present = company.come(asked, plan)) {
            Engine engine = new Engine(plan);
            try (Interruption interruption = new Interruption(engine::stop)) {
                LoadRun record = new LoadRun(asked, load, company.names(), sentence, seed, environment, ceiling);
                Trial trial = record.measure(engine, progress(arguments, load, terminal),
                        plan.address().getAddress().isLoopbackAddress());
                List<Check> checks = thresholds.stream().map(each -> each.check(trial)).toList();
                boolean interrupted = interruption.happened();
                checks.forEach(check -> notes.add(check.sentence()));
                notes.addAll(present.notes());
                if (verified && !interrupted) {
                    notes.add(VerifyWithOption.note(arguments, asked, load, trial));
                }
                Run run = record.run(trial, notes, interrupted);
                outputs.show(run, !arguments.has("quiet"), terminal);
                return exitCode(run, checks);
            }
        }
    }

    /** Figures that cannot be trusted neither keep nor break a threshold. */
    private static int exitCode(Run run, List<Check> checks) {
        if (run.trust().verdict() == Trust.Verdict.INVALID) {
            return ExitCode.UNTRUSTWORTHY;
        }
        return checks.stream().allMatch(Check::passed) ? ExitCode.OK : ExitCode.THRESHOLD_FAILED;
    }

    private static Options options() {
        OptionList options = new OptionList();
        LoadOptions.addShared(options, DEFAULTS);
        options.value("n", "requests", "N", "end with the answer to request N (default: by time)");
        ShapeOptions.add(options);
        TargetOptions.add(options);
        PinOptions.add(options);
        ThresholdOptions.add(options);
        AdversaryOptions.add(options);
        VerifyWithOption.add(options);
        OwnCeiling.add(options);
        OutputOptions.add(options);
        return options.options();
    }

    private static List<Threshold> thresholds(Arguments arguments) throws UsageException {
        List<Threshold> thresholds = ThresholdOptions.thresholds(arguments);
        if (thresholds.stream().anyMatch(each -> each.metric() == Metric.CPU)) {
            throw arguments.wrong("--threshold: the CPU time of a server is known only where this program starts it");
        }
        return thresholds;
    }

    private static Plan prepare(Asked asked, Load load) throws UnreachableException, UsageException {
        try (Preflight preflight = new Preflight(asked.server(), load.timeout())) {
            SourceAddresses.requireFamily(load.sources(), preflight.address().getAddress());
            return new Plan(preflight.address(), asked.workload().apply(preflight.learn(asked.requests())), load);
        } catch (IOException e) {
            throw new UnreachableException(e);
        }
    }

    private static Observer progress(Arguments arguments, Load load, Terminal terminal) {
        Duration total = LoadSentence.expected(load, arguments.has("duration"));
        boolean live = terminal.isLive() && !arguments.has("quiet");
        return new ProgressObserver(new ProgressLine(terminal.err(), live, "load", total));
    }
}
