package lineup.loadtest.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.Plan;
import lineup.loadtest.http.Manner;
import lineup.loadtest.report.Units;

/** The options that tell how much load there is, with the meanings that the common load generators gave them. */
final class LoadOptions {

    private static final int MOST_CONNECTIONS = 100_000;
    private static final int MOST_THREADS = 1_024;
    /** A run by number of requests has no duration; this one only bounds a server that never comes to an end. */
    private static final Duration UNTIL_ANSWERED = Duration.ofHours(1);

    /** A token, a colon, and a value without control characters (RFC 9110 §5). */
    private static final Pattern FIELD = Pattern.compile("[\\w!#$%&'*+.^`|~-]+:(?:\\P{Cntrl}|\t)*");
    private static final Pattern STATUS = Pattern.compile("[2-5]\\d\\d");
    private static final Pattern FRAMING = Pattern.compile("(?i)(?:Content-Length|Transfer-Encoding):");

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

    static void addManner(OptionList options) {
        options.value("H", "header", "LINE", "a field line for every request, such as 'Accept: text/html'; repeatable")
                .value(null, "expect", "STATUS", "the status of good answers, such as 404 (default: that of the first "
                        + "answer, if it is below 400)");
    }

    static Load load(Arguments arguments, Load defaults) throws UsageException {
        int threads = arguments.positive("threads", defaults.threads(), MOST_THREADS);
        int requests = arguments.positive("requests", 0, Integer.MAX_VALUE);
        int connections = connections(arguments, defaults.connections(), requests);
        Duration duration = requests > 0 ? UNTIL_ANSWERED : defaults.duration();
        Duration timeout = arguments.time("timeout", defaults.timeout());
        return Load.closed(connections, threads, arguments.duration("warmup", defaults.warmup()),
                arguments.time("duration", duration)).withRequests(requests).withTimeouts(timeout, timeout);
    }

    /** No more of them than there are requests: the others would have nothing to do, and would seem lost. */
    private static int connections(Arguments arguments, int otherwise, int requests) throws UsageException {
        int most = requests > 0 ? Math.min(otherwise, requests) : otherwise;
        int connections = arguments.positive("connections", most, MOST_CONNECTIONS);
        if (requests > 0 && connections > requests) {
            throw arguments.wrong("--connections " + connections + " are more than --requests " + requests);
        }
        return connections;
    }

    /** The field lines given with {@code --header}. */
    static List<String> fields(Arguments arguments) throws UsageException {
        List<String> fields = arguments.texts("header");
        for (String field : fields) {
            if (!FIELD.matcher(field).matches()) {
                throw new UsageException("'" + field.replaceAll("\\p{Cntrl}", "?")
                        + "' is not a field line, write it like 'Accept: text/html'");
            }
            if (FRAMING.matcher(field).lookingAt()) {
                throw new UsageException("'" + field + "' announces a content, and the requests have none");
            }
        }
        return fields;
    }

    /** How the targets are asked for: as otherwise, but for what the options say. */
    static Manner manner(Arguments arguments, Manner otherwise) throws UsageException {
        Manner manner = otherwise.with(fields(arguments));
        Optional<String> status = arguments.text("expect");
        if (status.isPresent() && !STATUS.matcher(status.get()).matches()) {
            throw arguments.wrong("--expect: '" + status.get() + "' is not a status from 200 to 599");
        }
        return status.isPresent() ? manner.expecting(Integer.parseInt(status.get())) : manner;
    }

    /** The file that {@code --json} names. */
    static Optional<Path> json(Arguments arguments) throws UsageException {
        return OutputOptions.file(arguments, "json");
    }

    /** The command as the user gave it: without the arguments that the launcher puts before the user's own. */
    static List<String> command(String name, List<String> args) {
        return Stream.concat(Stream.of("lineup", name), args.stream().skip(Arguments.ofLauncher()))
                .toList();
    }
}
