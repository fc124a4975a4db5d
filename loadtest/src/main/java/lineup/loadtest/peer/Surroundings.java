package lineup.loadtest.peer;

import java.nio.file.Path;

/**
 * Where a server runs.
 *
 * @param root the folder that it serves
 * @param port where it listens on 127.0.0.1
 * @param workers the number of CPUs it may use
 * @param home a private folder for its configuration and whatever it writes; it is deleted when the server has ended
 */
public record Surroundings(Path root, int port, int workers, Path home) {
}
