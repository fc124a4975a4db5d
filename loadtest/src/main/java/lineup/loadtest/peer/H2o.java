package lineup.loadtest.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lineup.loadtest.proc.Programs;

/**
 * H2O: an event loop in each of as many threads as it is given CPUs; it keeps descriptors of open files by itself.
 *
 * <p>After SIGTERM it waits until idle connections time out, so it is killed; it has nothing to put in order.
 */
final class H2o implements PeerKind {

    private static final String CONFIGURATION = """
            %slisten: {host: 127.0.0.1, port: %d}
            num-threads: %d
            max-connections: %d
            tcp-fastopen: 0
            http1-request-timeout: %d
            http1-upgrade-to-http2: OFF
            server-name: h2o
            file.etag: ON
            file.index: ["index.html"]
            file.mime.setdefaulttype: %s
            file.mime.settypes:
            %s
            hosts:
              default:
                paths:
                  "/":
                    file.dir: "%s"
                    header.set: "Cache-Control: max-age=0, must-revalidate"
                    header.set: "X-Content-Type-Options: nosniff"
                error-doc: {status: 404, url: /404.html}
            """;

    @Override
    public String name() {
        return "h2o";
    }

    @Override
    public String install() {
        return "apt install h2o";
    }

    @Override
    public List<String> versionArguments() {
        return List.of("--version");
    }

    @Override
    public Optional<Path> locate() {
        return Programs.find("h2o");
    }

    @Override
    public Launch prepare(Path program, Surroundings here) throws IOException {
        String text = CONFIGURATION.formatted(Config.isRoot(here) ? "user: root\n" : "", here.port(), here.workers(),
                Config.openFiles(), Config.IDLE_SECONDS, WebTypes.OTHER,
                WebTypes.lines(type -> "  \"" + type.name() + "\": [" + type.quoted(", ") + "]"),
                Config.path(here.root()));
        Path file = Config.write(here, "h2o.conf", text);
        return new Launch(List.of(program.toString(), "-c", file.toString()), Map.of(), text,
                Launch.StopSignal.KILL);
    }
}
