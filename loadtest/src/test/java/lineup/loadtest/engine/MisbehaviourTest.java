package lineup.loadtest.engine;

import static lineup.loadtest.engine.Misbehaviour.End.CLOSE;
import static lineup.loadtest.engine.Misbehaviour.End.HANG;
import static lineup.loadtest.engine.Misbehaviour.End.RESET;
import static lineup.loadtest.engine.Misbehaviour.sending;
import static lineup.loadtest.engine.Runs.CLOSING;
import static lineup.loadtest.engine.Runs.GOOD;
import static lineup.loadtest.engine.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lineup.loadtest.engine.ScriptedServer.Script;
import lineup.loadtest.result.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fault under every kind of load: it is reported as exactly what it is, and the requests around it are
 * accounted for.
 *
 * <p>A row is a fault and what becomes of two cycles of twelve requests, or one where each takes its time: first in a
 * closed loop and at a fixed rate, then with a connection for each request, then pipelined four deep. A fault in a
 * pipeline takes those with it that are in flight behind it, and the one that took the place of the answers before
 * it.
 */
@Timeout(20)
class MisbehaviourTest {

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Load LOAD = Load.closed(1, 1, Duration.ZERO, Duration.ofSeconds(15));
    private static final int DEPTH = 4;
    private static final String HALF = GOOD.substring(0, GOOD.length() - 3);

    private enum Mode {
        CLOSED(load -> load, 1),
        OPEN(load -> load.withConnections(4).withPace(new Pace.Constant(400)), 1),
        CHURN(load -> load.withConnections(4).withRequestsPerConnection(1), 1),
        PIPELINED(load -> load.withPipeline(DEPTH), DEPTH);

        private final UnaryOperator<Load> shape;
        private final int depth;

        Mode(UnaryOperator<Load> shape, int depth) {
            this.shape = shape;
            this.depth = depth;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                row("a status of 500", sending(GOOD.replace("200", "500")),
                        "ok 22, bad status 2", "ok 22, bad status 2", "ok 22, bad status 2"),
                row("wrong length", sending(GOOD.replace("5", "4").replace("hello", "hell")),
                        "ok 22, bad length 2", "ok 22, bad length 2", "ok 22, bad length 2"),
                row("wrong body", sending(GOOD.replace("hello", "hellO")),
                        "ok 22, bad body 2", "ok 22, bad body 2", "ok 22, bad body 2"),
                row("two answers for one", sending(GOOD + GOOD),
                        "ok 22, bad length 2", "ok 22, bad length 2", "ok 22, bad length 2"),
                row("garbage", sending("HELO\r\n"), "ok 22, malformed response 2",
                        "ok 22, malformed response 2", "ok 18, malformed response 2, closed before answer 4"),
                row("a reset in the answer", new Misbehaviour(HALF, RESET),
                        "ok 22, reset 2", "ok 22, reset 2", "ok 18, reset 2, closed before answer 6"),
                row("a reset without a byte", new Misbehaviour("", RESET),
                        "ok 22, closed before answer 2", "ok 22, reset 2", "ok 18, closed before answer 8"),
                row("a close in the answer", new Misbehaviour(HALF, CLOSE), "ok 22, closed early 2",
                        "ok 22, closed early 2", "ok 18, closed early 2, closed before answer 6"),
                row("a close without a byte", new Misbehaviour("", CLOSE),
                        "ok 22, closed before answer 2", "ok 22, closed early 2", "ok 18, closed before answer 8"),
                row("a hang without a byte", new Misbehaviour("", HANG),
                        "ok 11, timeout 1", "ok 11, timeout 1", "ok 9, timeout 4"),
                row("a 200 and a hang in its body", new Misbehaviour(HALF, HANG),
                        "ok 11, timeout 1", "ok 11, timeout 1", "ok 9, timeout 4")
        ).flatMap(row -> row);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"cases", "always"})
    void isReportedAsWhatItIs(Case each) throws Exception {
        try (ScriptedServer server = new ScriptedServer(each.script)) {
            Load load = each.mode.shape.apply(LOAD).withVerify(Load.Verify.CRC).withTimeouts(each.patience, LONG);
            long requests = each.expected.values().stream().mapToLong(Long::longValue).sum();
            Figures figures = run(server.address(), load.withRequests(requests)).figures(load.connections());
            Map<String, Long> occurred = new LinkedHashMap<>(figures.outcomes());
            occurred.values().removeIf(count -> count == 0);
            assertThat(occurred).isEqualTo(each.expected);
            assertThat(figures.sent()).isEqualTo(requests);
            assertThat(figures.answered()).isEqualTo(each.expected.getOrDefault("ok", 0L));
            assertThat(figures.sendLag() == null).isEqualTo(each.mode != Mode.OPEN);
        }
    }

    /** Between two requests of a slow rhythm the end of a connection is seen in time, and another one is opened. */
    @Test
    void anUnannouncedCloseCostsALeisurelyOpenLoopNothing() throws Exception {
        Load load = LOAD.withConnections(4).withPace(new Pace.Constant(100)).withRequests(20);
        Attempts.upToThree(() -> {
            try (ScriptedServer server = new ScriptedServer(new Misbehaviour(GOOD, CLOSE).always(1))) {
                assertThat(run(server.address(), load).sent().outcomes()).isEqualTo(Map.of(Outcome.OK, 20L));
            }
        });
    }

    /** Servers of which every answer, or the whole manner, is at fault. */
    static Stream<Case> always() {
        Misbehaviour announced = new Misbehaviour(CLOSING, CLOSE);
        Misbehaviour unannounced = new Misbehaviour(CLOSING.replace("close", "keep-alive"), CLOSE);
        Script hangsAfterTen = EngineTest.hangsAfter(10);
        return Stream.of(
                whole("closes each time and says so", Mode.CLOSED, announced.always(1), "ok 20"),
                whole("closes each time and says so", Mode.OPEN, announced.always(1), "ok 20"),
                whole("closes each time and says so", Mode.CHURN, announced.always(1), "ok 20"),
                whole("closes each time and says so", Mode.PIPELINED, announced.always(DEPTH),
                        "ok 5, closed before answer 15"),
                whole("says keep-alive and closes", Mode.CLOSED, unannounced.always(1),
                        "ok 10, closed before answer 10"),
                whole("says keep-alive and closes", Mode.CHURN, unannounced.always(1), "ok 20"),
                whole("says keep-alive and closes", Mode.PIPELINED, unannounced.always(DEPTH),
                        "ok 4, closed before answer 16"),
                whole("dribbles", Mode.CLOSED, Misbehaviour.dribble(), "ok 20"),
                whole("dribbles", Mode.OPEN, Misbehaviour.dribble(), "ok 20"),
                whole("dribbles", Mode.CHURN, Misbehaviour.dribble(), "ok 20"),
                whole("dribbles", Mode.PIPELINED, Misbehaviour.dribble(), "ok 20"),
                hanging("hangs after ten", Mode.CLOSED, hangsAfterTen, "ok 10, timeout 1"),
                hanging("hangs after ten", Mode.OPEN, hangsAfterTen, "ok 10, timeout 4"),
                hanging("hangs after ten", Mode.CHURN, hangsAfterTen, "ok 10, timeout 4"),
                hanging("hangs after ten", Mode.PIPELINED, hangsAfterTen, "ok 10, timeout 4"));
    }

    /** One fault under all four loads; {@code fresh} is what it is on connections without an earlier answer. */
    private static Stream<Case> row(String name, Misbehaviour fault, String kept, String fresh, String pipelined) {
        Duration patience = fault.end() == HANG ? PATIENCE : LONG;
        return Stream.of(Mode.values()).map(mode -> new Case(name, mode, fault.script(mode.depth), patience,
                outcomes(switch (mode) {
                    case CLOSED, OPEN -> kept;
                    case CHURN -> fresh;
                    case PIPELINED -> pipelined;
                })));
    }

    private static Case whole(String name, Mode mode, Script script, String expected) {
        return new Case(name, mode, script, LONG, outcomes(expected));
    }

    private static Case hanging(String name, Mode mode, Script script, String expected) {
        return new Case(name, mode, script, PATIENCE, outcomes(expected));
    }

    private static Map<String, Long> outcomes(String text) {
        Map<String, Long> outcomes = new LinkedHashMap<>();
        for (String part : text.split(", ")) {
            int space = part.lastIndexOf(' ');
            outcomes.put(part.substring(0, space), Long.valueOf(part.substring(space + 1)));
        }
        return outcomes;
    }

    private record Case(String name, Mode mode, Script script, Duration patience, Map<String, Long> expected) {

        @Override
        public String toString() {
            return name + ", " + mode.name().toLowerCase(Locale.ROOT);
        }
    }
}
