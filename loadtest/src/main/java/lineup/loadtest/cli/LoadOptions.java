package lineup.loadtest.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.Plan;
import lineup.loadtest.report.Units;

/** The options that tell how much load there is, with the meanings that the common load generators gave them. */
final class LoadOptions {

    private static final int MOST_CONNECTIONS = 100_000;
    private static final int MOST_THREADS = 1_024;
    /** A run by number of requests has no duration; this one only bounds a server that never comes to an end. */
    private static final Duration UNTIL_ANSWERED = Duration.ofHours(1);

    private LoadOptions() {
    }

    static void addShared(OptionList options, Load defaults) {
        options.value("c", "connections", "N", "connections, each with one request in flight (default "
                        + defaults.connections() + ")")
                .value("t", "threads", "N", "threads of the generator, each an event loop (default "
                        + defaults.threads() + ")")
                .value("d", "duration", "T", "how long to measure; also -z (default "
                        + Units.duration(defaults.duration()) + ")")
                .alias("z", "duration")
                .value("w", "warmup", "T", "how long to load before measuring (default "
                        + Units.duration(defaults.warmup()) + ")")
                .value(null, "timeout", "T", "how long to wait for an answer (default "
                        + Units.duration(defaults.timeout()) + ")");
    }

    static Load load(Arguments arguments, Load defaults) throws UsageException {
        int connections = arguments.positive("connections", defaults.connections(), MOST_CONNECTIONS);
        int threads = arguments.positive("threads", defaults.threads(), MOST_THREADS);
        int requests = arguments.positive("requests", 0, Integer.MAX_VALUE);
        Duration duration = requests > 0 ? UNTIL_ANSWERED : defaults.duration();
        Duration timeout = arguments.time("timeout", defaults.timeout());
        return Load.closed(connections, threads, arguments.duration("warmup", defaults.warmup()),
                arguments.time("duration", duration)).withRequests(requests).withTimeouts(timeout, timeout);
    }

    /** The field lines given with {@code --header}. */
    static List<String> fields(Arguments arguments) throws UsageException {
        List<String> fields = arguments.texts("header");
        for (String field : fields) {
            if (field.indexOf(':') < 1 || field.chars().anyMatch(c -> c < ' ' && c != '\t')) {
                throw new UsageException("'" + field + "' is not a field line, write it like 'Accept: text/html'");
            }
        }
        return fields;
    }

    /** The file that {@code --json} names. */
    static Optional<Path> json(Arguments arguments) throws UsageException {
        return OutputOptions.file(arguments, "json");
    }

    /** The command as the user gave it: without the arguments that the launcher puts before the user's own. */
    static List<String> command(String name, List<String> args) {
        return Stream.concat(Stream.of("lineup", name), args.stream().skip(Integer.getInteger("lineup.defaults", 0)))
                .toList();
    }
}
