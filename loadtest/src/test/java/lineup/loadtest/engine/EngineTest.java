package lineup.loadtest.engine;

import static lineup.loadtest.engine.Runs.CLOSING;
import static lineup.loadtest.engine.Runs.GOOD;
import static lineup.loadtest.engine.Runs.run;
import static lineup.loadtest.engine.Runs.target;
import static lineup.loadtest.engine.ScriptedServer.always;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lineup.loadtest.engine.ScriptedServer.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that behave and servers that do not: each is reported as what it is, and every request is accounted for. */
@Timeout(20)
class EngineTest {

    private static final String CHUNKED =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
    private static final String SORRY = "HTTP/1.1 500 No\r\nContent-Length: 5\r\n\r\nsorry";
    /** The CRC32C of {@code hello}. */
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Ten requests each. Failures make a client pause, so ten clients share them where one would take its time. */
    static Stream<Case> cases() {
        return Stream.of(
                new Case("a good server", 1, always(GOOD), Map.of(Outcome.OK, 10L)),
                new Case("chunks", 1, always(CHUNKED), Map.of(Outcome.OK, 10L)),
                new Case("a status of 500", 1, always(SORRY), Map.of(Outcome.BAD_STATUS, 10L)),
                new Case("a body too short", 1, always(GOOD.replace("5", "4").replace("hello", "hell")),
                        Map.of(Outcome.BAD_LENGTH, 10L)),
                new Case("bytes after the body", 1, always(GOOD + "!"), Map.of(Outcome.BAD_LENGTH, 10L)),
                new Case("one good answer in two", 1, EngineTest::answerOddOnes,
                        Map.of(Outcome.OK, 5L, Outcome.BAD_STATUS, 5L)),
                new Case("an announced close after each answer", 1, once(CLOSING), Map.of(Outcome.OK, 10L)),
                new Case("a body that ends with the connection", 1, once("HTTP/1.0 200 OK\r\n\r\nhello"),
                        Map.of(Outcome.OK, 10L)),
                new Case("an unannounced close after each answer", 1, once(GOOD),
                        Map.of(Outcome.OK, 5L, Outcome.CLOSED_BEFORE_ANSWER, 5L)),
                new Case("garbage", 10, always("HELO\r\n"), Map.of(Outcome.MALFORMED, 10L)),
                new Case("a close inside a body", 10, once(GOOD.substring(0, GOOD.length() - 1)),
                        Map.of(Outcome.CLOSED_EARLY, 10L)),
                new Case("a close without any answer", 10, once(""), Map.of(Outcome.CLOSED_EARLY, 10L)),
                new Case("a reset", 10, EngineTest::reset, Map.of(Outcome.RESET, 10L)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void reportsEachServerAsWhatItIs(Case each) throws Exception {
        try (ScriptedServer server = new ScriptedServer(each.script)) {
            Measurement measurement = run(server.address(), requests(each.connections, 10, SECOND.multipliedBy(10)));
            assertThat(measurement.sent().outcomes()).isEqualTo(each.expected);
            assertThat(measurement.sent().sent()).isEqualTo(10);
        }
    }

    @Test
    void reconnectsWhenTheServerCloses() throws Exception {
        try (ScriptedServer server = new ScriptedServer(once(CLOSING))) {
            Measurement measurement = run(server.address(), requests(2, 20, SECOND.multipliedBy(10)));
            assertThat(measurement.opened()).isEqualTo(20);
            assertThat(measurement.reconnected()).isEqualTo(18);
        }
    }

    @Test
    void countsAsTimeoutWhatTakesTooLong() throws Exception {
        try (ScriptedServer server = new ScriptedServer(hangsAfter(10))) {
            Measurement measurement = run(server.address(), requests(3, 13, Duration.ofMillis(500)));
            assertThat(measurement.sent().outcomes()).isEqualTo(Map.of(Outcome.OK, 10L, Outcome.TIMEOUT, 3L));
            assertThat(measurement.sent().latency().getMaxValue()).isGreaterThan(Duration.ofMillis(499).toNanos());
        }
    }

    @Test
    void countsAsUnansweredWhatIsInFlightWhenTheRunIsOver() throws Exception {
        try (ScriptedServer server = new ScriptedServer(hangsAfter(200))) {
            Measurement measurement = run(server.address(), Load.closed(4, 2, Duration.ZERO, Duration.ofMillis(500)));
            assertThat(measurement.sent().outcomes()).isEqualTo(Map.of(Outcome.OK, 200L, Outcome.UNANSWERED, 4L));
            assertThat(measurement.sent().sent()).isEqualTo(204);
        }
    }

    @Test
    void triesADeadServerAgainButDoesNotSpin() throws Exception {
        InetSocketAddress gone;
        try (ScriptedServer server = new ScriptedServer(always(GOOD))) {
            gone = server.address();
        }
        Measurement measurement = run(gone, Load.closed(1, 1, Duration.ZERO, Duration.ofMillis(500)));
        assertThat(measurement.sent().outcomes()).containsOnlyKeys(Outcome.CONNECT_FAILED);
        assertThat(measurement.sent().sent()).isBetween(2L, 8L);
    }

    @Test
    void keepsWarmupAndMeasurementApart() throws Exception {
        try (ScriptedServer server = new ScriptedServer(always(GOOD))) {
            Load load = Load.closed(8, 2, Duration.ofMillis(300), Duration.ofMillis(300));
            Measurement measurement = run(server.address(), load);
            assertThat(measurement.warmup().sent()).isPositive();
            assertThat(measurement.sent().outcomes()).containsOnlyKeys(Outcome.OK);
            assertThat(measurement.okInWindow()).isPositive();
            assertThat(measurement.window()).isEqualTo(Duration.ofMillis(300));
            assertThat(measurement.opened()).isEqualTo(8);
        }
    }

    @Test
    void sendsALongRequestInParts() throws Exception {
        try (ScriptedServer server = new ScriptedServer(always(GOOD))) {
            Target target = target(List.of("X-Long: " + "x".repeat(8_000_000)));
            Measurement measurement = run(server.address(), requests(1, 3, SECOND.multipliedBy(10)), target);
            assertThat(measurement.sent().outcomes()).isEqualTo(Map.of(Outcome.OK, 3L));
        }
    }

    private static Load requests(int connections, long requests, Duration timeout) {
        return Load.closed(connections, 1, Duration.ZERO, SECOND.multipliedBy(15)).withRequests(requests)
                .withTimeouts(timeout, timeout);
    }

    private static Script once(String response) {
        return talk -> {
            if (talk.request()) {
                talk.send(response);
            }
        };
    }

    static Script hangsAfter(int answers) {
        return talk -> {
            while (talk.request() && talk.number() <= answers) {
                talk.send(GOOD);
            }
            talk.hang();
        };
    }

    private static void answerOddOnes(ScriptedServer.Talk talk) throws IOException {
        while (talk.request()) {
            talk.send(talk.number() % 2 == 1 ? GOOD : "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
        }
    }

    private static void reset(ScriptedServer.Talk talk) throws IOException {
        if (talk.request()) {
            talk.send(GOOD.substring(0, 20));
            talk.reset();
        }
    }

    private record Case(String name, int connections, Script script, Map<Outcome, Long> expected) {

        @Override
        public String toString() {
            return name;
        }
    }
}
