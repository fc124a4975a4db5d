package lineup.loadtest.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lineup.loadtest.proc.Programs;

/**
 * Apache httpd with the event MPM: a listener thread holds idle connections, threads serve those with a request.
 *
 * <p>It refuses to serve as root. Started by root, it serves as nobody, so nobody must be able to read the site.
 */
final class Apache implements PeerKind {

    private static final String CONFIGURATION = """
            ServerRoot "%1$s"
            DefaultRuntimeDir "%1$s"
            PidFile "%1$s/httpd.pid"
            ErrorLog /dev/stderr
            LogLevel crit
            ServerName 127.0.0.1
            ServerTokens Prod
            Listen 127.0.0.1:%2$d
            ListenBacklog %3$d
            %4$sServerLimit %5$d
            StartServers %5$d
            ThreadLimit %6$d
            ThreadsPerChild %6$d
            MaxRequestWorkers %7$d
            MinSpareThreads 1
            MaxSpareThreads %7$d
            MaxConnectionsPerChild 0
            AsyncRequestWorkerFactor 100
            KeepAlive On
            KeepAliveTimeout %8$d
            MaxKeepAliveRequests 0
            Timeout 60
            EnableMMAP On
            EnableSendfile On
            FileETag MTime Size
            TypesConfig /dev/null
            %9$s
            DocumentRoot "%10$s"
            DirectoryIndex index.html
            ErrorDocument 404 /404.html
            <Directory "%10$s">
              Options FollowSymLinks
              AllowOverride None
              Require all granted
            </Directory>
            Header set Cache-Control "max-age=0, must-revalidate"
            Header always set X-Content-Type-Options nosniff
            """;

    /** Where systems keep its modules. */
    private static final List<Path> MODULES = Stream.of("/usr/lib/apache2/modules", "/usr/lib64/httpd/modules",
            "/usr/lib/httpd/modules", "/usr/libexec/apache2", "/etc/httpd/modules").map(Path::of).toList();
    private static final int NOBODY = 65_534;
    /** When all are busy it closes idle connections, so there are many, though they cost some time and memory. */
    private static final int THREADS = 1_024;

    @Override
    public String name() {
        return "apache";
    }

    @Override
    public String install() {
        return "apt install apache2";
    }

    @Override
    public List<String> versionArguments() {
        return List.of("-v");
    }

    @Override
    public Optional<Path> locate() {
        return Programs.find("apache2", "httpd");
    }

    @Override
    public Launch prepare(Path program, Surroundings here) throws IOException {
        if (Config.isRoot(here)) {
            requireReadableByOthers(here.root());
        }
        String text = configuration(here);
        Path file = Config.write(here, "httpd.conf", text);
        return new Launch(List.of(program.toString(), "-f", file.toString(), "-DFOREGROUND"), Map.of(), text,
                Launch.StopSignal.TERM);
    }

    private static String configuration(Surroundings here) throws IOException {
        String home = Config.path(here.home());
        return modules() + CONFIGURATION.formatted(home, here.port(), Config.BACKLOG,
                Config.isRoot(here) ? "User #" + NOBODY + "\nGroup #" + NOBODY + "\n" : "", here.workers(), THREADS,
                here.workers() * THREADS, Config.IDLE_SECONDS,
                WebTypes.lines(type -> "AddType \"" + type.name() + "\" " + type.spaced()), Config.path(here.root()));
    }

    private static String modules() throws IOException {
        Path folder = MODULES.stream().filter(Files::isDirectory).findFirst()
                .orElseThrow(() -> new IOException("the modules of Apache are in none of " + MODULES));
        StringBuilder lines = new StringBuilder();
        for (String name : List.of("mpm_event", "unixd", "authz_core", "mime", "dir", "headers")) {
            Path file = folder.resolve("mod_" + name + ".so");
            // Some are built in, and which ones differs from system to system.
            if (Files.exists(file)) {
                lines.append("LoadModule ").append(name).append("_module \"").append(file).append("\"\n");
            }
        }
        return lines.toString();
    }

    private static void requireReadableByOthers(Path root) throws IOException {
        for (Path folder = root.toRealPath(); folder != null; folder = folder.getParent()) {
            if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                throw new IOException("Apache does not serve as root, and others may not enter " + folder
                        + ": serve a folder that all can read, or start it as another user");
            }
        }
    }
}
