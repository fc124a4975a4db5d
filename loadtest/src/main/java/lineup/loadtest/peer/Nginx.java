package lineup.loadtest.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lineup.loadtest.proc.Programs;

/** nginx: one worker process for each CPU, each an event loop with descriptors of open files kept. */
final class Nginx implements PeerKind {

    private static final String CONFIGURATION = """
            daemon off;
            %sworker_processes %d;
            worker_rlimit_nofile %d;
            pid "%s/nginx.pid";
            error_log stderr crit;
            events {
              use epoll;
              worker_connections %d;
            }
            http {
            %s
              access_log off;
              server_tokens off;
              sendfile on;
              tcp_nopush on;
              tcp_nodelay on;
              open_file_cache max=10000 inactive=1h;
              open_file_cache_valid 1s;
              open_file_cache_min_uses 1;
              open_file_cache_errors on;
              keepalive_timeout %ds;
              keepalive_requests 1000000000;
              types {
            %s
              }
              default_type %s;
              server {
                listen 127.0.0.1:%d backlog=%d%s;
                root "%s";
                index index.html;
                error_page 404 /404.html;
                add_header Cache-Control "max-age=0, must-revalidate";
                add_header X-Content-Type-Options nosniff always;
              }
            }
            """;

    @Override
    public String name() {
        return "nginx";
    }

    @Override
    public String install() {
        return "apt install nginx-light";
    }

    @Override
    public List<String> versionArguments() {
        return List.of("-v");
    }

    @Override
    public Optional<Path> locate() {
        return Programs.find("nginx");
    }

    @Override
    public Launch prepare(Path program, Surroundings here) throws IOException {
        String text = configuration(here);
        Path file = Config.write(here, "nginx.conf", text);
        List<String> command = List.of(program.toString(), "-p", here.home().toString(), "-c", file.toString(),
                "-e", "stderr");
        return new Launch(command, Map.of(), text, Launch.StopSignal.TERM);
    }

    private static String configuration(Surroundings here) throws IOException {
        int files = Config.openFiles();
        return CONFIGURATION.formatted(Config.isRoot(here) ? "user root root;\n" : "", here.workers(), files,
                Config.path(here.home()), files, temporary(here), Config.IDLE_SECONDS,
                WebTypes.lines(type -> "    \"" + type.name() + "\" " + type.spaced() + ";"), WebTypes.OTHER,
                here.port(), Config.BACKLOG, here.workers() > 1 ? " reuseport" : "", Config.path(here.root()));
    }

    /** It makes these folders at its start, for content that nobody sends here. */
    private static String temporary(Surroundings here) {
        return List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi").stream()
                .map(each -> "  " + each + "_temp_path \"" + here.home().resolve(each) + "\";")
                .reduce((a, b) -> a + "\n" + b).orElseThrow();
    }
}
