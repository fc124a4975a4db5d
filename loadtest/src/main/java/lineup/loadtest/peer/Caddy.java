package lineup.loadtest.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lineup.loadtest.proc.Programs;

/** Caddy: a goroutine for each connection, scheduled on as many threads as it is given CPUs. */
final class Caddy implements PeerKind {

    private static final String CONFIGURATION = """
            {
                admin off
                auto_https off
                grace_period 1s
                log {
                    output stderr
                    level ERROR
                }
                servers {
                    protocols h1
                    timeouts {
                        idle %ds
                    }
                }
            }
            http://127.0.0.1:%d {
                bind 127.0.0.1
                root * "%s"
                header Cache-Control "max-age=0, must-revalidate"
                header X-Content-Type-Options nosniff
                file_server {
                    index index.html
                }
                handle_errors {
                    rewrite * /404.html
                    file_server
                }
            }
            """;

    @Override
    public String name() {
        return "caddy";
    }

    @Override
    public String install() {
        return "apt install caddy";
    }

    @Override
    public List<String> versionArguments() {
        return List.of("version");
    }

    @Override
    public Optional<Path> locate() {
        return Programs.find("caddy");
    }

    @Override
    public Launch prepare(Path program, Surroundings here) throws IOException {
        String text = CONFIGURATION.formatted(Config.IDLE_SECONDS, here.port(), Config.path(here.root()));
        Path file = Config.write(here, "Caddyfile", text);
        List<String> command = List.of(program.toString(), "run", "--config", file.toString(), "--adapter",
                "caddyfile");
        String home = here.home().toString();
        Map<String, String> environment = Map.of("GOMAXPROCS", Integer.toString(here.workers()), "GOGC", "400",
                "HOME", home, "XDG_CONFIG_HOME", home, "XDG_DATA_HOME", home);
        return new Launch(command, environment, text, Launch.StopSignal.TERM);
    }
}
