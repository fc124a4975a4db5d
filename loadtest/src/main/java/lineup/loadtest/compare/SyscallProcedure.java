package lineup.loadtest.compare;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import lineup.loadtest.control.Syscalls;
import lineup.loadtest.engine.Load;
import lineup.loadtest.scenario.Course;
import lineup.loadtest.scenario.Step;

/**
 * Counts the system calls of a fresh server under the load of the first point, which slows it down meanwhile.
 *
 * <p>It is warmed up before, because a JVM that compiles makes more calls than one that answers.
 */
record SyscallProcedure(Setup setup) implements Procedure {

    private static final Duration ABOUT = Duration.ofSeconds(3);
    private static final Duration SETTLED = Duration.ofSeconds(1);

    @Override
    public void run(Bench bench) throws IOException, InterruptedException {
        Course.Stop first = setup.course().stops(setup.step()).getFirst();
        Optional<Step> step = setup.fit(bench.server(), first.step());
        Syscalls counted = new Syscalls(null, null);
        if (step.isPresent() && bench.running().handle().isPresent()) {
            Load load = step.get().load();
            bench.measure(first.point(), step.get().withLoad(load.withTimes(load.warmup(), load.bursts(), SETTLED)));
            counted = Syscalls.count(bench.running().handle().get(), bench.plan(step.get()));
        }
        if (counted.note() != null && !bench.isHalted()) {
            bench.turn().observations().note(bench.server() + ": " + counted.note() + ".");
        }
        bench.turn().observations().syscalls(bench.server(), counted.perRequest());
    }

    @Override
    public Duration duration() {
        return setup.step().load().warmup().plus(ABOUT);
    }
}
