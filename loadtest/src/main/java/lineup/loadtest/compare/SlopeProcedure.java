package lineup.loadtest.compare;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import lineup.loadtest.control.MemorySlope;
import lineup.loadtest.http.Request;

/** Measures how the memory of a fresh server grows with idle connections, up to the highest point of the course. */
record SlopeProcedure(Setup setup) implements Procedure {

    private static final Duration ABOUT = Duration.ofSeconds(3);
    private static final List<Integer> PARTS = List.of(4, 2, 1);

    @Override
    public void run(Bench bench) throws IOException {
        int most = (int) Math.min(setup.course().points().getLast(), setup.cap(bench.server()));
        List<Integer> steps = PARTS.stream().map(part -> most / part).filter(step -> step > 0).distinct().toList();
        Double slope = null;
        if (!steps.isEmpty() && bench.meter().isPresent()) {
            Request request = bench.targets().getFirst().request();
            MemorySlope measured = MemorySlope.measure(bench.meter().get(), bench.address(), request,
                    setup.step().load().sources(), steps);
            slope = measured.bytesPerConnection();
            if (measured.note() != null) {
                bench.turn().observations().note(bench.server() + ", memory per connection: " + measured.note() + ".");
            }
        }
        bench.turn().observations().memoryPerConnection(bench.server(), slope);
    }

    @Override
    public Duration duration() {
        return ABOUT;
    }
}
