package lineup.loadtest.compare;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import lineup.loadtest.engine.Load;
import lineup.loadtest.scenario.Course;
import lineup.loadtest.scenario.Step;

/**
 * Takes the server through all points of the course in one process, and measures a window at each.
 *
 * <p>Only the first point has the whole warm-up: at the next ones the server is warm and has to settle only.
 */
record PointsProcedure(Setup setup) implements Procedure {

    private static final Duration SETTLE = Duration.ofSeconds(1);

    @Override
    public void run(Bench bench) throws IOException, InterruptedException {
        boolean warm = false;
        for (Course.Stop stop : setup.course().stops(setup.step())) {
            Optional<Step> step = setup.fit(bench.server(), stop.step());
            if (step.isEmpty()) {
                bench.leaveOut(stop.point());
            } else if (!bench.isHalted()) {
                Step next = warm ? step.get().withLoad(settled(step.get().load())) : step.get();
                bench.add(bench.measure(stop.point(), next));
                warm = true;
            }
        }
    }

    @Override
    public Duration duration() {
        Duration sum = Duration.ZERO;
        for (Course.Stop stop : setup.course().stops(setup.step())) {
            Load load = sum.isZero() ? stop.step().load() : settled(stop.step().load());
            sum = sum.plus(load.warmup()).plus(load.duration());
        }
        return sum;
    }

    private static Load settled(Load load) {
        Duration warmup = load.warmup().compareTo(SETTLE) < 0 ? load.warmup() : SETTLE;
        return load.withTimes(warmup, 1, load.duration());
    }
}
