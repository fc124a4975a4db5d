package lineup.loadtest.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lineup.loadtest.proc.Programs;

/**
 * lighttpd: one event loop in one process, or a process for each CPU when there are several.
 *
 * <p>The parent of several answers SIGTERM by sending it to its whole process group, to which this program belongs. So
 * then it is killed; it has nothing to put in order.
 */
final class Lighttpd implements PeerKind {

    private static final String CONFIGURATION = """
            server.modules = ( "mod_setenv" )
            server.document-root = "%s"
            server.bind = "127.0.0.1"
            server.port = %d
            server.listen-backlog = %d
            server.event-handler = "linux-sysepoll"
            server.network-backend = "sendfile"
            server.max-worker = %d
            server.max-fds = %d
            server.max-connections = %d
            server.max-keep-alive-requests = 65535
            server.max-keep-alive-idle = %d
            server.stat-cache-engine = "simple"
            server.tag = "lighttpd"
            index-file.names = ( "index.html" )
            mimetype.assign = (
            %s
              "" => "%s"
            )
            setenv.set-response-header = (
              "Cache-Control" => "max-age=0, must-revalidate",
              "X-Content-Type-Options" => "nosniff"
            )
            server.errorfile-prefix = "%s/"
            """;

    @Override
    public String name() {
        return "lighttpd";
    }

    @Override
    public String install() {
        return "apt install lighttpd";
    }

    @Override
    public List<String> versionArguments() {
        return List.of("-v");
    }

    @Override
    public Optional<Path> locate() {
        return Programs.find("lighttpd");
    }

    @Override
    public Launch prepare(Path program, Surroundings here) throws IOException {
        int files = Config.openFiles();
        boolean several = here.workers() > 1;
        String text = CONFIGURATION.formatted(Config.path(here.root()), here.port(), Config.BACKLOG,
                several ? here.workers() : 0, files, files / 2, Config.IDLE_SECONDS,
                WebTypes.lines(Lighttpd::assign), WebTypes.OTHER, Config.path(here.root()));
        Path file = Config.write(here, "lighttpd.conf", text);
        return new Launch(List.of(program.toString(), "-D", "-f", file.toString()), Map.of(), text,
                several ? Launch.StopSignal.KILL : Launch.StopSignal.TERM);
    }

    private static String assign(WebTypes type) {
        return String.join("\n", type.extensions().stream()
                .map(each -> "  \"." + each + "\" => \"" + type.name() + "\",").toList());
    }
}
