package lineup.loadtest.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.Plan;
import lineup.loadtest.engine.Preflight;
import lineup.loadtest.engine.Workload;
import lineup.loadtest.http.Request;
import lineup.loadtest.proc.Programs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** strace and wrk at work on the null responder, which runs as a process of its own. */
class OtherToolsTest {

    private static final Load LOAD = Load.closed(4, 1, Duration.ZERO, Duration.ofSeconds(1));
    private static NullServer server;

    @BeforeAll
    static void start() throws Exception {
        server = NullServer.start(Optional.empty());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void countsTheSystemCallsOfARequest() throws Exception {
        assumeTrue(Programs.find("strace").isPresent(), "strace is not on PATH");
        try (Preflight preflight = new Preflight(server.url(), LOAD.timeout())) {
            List<Request> requests = List.of(Request.to(server.url(), false, List.of()));
            Plan plan = new Plan(preflight.address(), Workload.inTurn(preflight.learn(requests)), LOAD);
            Syscalls syscalls = Syscalls.count(server.handle(), plan);
            assumeTrue(syscalls.note() == null || !syscalls.note().contains("not allowed"), syscalls.note());
            assertThat(syscalls.note()).isNull();
            // One of each for a request, but for those in flight at the edges.
            assertThat(syscalls.perRequest().get("read")).isBetween(0.9, 1.2);
            assertThat(syscalls.perRequest().get("write")).isBetween(0.9, 1.2);
        }
        assertThat(server.handle().isAlive()).isTrue();
    }

    @Test
    void asksWrk() throws Exception {
        assumeTrue(Programs.find("wrk").isPresent(), "wrk is not on PATH");
        SecondOpinion opinion = SecondOpinion.ask(server.url(), List.of("X-Test: 1"), LOAD);
        assertThat(opinion.failure()).isNull();
        assertThat(opinion.requestsPerSecond()).isPositive();
        assertThat(opinion.errors()).isZero();
        assertThat(opinion.p99Micros()).isGreaterThanOrEqualTo(opinion.p50Micros());
    }
}
