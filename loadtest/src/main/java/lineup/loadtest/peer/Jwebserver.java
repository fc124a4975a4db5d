package lineup.loadtest.peer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file server of the JDK that runs this program, which serves on one thread.
 *
 * <p>It has no option for its speed, but it reads the system properties of its module, and without these it takes no
 * more than 200 connections and waits for acknowledgements.
 */
final class Jwebserver implements PeerKind {

    @Override
    public String name() {
        return "jwebserver";
    }

    @Override
    public String install() {
        return "run this program with a JDK instead of a JRE";
    }

    @Override
    public List<String> versionArguments() {
        return List.of("--version");
    }

    @Override
    public Optional<Path> locate() {
        return Optional.of(Path.of(System.getProperty("java.home"), "bin", "jwebserver"))
                .filter(Files::isExecutable);
    }

    @Override
    public Launch prepare(Path program, Surroundings here) {
        int most = Config.openFiles();
        return Launch.of(List.of(program.toString(), "-J-Djdk.httpserver.maxConnections=" + most,
                "-J-Dsun.net.httpserver.maxIdleConnections=" + most, "-J-Dsun.net.httpserver.nodelay=true",
                "-b", "127.0.0.1", "-p", Integer.toString(here.port()), "-d", here.root().toString(), "-o", "none"));
    }
}
