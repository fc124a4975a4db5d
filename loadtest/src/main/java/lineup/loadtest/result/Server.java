package lineup.loadtest.result;

import java.util.List;

/**
 * A server that took part.
 *
 * @param version what it says of itself; null when it does not
 * @param configuration the exact text of the configuration that was made for it; null when there is none
 * @param connections the number of connections it got, which is less than the others' when it can carry no more
 * @param floor whether it is no server to choose but the control that answers without serving anything
 */
public record Server(String name, List<String> command, String version, String configuration, int connections,
        boolean floor) {

    public Server(String name, List<String> command, String version, String configuration, int connections) {
        this(name, command, version, configuration, connections, false);
    }
}
