package lineup.loadtest.control;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lineup.loadtest.engine.Engine;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.Measurement;
import lineup.loadtest.engine.Pace;
import lineup.loadtest.engine.Plan;
import lineup.loadtest.engine.Preflight;
import lineup.loadtest.engine.Workload;
import lineup.loadtest.http.Request;
import lineup.loadtest.proc.CpuTime;
import lineup.loadtest.proc.Pinning;
import lineup.loadtest.proc.ServerMeter;

/**
 * What the generator reaches against a server that does nothing.
 *
 * @param requestsPerSecond as measured, of the generator and the null responder together
 * @param generatorShare the generator's CPU time as a part of what its threads could have used
 * @param generatorMicros its CPU time per request
 * @param responderMicros that of the null responder, the least that any server pays; null where it is not told
 */
public record Ceiling(double requestsPerSecond, double generatorShare, double generatorMicros, Double responderMicros) {

    /** The generator is a JVM too, and this is the first that it does. */
    private static final Duration WARMUP = Duration.ofSeconds(3);
    private static final Duration WINDOW = Duration.ofMillis(1_500);

    /** Measures with as many connections and threads as the load has, in a closed loop of four and a half seconds. */
    public static Ceiling measure(Load load, Optional<Pinning> pinning) throws IOException, InterruptedException {
        Load closed = load.withPace(new Pace.Closed()).withRequests(0).withRamp(Duration.ZERO)
                .withTimes(WARMUP, 1, WINDOW);
        try (NullServer server = NullServer.start(pinning);
                Preflight preflight = new Preflight(server.url(), load.timeout())) {
            List<Request> requests = List.of(Request.to(server.url(), false, List.of()));
            Workload workload = Workload.inTurn(preflight.learn(requests));
            ServerMeter meter = new ServerMeter(server.handle());
            Measurement measurement = new Engine(new Plan(preflight.address(), workload, closed))
                    .run(new MeterObserver(meter));
            return of(measurement, Math.min(load.threads(), load.connections()), meter.cpuTime());
        }
    }

    /**
     * The rate at which the generator's own CPU is used up, when the null responder was the slower of the two. Above
     * 80 % of it a result is about the client. Busy event loops do more in one turn, so the true ceiling may lie
     * somewhat higher.
     */
    public double atFullUse() {
        return generatorShare > 0 && generatorShare < 1 ? requestsPerSecond / generatorShare : requestsPerSecond;
    }

    private static Ceiling of(Measurement m, int threads, Optional<CpuTime> responder) throws IOException {
        if (m.okInWindow() == 0) {
            throw new IOException("the null responder did not answer");
        }
        return new Ceiling(m.requestsPerSecond(), m.generatorShare(threads),
                m.effort().cpuNanos() / 1e3 / m.okInWindow(),
                responder.map(time -> (double) time.totalMicros() / m.okInWindow()).orElse(null));
    }
}
