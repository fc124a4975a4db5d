package lineup.loadtest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lineup.loadtest.compare.ServerSpec;
import lineup.loadtest.compare.Setup;
import lineup.loadtest.compare.SiteFiles;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.Plan;
import lineup.loadtest.proc.Pinning;
import lineup.loadtest.report.TextWrap;
import lineup.loadtest.report.Units;
import org.apache.commons.cli.Options;

/** The options of {@code compare}, and what they come to: who takes part, and under which load. */
final class CompareOptions {

    static final String AFTER = """
            The targets are the files of the root folder, as far as they are small, in turn; or those given
            with --path. Each answer must have the status and the length that a first request to the same
            server learnt. Exit codes: 0 ok, 1 a model failed, 2 usage, 130 interrupted.""";

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    /** The generator gets half of the CPUs when it is pinned, and can use as many threads. */
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final Load THOROUGH =
            Load.closed(64, THREADS, Duration.ofSeconds(5), Duration.ofSeconds(15)).withTimeouts(TIMEOUT, TIMEOUT);
    /** Seven models with their start and end stay within 90 seconds. */
    private static final Load QUICK =
            Load.closed(64, THREADS, Duration.ofSeconds(3), Duration.ofSeconds(5)).withTimeouts(TIMEOUT, TIMEOUT);

    private CompareOptions() {
    }

    static Options options() {
        OptionList options = new OptionList();
        options.flag(null, "quick", "a first impression: " + Units.duration(QUICK.warmup()) + " of warm-up and "
                + Units.duration(QUICK.duration()) + " of load for each model");
        LoadOptions.addShared(options, THOROUGH);
        options.value(null, "json", "FILE", "write the result as JSON too")
                .flag(null, "quiet", "print the result only")
                .flag("h", "help", "show this help");
        return options
                .value(null, "root", "DIR", "the folder that the servers serve (default www)")
                .value(null, "path", "PATH", "ask for this target instead of the files of the root; repeatable")
                .value(null, "server", "NAME=COMMAND", "a server and how to start it, with {port} and {root} in it; "
                        + "repeatable")
                .value(null, "cap", "NAME=N", "give this server no more than N connections; repeatable")
                .options();
    }

    static Setup setup(Arguments arguments) throws UsageException, InterruptedException {
        List<ServerSpec> servers = chosen(arguments, known(arguments));
        Map<String, Integer> caps = caps(arguments);
        Load load = LoadOptions.load(arguments, arguments.has("quick") ? QUICK : THOROUGH);
        Path root = Path.of(arguments.text("root").orElse("www")).toAbsolutePath().normalize();
        List<String> targets = targets(arguments, root);
        return new Setup(servers, root, targets, load, caps, Pinning.apply());
    }

    static String sentence(Arguments arguments, Setup setup) {
        String site = arguments.has("path") ? setup.targets().size() + " given targets"
                : setup.targets().size() + " targets (/ and the files of up to " + Units.bytes(SiteFiles.MOST_BYTES)
                + " in " + setup.root() + ")";
        Load load = setup.load();
        return TextWrap.wrap("Comparing " + setup.servers().stream().map(ServerSpec::name)
                .collect(Collectors.joining(", ")) + ": " + Units.duration(load.warmup()) + " of warm-up and "
                + Units.duration(load.duration()) + " of load each, with at most " + load.connections()
                + " connections, on " + site + "; about " + Units.duration(setup.duration())
                + " in all, and the time to start and stop them.", "");
    }

    private static List<ServerSpec> known(Arguments arguments) throws UsageException {
        List<ServerSpec> known = new ArrayList<>();
        for (String text : arguments.texts("server")) {
            try {
                known.add(ServerSpec.parse(text));
            } catch (IllegalArgumentException e) {
                throw arguments.wrong("--server: " + e.getMessage());
            }
        }
        if (known.isEmpty()) {
            throw arguments.wrong("there is no server to compare, name some with --server");
        }
        return known;
    }

    private static List<ServerSpec> chosen(Arguments arguments, List<ServerSpec> known) throws UsageException {
        List<ServerSpec> chosen = new ArrayList<>();
        for (String name : arguments.operands()) {
            Optional<ServerSpec> server = known.stream().filter(each -> each.name().equals(name)).findFirst();
            chosen.add(server.orElseThrow(() -> new UsageException("unknown model '" + name + "', choose from "
                    + known.stream().map(ServerSpec::name).collect(Collectors.joining(", ")))));
        }
        return chosen.isEmpty() ? known : chosen;
    }

    private static Map<String, Integer> caps(Arguments arguments) throws UsageException {
        Map<String, Integer> caps = new HashMap<>();
        for (String text : arguments.texts("cap")) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw arguments.wrong("--cap: '" + text + "' is not of the form NAME=N");
            }
            caps.put(text.substring(0, equals),
                    Arguments.positive("--cap", text.substring(equals + 1), Integer.MAX_VALUE));
        }
        return caps;
    }

    private static List<String> targets(Arguments arguments, Path root) throws UsageException {
        for (String path : arguments.texts("path")) {
            if (!path.startsWith("/") || path.chars().anyMatch(c -> c <= ' ' || c > '~')) {
                throw new UsageException("--path: '" + path + "' is not a request target, write it like /index.html");
            }
        }
        if (!Files.isDirectory(root)) {
            throw new UsageException("the root '" + root + "' is not a folder, name one with --root");
        }
        try {
            return arguments.has("path") ? arguments.texts("path") : SiteFiles.targets(root);
        } catch (IOException e) {
            throw new UsageException("cannot read the root '" + root + "': " + e.getMessage());
        }
    }
}
