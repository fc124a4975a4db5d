package lineup.loadtest.peer;

import java.util.List;
import java.util.Map;

/**
 * How a server is started in its {@link Surroundings} and ended, and what a report keeps of it.
 *
 * @param environment variables that are set in addition to those of this process
 * @param configuration the exact text of the configuration that was made for it; null when there is none
 */
public record Launch(List<String> command, Map<String, String> environment, String configuration, StopSignal stop) {

    /** What asks a server to end. */
    public enum StopSignal {
        /** SIGTERM: the server ends by itself. */
        TERM,
        /** SIGKILL, for a server that answers SIGTERM in a way that cannot be used, and has nothing to put in order. */
        KILL
    }

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    static Launch of(List<String> command) {
        return new Launch(command, Map.of(), null, StopSignal.TERM);
    }
}
