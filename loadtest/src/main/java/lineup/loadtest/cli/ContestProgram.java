package lineup.loadtest.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lineup.loadtest.compare.Comparison;
import lineup.loadtest.compare.Results;
import lineup.loadtest.compare.Rounds;
import lineup.loadtest.compare.Search;
import lineup.loadtest.compare.Setup;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.ShapeOf;
import lineup.loadtest.http.Manner;
import lineup.loadtest.proc.EnvironmentReader;
import lineup.loadtest.proc.Pinning;
import lineup.loadtest.report.TextWrap;
import lineup.loadtest.result.Conditions;
import lineup.loadtest.result.Environment;
import lineup.loadtest.result.LoadShape;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Trial;
import lineup.loadtest.result.Trust;
import lineup.loadtest.scenario.Axis;
import lineup.loadtest.scenario.Course;
import lineup.loadtest.scenario.Scenario;
import lineup.loadtest.scenario.ServedRoot;
import lineup.loadtest.scenario.Step;
import lineup.loadtest.threshold.Threshold;

/** One call of a command that compares servers, from its arguments to its exit code. */
final class ContestProgram {

    private final Contest contest;
    private final Arguments arguments;
    private final Terminal terminal;
    private final Scenario scenario;
    private final ServerOptions servers;
    private final OutputOptions outputs;
    private final List<Threshold> thresholds;
    private final Rounds rounds;
    private final Load load;
    private final Manner manner;
    private final Environment environment;
    private final List<String> notes = new ArrayList<>();
    private Comparison comparison;
    private boolean stopping;

    ContestProgram(Contest contest, Arguments arguments, List<String> args, Terminal terminal)
            throws UsageException, InterruptedException {
        this.contest = contest;
        this.arguments = arguments;
        this.terminal = terminal;
        scenario = contest.chosen(arguments);
        servers = ServerOptions.of(arguments);
        notes.addAll(servers.notes());
        outputs = OutputOptions.of(arguments);
        thresholds = ThresholdOptions.thresholds(arguments);
        rounds = RoundOptions.of(arguments, contest.rounds(), arguments.has("quick"), servers);
        load = contest.load(arguments);
        manner = LoadOptions.manner(arguments, scenario.manner());
        environment = EnvironmentReader.read(LoadOptions.command(contest.command(), args));
    }

    /** {@code search} is null unless the capacity is looked for. */
    int run(Course course, Search search) throws UsageException, IOException, InterruptedException {
        // The interruption waits for all that is inside, the removal of the made files included.
        try (Interruption _ = new Interruption(this::stop);
                ServedRoot root = ScenarioOptions.root(arguments, scenario, course)) {
            Setup setup = setup(root, course, search);
            String asked = ScenarioOptions.asked(arguments, scenario, setup.step().targets());
            String sentence = ContestSentence.of(setup, asked);
            if (!arguments.has("quiet")) {
                terminal.out().println(TextWrap.wrap(sentence, ""));
                terminal.out().flush();
            }
            Double ceiling = ceiling(setup);
            Results results = begun(setup).run();
            ServerChecks checks = new ServerChecks(thresholds, contest.kind().comparable(results.trials()));
            notes.addAll(checks.failures());
            Conditions conditions = conditions(setup, sentence, root, ceiling);
            Run run = results.run(contest.kind(), environment(setup), conditions, notes);
            outputs.show(run, !arguments.has("quiet"), terminal);
            return exitCode(run, checks);
        }
    }

    /** Null when it is not known. */
    private Double ceiling(Setup setup) throws InterruptedException {
        // Of all points the last is where the generator gets furthest: there the most requests are in flight.
        return arguments.has("quick") ? null : OwnCeiling.measure(
                setup.course().stops(setup.step()).getLast().step().load(), setup.pinning(), notes);
    }

    private synchronized Comparison begun(Setup setup) {
        comparison = new Comparison(setup, new ContestProgress(terminal, arguments.has("quiet"), rounds));
        if (stopping) {
            comparison.stop();
        }
        return comparison;
    }

    private synchronized void stop() {
        stopping = true;
        if (comparison != null) {
            comparison.stop();
        }
    }

    private Setup setup(ServedRoot root, Course course, Search search)
            throws UsageException, InterruptedException {
        Step step = new Step(load, ScenarioOptions.targets(arguments, scenario, root), List.of(),
                arguments.has("path") ? null : scenario.burdenOn(course));
        return new Setup(servers.participants(), root.folder(), step, course, manner, search, servers.caps(),
                PinOptions.applySides(arguments), rounds, arguments.has("syscalls"));
    }

    private Environment environment(Setup setup) {
        Optional<Pinning> pinning = setup.pinning();
        return environment.withCpus(pinning.map(each -> each.server().toString()).orElse(null),
                pinning.map(each -> each.generator().toString()).orElse(null));
    }

    private Conditions conditions(Setup setup, String sentence, ServedRoot root, Double ceiling) {
        String served = root.isMade() ? "files made for the scenario" : root.folder().toString();
        String axis = setup.search() == null ? setup.course().label() : Axis.RATE.label();
        LoadShape asked = ShapeOf.load(load, List.of());
        // Where the rate varies the loop is open, and so is what the latency means.
        LoadShape shape = Axis.RATE.label().equals(axis) ? asked.withArrival("constant") : asked;
        return new Conditions(arguments.has("path") ? null : scenario.name(), sentence, served, setup.step().targets(),
                shape, rounds.count(), rounds.seed(), rounds.baseline(), rounds.margin(),
                axis, ceiling);
    }

    private static int exitCode(Run run, ServerChecks checks) {
        if (run.interrupted()) {
            return ExitCode.INTERRUPTED;
        }
        if (run.trials().stream().anyMatch(Trial::hasFailed)) {
            return ExitCode.FAILED;
        }
        if (run.trust().verdict() == Trust.Verdict.INVALID) {
            return ExitCode.UNTRUSTWORTHY;
        }
        return checks.passed() ? ExitCode.OK : ExitCode.THRESHOLD_FAILED;
    }
}
