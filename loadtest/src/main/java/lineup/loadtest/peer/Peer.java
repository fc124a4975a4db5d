package lineup.loadtest.peer;

import java.io.IOException;
import java.nio.file.Path;

/** A web server of others that this machine has, with its program and its version. */
public final class Peer {

    private final PeerKind kind;
    private final Path program;
    private final String version;

    Peer(PeerKind kind, Path program, String version) {
        this.kind = kind;
        this.program = program;
        this.version = version;
    }

    public String name() {
        return kind.name();
    }

    public Path program() {
        return program;
    }

    /** Its version number, or "unknown" when it does not tell. */
    public String version() {
        return version;
    }

    /** Writes its configuration into its private folder, and says how to start it. */
    public Launch prepare(Surroundings here) throws IOException {
        return kind.prepare(program, here);
    }
}
