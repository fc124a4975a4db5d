package lineup.loadtest.peer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lineup.loadtest.proc.Programs;

/**
 * The http.server of Python: a thread for each connection, and HTTP/1.0, so a connection for each request. It has no
 * options that tune it, and logs every request.
 *
 * <p>It can speak HTTP/1.1, and is slower then: it writes head and content apart, and waits for the first to be
 * acknowledged before it sends the second.
 */
final class PythonServer implements PeerKind {

    @Override
    public String name() {
        return "python";
    }

    @Override
    public String install() {
        return "apt install python3";
    }

    @Override
    public List<String> versionArguments() {
        return List.of("--version");
    }

    @Override
    public Optional<Path> locate() {
        return Programs.find("python3");
    }

    @Override
    public Launch prepare(Path program, Surroundings here) {
        return Launch.of(List.of(program.toString(), "-m", "http.server", "--bind", "127.0.0.1",
                "--directory", here.root().toString(), Integer.toString(here.port())));
    }
}
