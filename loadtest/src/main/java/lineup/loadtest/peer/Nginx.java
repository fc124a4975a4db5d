package lineup.loadtest.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
              multi_accept on;
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
    public Launch prepare(Path program, Place place) throws IOException {
        String text = configuration(place);
        Path file = Config.write(place, "nginx.conf", text);
        List<String> command = List.of(program.toString(), "-p", place.home().toString(), "-c", file.toString(),
                "-e", "stderr");
        return new Launch(command, Map.of(), text, Launch.StopSignal.TERM);
    }

    private static String configuration(Place place) throws IOException {
        int files = Config.openFiles();
        return CONFIGURATION.formatted(Config.isRoot(place) ? "user root root;\n" : "", place.workers(), files,
                Config.path(place.home()), files, temporary(place), Config.IDLE_SECONDS,
                WebTypes.lines(type -> "    \"" + type.name() + "\" " + type.spaced() + ";"), WebTypes.OTHER,
                place.port(), Config.BACKLOG, place.workers() > 1 ? " reuseport" : "", Config.path(place.root()));
    }

    /** It makes these folders at its start, for content that nobody sends here. */
    private static String temporary(Place place) {
        return List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi").stream()
                .map(each -> "  " + each + "_temp_path \"" + place.home().resolve(each) + "\";")
                .reduce((a, b) -> a + "\n" + b).orElseThrow();
    }
}
