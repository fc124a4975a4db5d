package lineup.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import lineup.http.Timeouts;
import lineup.server.LogFormat;
import lineup.server.ServerOptions;

/** The command that starts a child, and the options as the child reads them back from its arguments, in one order. */
final class ChildCommand {
    /**
     * A child lives for one connection: starting fast matters, peak speed does not. The serial collector has no threads
     * to start, the first compiler tier is enough, no performance data file is written, and 32 MB hold the largest
     * response.
     */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto", "-Xmx32m", "-Xss256k");

    private ChildCommand() {}

    static List<String> of(ServerOptions options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
        command.add(Long.toString(ProcessHandle.current().pid()));
        command.addAll(arguments(options));
        return command;
    }

    static List<String> arguments(ServerOptions options) {
        Timeouts timeouts = options.timeouts();
        List<Object> values = List.of(
                options.root().toAbsolutePath(), options.product(), options.log(), options.drain(),
                timeouts.head(), timeouts.idle(), timeouts.content(), timeouts.write(), timeouts.linger());
        List<String> arguments = new ArrayList<>(values.stream().map(Object::toString).toList());
        arguments.addAll(SiteArguments.of(options.site()));
        return arguments;
    }

    /** The options that concern a child. */
    static ServerOptions options(Iterator<String> arguments) {
        return ServerOptions.defaults(Path.of(arguments.next()), arguments.next())
                .withLog(LogFormat.valueOf(arguments.next()))
                .withDrain(Duration.parse(arguments.next()))
                .withTimeouts(new Timeouts(
                        Duration.parse(arguments.next()),
                        Duration.parse(arguments.next()),
                        Duration.parse(arguments.next()),
                        Duration.parse(arguments.next()),
                        Duration.parse(arguments.next())))
                .withSite(SiteArguments.read(arguments));
    }
}
