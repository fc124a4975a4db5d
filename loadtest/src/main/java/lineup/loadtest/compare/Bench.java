package lineup.loadtest.compare;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lineup.loadtest.adversary.Adversaries;
import lineup.loadtest.adversary.AdversaryReport;
import lineup.loadtest.adversary.Habits;
import lineup.loadtest.engine.Engine;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.Measurement;
import lineup.loadtest.engine.Plan;
import lineup.loadtest.engine.Target;
import lineup.loadtest.engine.Workload;
import lineup.loadtest.http.Request;
import lineup.loadtest.peer.RunningServer;
import lineup.loadtest.proc.ServerMeter;
import lineup.loadtest.result.Cost;
import lineup.loadtest.result.Generator;
import lineup.loadtest.result.Trial;
import lineup.loadtest.scenario.Step;

/**
 * A server that runs and is known to answer: what a {@link Procedure} measures with.
 *
 * @param meter absent for a server whose process is not known
 * @param targets all that is asked for at any point, with the answers that the server gave
 */
record Bench(Turn turn, RunningServer running, Optional<ServerMeter> meter, InetSocketAddress address,
        List<Target> targets) {

    private static final Duration ADVERSARIES_PATIENCE = Duration.ofSeconds(30);

    String server() {
        return turn.key().server();
    }

    /** Whether the comparison is to end: what was measured since is cut short and worth nothing. */
    boolean isHalted() {
        return turn.halt().isRequested();
    }

    /** What the step asks of this server. */
    Plan plan(Step step) {
        List<Target> chosen = targets.stream()
                .filter(target -> step.targets().contains(target.request().target()))
                .toList();
        return new Plan(address, Workload.inTurn(chosen), step.load());
    }

    /** One warm-up and one window, both beside the step's adversaries. */
    Trial measure(Double point, Step step) throws IOException, InterruptedException {
        if (step.adversaries().isEmpty()) {
            return measureAlone(point, step);
        }
        Habits habits = Habits.usual().withSources(step.load().sources());
        Request request = targets.stream().map(Target::request)
                .filter(each -> each.target().equals(step.burden())).findFirst().orElseThrow();
        try (Adversaries adversaries = Adversaries.start(step.adversaries(), address, request, habits);
                Halt.Guard _ = turn.halt().guard(adversaries::close)) {
            turn.line().say("adversaries come");
            boolean ready = adversaries.awaitReady(ADVERSARIES_PATIENCE);
            Trial trial = measureAlone(point, step);
            AdversaryReport report = adversaries.report();
            if (!ready || !report.allReady()) {
                turn.observations().note(server() + " at " + turn.setup().course().label() + " " + Math.round(point)
                        + ": " + report.sentence());
            }
            return trial;
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private Trial measureAlone(Double point, Step step) throws IOException, InterruptedException {
        Load load = step.load();
        Engine engine = new Engine(plan(step));
        Optional<ServerMeter> window = meter.map(ServerMeter::next);
        try (Halt.Guard _ = turn.halt().guard(engine::stop)) {
            Measurement measurement = engine.run(new BenchObserver(turn.line(), window));
            if (running.hasExited()) {
                throw new IOException("ended under load, " + running.lastWords());
            }
            return turn.key().trial(point, measurement.figures(load.connections()),
                    window.map(ServerMeter::cost).map(this::withWhatIsMeasuredOnce).orElse(null),
                    generator(measurement, load, window));
        }
    }

    private Cost withWhatIsMeasuredOnce(Cost cost) {
        return cost.withMemoryPerConnection(turn.observations().slope(server()))
                .withSyscallsPerRequest(turn.observations().syscalls(server()));
    }

    void add(Trial trial) {
        turn.add(trial);
    }

    /** A point that asks for more than this server can carry. */
    void leaveOut(Double point) {
        Setup setup = turn.setup();
        turn.observations().note(server() + " is left out at " + setup.course().label() + " " + Math.round(point)
                + ": it carries no more than " + setup.cap(server()) + " connections.");
    }

    private static Generator generator(Measurement measurement, Load load, Optional<ServerMeter> window) {
        int threads = Math.min(load.threads(), load.connections());
        OptionalLong overflows = window.map(ServerMeter::listenOverflows).orElse(OptionalLong.empty());
        Generator generator = measurement.generator(threads);
        return overflows.isEmpty() ? generator : generator.withListenOverflows(overflows.getAsLong());
    }
}
