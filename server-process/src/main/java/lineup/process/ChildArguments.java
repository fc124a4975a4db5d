package lineup.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import lineup.http.Timeouts;
import lineup.server.LogFormat;
import lineup.server.ServerOptions;

/** The options of a server that concern a child, as its arguments, in one order. */
final class ChildArguments {
    private ChildArguments() {}

    static List<String> of(ServerOptions options) {
        Timeouts timeouts = options.timeouts();
        List<Object> values = List.of(
                options.root().toAbsolutePath(), options.product(), options.log(),
                timeouts.head(), timeouts.idle(), timeouts.content(), timeouts.write(), timeouts.linger());
        List<String> arguments = new ArrayList<>(values.stream().map(Object::toString).toList());
        arguments.addAll(SiteArguments.of(options.site()));
        return arguments;
    }

    /** The options that concern a child. */
    static ServerOptions read(Iterator<String> arguments) {
        return ServerOptions.defaults(Path.of(arguments.next()), arguments.next())
                .withLog(LogFormat.valueOf(arguments.next()))
                .withTimeouts(new Timeouts(
                        Duration.parse(arguments.next()),
                        Duration.parse(arguments.next()),
                        Duration.parse(arguments.next()),
                        Duration.parse(arguments.next()),
                        Duration.parse(arguments.next())))
                .withSite(SiteArguments.read(arguments));
    }
}
