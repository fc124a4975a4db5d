package lineup.loadtest.engine;

import static lineup.loadtest.engine.Runs.CLOSING;
import static lineup.loadtest.engine.Runs.GOOD;
import static lineup.loadtest.engine.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A server that does everything wrong in turn, under every kind of load: the outcomes add up to what was sent.
 *
 * <p>{@link Runs} checks the sum after every run, that of the warm-up too.
 */
@Timeout(20)
class AccountingTest {

    private static final Duration PATIENCE = Duration.ofMillis(60);
    private static final Load LOAD = Load.closed(6, 2, Duration.ofMillis(60), Duration.ofMillis(150))
            .withTimeouts(PATIENCE, PATIENCE);
    private static final Pace PACE = new Pace.Poisson(2000, 1);

    static Stream<Named<Load>> loads() {
        return Stream.of(
                Named.of("closed", LOAD),
                Named.of("closed, bursts and ramp", LOAD.withTimes(PATIENCE, 3, PATIENCE).withRamp(PATIENCE)),
                Named.of("closed, pipelined", LOAD.withPipeline(4)),
                Named.of("closed, a connection for each request", LOAD.withRequestsPerConnection(1)),
                Named.of("closed, pipelined, few for each connection",
                        LOAD.withPipeline(4).withRequestsPerConnection(6)),
                Named.of("closed, verified", LOAD.withVerify(Load.Verify.CRC)),
                Named.of("open", LOAD.withPace(PACE)),
                Named.of("open, ramp", LOAD.withPace(new Pace.Ramp(100, 4000))),
                Named.of("open, bursts", LOAD.withPace(PACE).withTimes(PATIENCE, 3, PATIENCE)),
                Named.of("open, pipelined", LOAD.withPace(PACE).withPipeline(4)),
                Named.of("open, a connection for each request", LOAD.withPace(PACE).withRequestsPerConnection(1)),
                Named.of("open, pipelined, few for each connection",
                        LOAD.withPace(PACE).withPipeline(4).withRequestsPerConnection(6)));
    }

    @ParameterizedTest
    @MethodSource("loads")
    void accountsForEveryRequest(Load load) throws Exception {
        try (ScriptedServer server = new ScriptedServer(AccountingTest::misbehave)) {
            Measurement measurement = run(server.address(), load);
            assertThat(measurement.warmup().sent() + measurement.sent().sent()).isPositive();
        }
    }

    private static void misbehave(ScriptedServer.Talk talk) throws IOException {
        boolean more = true;
        while (more && talk.request()) {
            more = answer(talk, talk.number() % 30);
        }
    }

    private static boolean answer(ScriptedServer.Talk talk, int kind) throws IOException {
        switch (kind) {
            case 6 -> talk.send(GOOD.replace("200", "500"));
            case 9 -> talk.send(GOOD + "more");
            case 12 -> talk.send("nonsense\r\n");
            case 15 -> talk.send(GOOD.substring(0, 20));
            case 18 -> talk.send(CLOSING);
            case 21 -> talk.reset();
            case 24 -> talk.hang();
            case 27 -> talk.send("HTTP/1.0 200 OK\r\n\r\nhello");
            default -> talk.send(GOOD);
        }
        return kind != 15 && kind != 18 && kind != 21 && kind != 27;
    }
}
