package lineup.loadtest.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lineup.loadtest.engine.Target;
import lineup.loadtest.peer.Launch;
import lineup.loadtest.peer.RunningServer;

/** What turns up about the servers while the rounds are run, apart from figures. */
final class Observations {

    private final Agreement agreement = new Agreement();
    private final Map<String, Launch> launches = new HashMap<>();
    private final Map<String, Double> slopes = new HashMap<>();
    private final Map<String, Map<String, Double>> syscalls = new HashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();

    /** A sentence that a reader of the results must know; it is kept once, however often it comes up. */
    void note(String sentence) {
        notes.add(sentence);
    }

    void started(String name, RunningServer server) {
        server.launch().ifPresent(launch -> launches.putIfAbsent(name, launch));
    }

    void learnt(String name, List<Target> targets) {
        agreement.add(name, targets);
    }

    /** How the server was started the first time; empty when it was not. */
    Optional<Launch> launch(String name) {
        return Optional.ofNullable(launches.get(name));
    }

    void memoryPerConnection(String name, Double bytes) {
        slopes.put(name, bytes);
    }

    /** The memory that an idle connection takes of the server in bytes; null when it was not measured. */
    Double slope(String name) {
        return slopes.get(name);
    }

    boolean hasSlope(String name) {
        return slopes.containsKey(name);
    }

    void syscalls(String name, Map<String, Double> perRequest) {
        syscalls.put(name, perRequest);
    }

    /** The system calls that the server makes for a request, by name; null when they were not counted. */
    Map<String, Double> syscalls(String name) {
        return syscalls.get(name);
    }

    boolean hasSyscalls(String name) {
        return syscalls.containsKey(name);
    }

    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        agreement.differences().forEach(difference -> all.add("The servers differ in " + difference + "."));
        return all;
    }
}
