package lineup.loadtest.compare;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lineup.loadtest.engine.Preflight;
import lineup.loadtest.engine.Target;
import lineup.loadtest.http.HttpUrl;
import lineup.loadtest.http.Manner;
import lineup.loadtest.http.Request;
import lineup.loadtest.peer.RunningServer;
import lineup.loadtest.proc.ServerMeter;
import lineup.loadtest.report.ProgressLine;
import lineup.loadtest.result.Trial;
import lineup.loadtest.scenario.Course;

/**
 * One server's turn in one round: a fresh process is started, asked once for everything, measured, and stopped.
 *
 * <p>Invariant: the process has ended when {@link #run} returns.
 */
final class Turn {

    private static final Duration START_PATIENCE = Duration.ofSeconds(10);

    private final Setup setup;
    private final TurnKey key;
    private final Observations observations;
    private final Halt halt;
    private final ProgressLine line;
    private final List<Trial> trials = new ArrayList<>();

    Turn(Setup setup, TurnKey key, Observations observations, Halt halt, ProgressLine line) {
        this.setup = setup;
        this.key = key;
        this.observations = observations;
        this.halt = halt;
        this.line = line;
    }

    /** The trials of this turn, failed ones for what could not be measured; only what was complete before a halt. */
    List<Trial> run(Procedure procedure) throws InterruptedException, UnfitException {
        line.say("starting");
        try {
            measure(procedure);
        } catch (IOException e) {
            if (!halt.isRequested()) {
                fail(e.getMessage() == null ? e.toString() : e.getMessage());
            }
        } finally {
            line.erase();
        }
        return trials;
    }

    private void measure(Procedure procedure) throws IOException, InterruptedException, UnfitException {
        try (RunningServer server = setup.server(key.entrant().participant());
                Halt.Guard _ = halt.guard(server::stop)) {
            HttpUrl url = server.start(START_PATIENCE);
            observations.started(key.server(), server);
            Optional<ServerMeter> meter = server.handle().map(ServerMeter::new);
            meter.ifPresent(ServerMeter::idle);
            procedure.run(learn(url, server, meter));
            line.say("stopping");
        }
    }

    /** Its connection is closed before the load begins: a server may carry one only. */
    private Bench learn(HttpUrl url, RunningServer server, Optional<ServerMeter> meter)
            throws IOException, UnfitException {
        try (Preflight preflight = new Preflight(url, setup.step().load().timeout())) {
            List<Target> targets = preflight.learn(requests(url));
            Fitness.require(key.entrant().participant(), targets, setup.root());
            observations.learnt(key.server(), targets);
            return new Bench(this, server, meter, preflight.address(), targets);
        }
    }

    private List<Request> requests(HttpUrl url) throws IOException, UnfitException {
        List<Request> requests = new ArrayList<>();
        for (String target : setup.targets()) {
            HttpUrl each = url.withTarget(target);
            Manner manner = setup.manner();
            if (manner.conditional()) {
                Optional<String> condition = Validators.condition(each, setup.step().load().timeout());
                manner = manner.with(List.of(condition.orElseThrow(
                        () -> new UnfitException("it sends no validator for " + target))));
            }
            requests.add(manner.request(each, false));
        }
        return requests;
    }

    /** Whatever has no trial yet has failed. */
    private void fail(String reason) {
        setup.course().stops(setup.step()).stream().map(Course.Stop::point)
                .filter(point -> trials.stream().noneMatch(trial -> Objects.equals(trial.point(), point)))
                .forEach(point -> trials.add(key.failed(point, reason)));
    }

    Setup setup() {
        return setup;
    }

    TurnKey key() {
        return key;
    }

    Observations observations() {
        return observations;
    }

    Halt halt() {
        return halt;
    }

    ProgressLine line() {
        return line;
    }

    /** A halt may come at any time; what is cut short is no trial. */
    void add(Trial trial) {
        if (!halt.isRequested()) {
            trials.add(trial);
        }
    }
}
