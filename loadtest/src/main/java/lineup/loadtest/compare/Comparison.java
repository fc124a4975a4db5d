package lineup.loadtest.compare;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lineup.loadtest.engine.Engine;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.Measurement;
import lineup.loadtest.engine.Plan;
import lineup.loadtest.engine.Preflight;
import lineup.loadtest.engine.Target;
import lineup.loadtest.engine.Workload;
import lineup.loadtest.http.HttpUrl;
import lineup.loadtest.http.Request;
import lineup.loadtest.proc.ServerMeter;
import lineup.loadtest.report.ProgressLine;

/**
 * Runs the servers one after the other, each as a fresh process under the same load, and collects a row for each.
 *
 * <p>Invariant: at most one server runs at a time, and none once {@link #run} or {@link #stop} has returned.
 */
public final class Comparison {

    private static final Duration START_PATIENCE = Duration.ofSeconds(10);

    private final Setup setup;
    private final Function<String, ProgressLine> progress;
    private final Agreement agreement = new Agreement();
    private final List<Row> rows = new ArrayList<>();
    private ServerProcess running;
    private Engine engine;
    private boolean stopping;

    public Comparison(Setup setup, Function<String, ProgressLine> progress) {
        this.setup = setup;
        this.progress = progress;
    }

    /** The rows in order; fewer than there are servers when it was stopped. */
    public List<Row> run() throws InterruptedException {
        for (ServerSpec server : setup.servers()) {
            Row row = row(server);
            if (isStopping()) {
                break;
            }
            rows.add(row);
        }
        return rows;
    }

    /** What the servers answered differently, one line each. */
    public List<String> differences() {
        return agreement.differences();
    }

    /** Stops the server that runs and lets no other start. May be called from any thread. */
    public synchronized void stop() {
        stopping = true;
        if (engine != null) {
            engine.stop();
        }
        if (running != null) {
            running.stop();
        }
    }

    private Row row(ServerSpec spec) throws InterruptedException {
        ProgressLine line = progress.apply(spec.name());
        line.say("starting");
        try {
            return measure(spec, start(spec), line);
        } catch (IOException e) {
            return new Row.Failed(spec.name(), e.getMessage());
        } finally {
            line.erase();
        }
    }

    private Row measure(ServerSpec spec, ServerProcess server, ProgressLine line)
            throws IOException, InterruptedException {
        try {
            HttpUrl url = server.awaitReady(START_PATIENCE);
            ServerMeter meter = new ServerMeter(server.handle());
            meter.idle();
            Plan plan = learn(spec, url);
            Measurement measurement = engine(plan).run(new RowObserver(line, meter));
            if (server.hasExited()) {
                throw new IOException("ended under load, " + server.lastWords());
            }
            return new Row.Measured(spec.name(), plan.load().connections(), measurement, meter);
        } finally {
            line.say("stopping");
            server.stop();
        }
    }

    private Plan learn(ServerSpec spec, HttpUrl url) throws IOException {
        Load load = setup.loadFor(spec.name());
        List<Request> requests = setup.targets().stream()
                .map(target -> Request.to(url.withTarget(target), false, List.of()))
                .toList();
        try (Preflight preflight = new Preflight(url, load.timeout())) {
            List<Target> targets = preflight.learn(requests);
            agreement.add(spec.name(), targets);
            return new Plan(preflight.address(), Workload.inTurn(targets), load);
        }
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private synchronized ServerProcess start(ServerSpec spec) throws IOException {
        if (stopping) {
            throw new IOException("stopped");
        }
        running = ServerProcess.start(setup.commandOf(spec));
        return running;
    }

    private synchronized Engine engine(Plan plan) throws IOException {
        engine = new Engine(plan);
        if (stopping) {
            engine.stop();
        }
        return engine;
    }
}
