package lineup.loadtest.control;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import lineup.loadtest.engine.Engine;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.Measurement;
import lineup.loadtest.engine.Pace;
import lineup.loadtest.engine.Plan;

/**
 * How many system calls the server makes for each request, counted in a short run of its own.
 *
 * <p>A traced server is several times slower, so this run tells nothing else, and an event loop finds more connections
 * ready in one turn than it would by itself. What opening the connections took is included.
 *
 * @param perRequest by name, the most frequent first, those below one in a thousand requests left out; null when they
 *     could not be counted
 * @param note why not; null when they were
 */
public record Syscalls(Map<String, Double> perRequest, String note) {

    private static final Duration WINDOW = Duration.ofSeconds(1);
    private static final double RARE = 0.001;

    /** Runs the plan's load in a closed loop for a second, with the server traced. */
    public static Syscalls count(ProcessHandle server, Plan plan) throws IOException, InterruptedException {
        Load load = plan.load().withPace(new Pace.Closed()).withRequests(0).withRamp(Duration.ZERO)
                .withTimes(Duration.ZERO, 1, WINDOW);
        try (SyscallTracer tracer = SyscallTracer.attach(server)) {
            Measurement measurement = new Engine(new Plan(plan.address(), plan.workload(), load)).run(Unobserved.RUN);
            return of(tracer.detach(), measurement.sent().sent());
        } catch (IOException e) {
            return new Syscalls(null, "system calls are not counted: " + e.getMessage());
        }
    }

    static Syscalls of(Map<String, Long> calls, long requests) {
        Map<String, Double> perRequest = new LinkedHashMap<>();
        calls.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .filter(each -> requests > 0 && each.getValue() >= RARE * requests)
                .forEach(each -> perRequest.put(each.getKey(), (double) each.getValue() / requests));
        return perRequest.isEmpty() ? new Syscalls(null, "system calls are not counted: none was seen")
                : new Syscalls(perRequest, null);
    }
}
