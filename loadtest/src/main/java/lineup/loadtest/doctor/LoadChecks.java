package lineup.loadtest.doctor;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lineup.loadtest.control.Ceiling;
import lineup.loadtest.control.NullServer;
import lineup.loadtest.control.RoundTrip;
import lineup.loadtest.engine.Load;
import lineup.loadtest.proc.Pinning;
import lineup.loadtest.report.Units;

/** What the generator can do here against a server that does nothing. */
final class LoadChecks {

    private static final int CONNECTIONS = 64;

    private LoadChecks() {
    }

    static List<Finding> findings(Optional<Pinning> pinning) throws InterruptedException {
        try {
            return List.of(roundTrip(pinning), ceiling(pinning));
        } catch (IOException e) {
            return List.of(new Finding(Finding.Status.FAIL, "loopback", "no load could be sent",
                    String.valueOf(e.getMessage())));
        }
    }

    private static Finding roundTrip(Optional<Pinning> pinning) throws IOException {
        try (NullServer server = NullServer.start(pinning)) {
            long[] nanos = RoundTrip.measure(server.url());
            Arrays.sort(nanos);
            return Finding.ok("loopback", "a request and its answer take "
                    + Units.decimal(nanos[nanos.length / 2] / 1e3, 0) + " µs in the median, "
                    + Units.decimal(nanos[nanos.length * 99 / 100] / 1e3, 0) + " µs at p99");
        }
    }

    private static Finding ceiling(Optional<Pinning> pinning) throws IOException, InterruptedException {
        Ceiling ceiling = Ceiling.measure(Load.closed(CONNECTIONS, 1, Duration.ZERO, Duration.ZERO), pinning);
        String responder = ceiling.responderMicros() == null ? ""
                : ", the responder " + Units.decimal(ceiling.responderMicros(), 1) + " µs";
        return Finding.ok("ceiling", Units.rate(ceiling.requestsPerSecond()) + " requests/s against the null responder"
                + " on " + CONNECTIONS + " connections, " + Units.rate(ceiling.atFullUse())
                + " at full use of one thread; CPU per request " + Units.decimal(ceiling.generatorMicros(), 1)
                + " µs" + responder);
    }
}
