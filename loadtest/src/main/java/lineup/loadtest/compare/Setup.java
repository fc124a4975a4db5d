package lineup.loadtest.compare;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.Plan;
import lineup.loadtest.proc.Pinning;

/** What is compared with what: the servers, in the order of the table, and the load that each of them gets. */
public record Setup(List<ServerSpec> servers, Path root, List<String> targets, Load load,
        Map<String, Integer> caps, Optional<Pinning> pinning) {

    /** A server that can carry fewer connections than the others is given no more than that. */
    Load loadFor(String name) {
        return load.withConnections(Math.min(load.connections(), caps.getOrDefault(name, load.connections())));
    }

    List<String> commandOf(ServerSpec server) {
        List<String> command = server.command().fill(0, root);
        return pinning.map(each -> each.wrap(command)).orElse(command);
    }

    /** The threads that the generator really uses, which are never more than its connections. */
    public int threads(int connections) {
        return Math.min(load.threads(), connections);
    }

    /** Warm-up and window of all servers; their start and end come on top. */
    public Duration duration() {
        return load.warmup().plus(load.duration()).multipliedBy(servers.size());
    }
}
