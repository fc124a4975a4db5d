package lineup.loadtest.cli;

import java.time.Duration;
import java.util.Locale;
import lineup.loadtest.engine.Load;
import lineup.loadtest.result.Run;
import lineup.loadtest.scenario.Scenario;

/**
 * What the commands have in common that give several servers the same load, and how they differ.
 *
 * @param scenario unless another one is asked for
 * @param rounds unless another number is asked for
 * @param thorough how long a turn is; {@code quick} is for a first impression
 */
record Contest(Run.Kind kind, Scenario scenario, int rounds, Load thorough, Load quick) {

    /** What the help of these commands ends with. */
    static final String AFTER = """
            Options change what a scenario says, such as its connections. Each answer must have the status
            and the length that a first request to the same server learnt. A server that can carry fewer
            connections than the others gets those that it can carry, see --cap. A threshold must be kept by
            every server in at least half of its rounds; beside the metrics of load it can be about cpu, the
            processor time per good answer, such as cpu<50us.
            Exit codes: 0 ok, 1 a server failed, 2 usage, 98 the result is not to be trusted, 99 a threshold
            failed, 130 interrupted (143 by SIGTERM); what was measured until then is reported all the same.""";

    /** The generator gets half of the CPUs when it is pinned, and can use as many threads. */
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    /** A warm-up this long is cut into bursts, so that the server's compiler gets its turn on few CPUs. */
    private static final Duration LONG_WARMUP = Duration.ofSeconds(2);
    private static final int BURSTS = 4;

    static Load times(long warmupSeconds, long seconds) {
        return Load.closed(64, THREADS, Duration.ofSeconds(warmupSeconds), Duration.ofSeconds(seconds));
    }

    String command() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    OptionList options() {
        OptionList options = new OptionList();
        options.flag(null, "quick", "a first impression: one round without interval and control, shorter");
        LoadOptions.addShared(options, thorough);
        ShapeOptions.add(options);
        ScenarioOptions.add(options, scenario);
        RoundOptions.add(options, rounds);
        ServerOptions.add(options);
        PinOptions.addSides(options);
        options.flag(null, "syscalls", "count the system calls per request too, by strace or perf, in a short run "
                + "of its own for each server");
        ThresholdOptions.add(options);
        OutputOptions.add(options);
        return options;
    }

    Scenario chosen(Arguments arguments) throws UsageException {
        return ScenarioOptions.scenario(arguments, scenario);
    }

    /** What the load is: the scenario's, with all that the options say about it. */
    Load load(Arguments arguments) throws UsageException {
        Scenario chosen = chosen(arguments);
        Load defaults = chosen.shape().apply(arguments.has("quick") ? quick : thorough);
        Load given = LoadOptions.load(arguments, defaults);
        int bursts = given.warmup().compareTo(LONG_WARMUP) < 0 ? 1 : BURSTS;
        Load shaped = chosen.shape().apply(given).withConnections(given.connections())
                .withTimes(given.warmup(), bursts, given.duration());
        return ShapeOptions.shape(arguments, shaped, RoundOptions.seed(arguments));
    }
}
