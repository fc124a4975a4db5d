package lineup.loadtest.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A web server that can be configured here, whether or not this machine has it. */
interface PeerKind {

    String name();

    /** What to do when it is missing, such as {@code apt install nginx-light}. */
    String install();

    /** The arguments that make the program print its version. */
    List<String> versionArguments();

    Optional<Path> locate();

    /** Writes what it needs into its private folder, and says how to start it. */
    Launch prepare(Path program, Surroundings here) throws IOException;
}
