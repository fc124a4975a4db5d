package lineup.loadtest.peer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file server of the JDK that runs this program. It has no options that tune it, and serves on one thread. */
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
    public Launch prepare(Path program, Place place) {
        return Launch.of(List.of(program.toString(), "-b", "127.0.0.1", "-p", Integer.toString(place.port()),
                "-d", place.root().toString(), "-o", "none"));
    }
}
