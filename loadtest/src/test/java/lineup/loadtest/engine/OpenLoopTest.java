package lineup.loadtest.engine;

import static lineup.loadtest.engine.Runs.CLOSING;
import static lineup.loadtest.engine.Runs.GOOD;
import static lineup.loadtest.engine.Runs.run;
import static lineup.loadtest.engine.ScriptedServer.always;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that come by the clock: as many as are due are counted, whatever the server makes of them. */
@Timeout(20)
class OpenLoopTest {

    static Stream<Pace> paces() {
        return Stream.of(new Pace.Constant(500), new Pace.Ramp(0, 1000));
    }

    @ParameterizedTest
    @MethodSource("paces")
    void asksAsOftenAsTheRateSays(Pace pace) throws Exception {
        try (ScriptedServer server = new ScriptedServer(always(GOOD))) {
            Measurement measurement = run(server.address(), load(5, 2, pace));
            assertThat(measurement.sent().outcomes()).isEqualTo(Map.of(Outcome.OK, 100L));
            assertThat(measurement.sent().sendLag().getTotalCount()).isEqualTo(100);
            assertThat(measurement.figures(5).sendLag()).isNotNull();
        }
    }

    @Test
    void repeatsItsRandomArrivalsWithTheSeed() throws Exception {
        try (ScriptedServer server = new ScriptedServer(always(GOOD))) {
            Load load = load(5, 2, new Pace.Poisson(500, 3));
            long sent = run(server.address(), load).sent().sent();
            assertThat(sent).isBetween(60L, 140L);
            assertThat(run(server.address(), load).sent().sent()).isEqualTo(sent);
        }
    }

    @Test
    void countsAsUnansweredWhatWasDueAndNeverSent() throws Exception {
        try (ScriptedServer server = new ScriptedServer(EngineTest.hangsAfter(10))) {
            Measurement measurement = run(server.address(), load(2, 1, new Pace.Constant(500)));
            assertThat(measurement.sent().outcomes()).isEqualTo(Map.of(Outcome.OK, 10L, Outcome.UNANSWERED, 90L));
            // Both connections hang, so that 88 requests found no place on them; they waited until the run was over.
            assertThat(measurement.sent().fromSend().getTotalCount()).isEqualTo(12);
            long median = measurement.sent().latency().getValueAtPercentile(50);
            assertThat(median).isGreaterThan(Duration.ofSeconds(2).toNanos());
        }
    }

    @Test
    void countsTheLatencyOfWhatWaitedFromItsIntendedStart() throws Exception {
        CountDownLatch stall = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(talk -> {
            while (talk.request()) {
                if (talk.number() == 10) {
                    await(stall, 100);
                }
                talk.send(GOOD);
            }
        })) {
            Tally sent = run(server.address(), load(1, 1, new Pace.Constant(500))).sent();
            assertThat(sent.outcomes()).isEqualTo(Map.of(Outcome.OK, 100L));
            // One answer took 100 ms; those that were due in its first half waited for more than 50 ms as well.
            assertThat(above(sent.latency(), 50) - above(sent.fromSend(), 50)).isGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void neitherPausesNorSpinsWhenNobodyListens() throws Exception {
        InetSocketAddress gone;
        try (ScriptedServer server = new ScriptedServer(always(GOOD))) {
            gone = server.address();
        }
        Measurement measurement = run(gone, load(3, 1, new Pace.Constant(500)));
        assertThat(measurement.sent().outcomes()).isEqualTo(Map.of(Outcome.CONNECT_FAILED, 100L));
        assertThat(measurement.opened()).isZero();
    }

    @Test
    void opensAllConnectionsBeforeTheyAreNeededAndAgainWhenTheyAreClosed() throws Exception {
        try (ScriptedServer server = new ScriptedServer(talk -> {
            if (talk.request()) {
                talk.send(CLOSING);
            }
        })) {
            Load load = load(20, 1, new Pace.Constant(50)).withTimes(Duration.ofMillis(100), 1, Duration.ofMillis(200));
            Measurement measurement = run(server.address(), load);
            assertThat(measurement.sent().outcomes()).isEqualTo(Map.of(Outcome.OK, 10L));
            assertThat(measurement.opened()).isEqualTo(20);
            assertThat(measurement.slots().alive()).isBetween(5, 19);
        }
    }

    @Test
    void endsAfterTheNumberOfRequestsThatWasAskedFor() throws Exception {
        try (ScriptedServer server = new ScriptedServer(always(GOOD))) {
            Load load = load(4, 2, new Pace.Constant(2000)).withTimes(Duration.ZERO, 1, Duration.ofSeconds(15));
            Measurement measurement = run(server.address(), load.withRequests(33));
            assertThat(measurement.sent().outcomes()).isEqualTo(Map.of(Outcome.OK, 33L));
            assertThat(measurement.window()).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void asksNothingInTheGapsOfTheWarmup() throws Exception {
        try (ScriptedServer server = new ScriptedServer(always(GOOD))) {
            Load load = load(4, 1, new Pace.Constant(500)).withTimes(Duration.ofMillis(200), 3, Duration.ofMillis(100));
            Measurement measurement = run(server.address(), load);
            assertThat(measurement.warmup().outcomes()).isEqualTo(Map.of(Outcome.OK, 60L));
            assertThat(measurement.sent().outcomes()).isEqualTo(Map.of(Outcome.OK, 50L));
        }
    }

    private static Load load(int connections, int threads, Pace pace) {
        return Load.closed(connections, threads, Duration.ZERO, Duration.ofMillis(200)).withPace(pace)
                .withTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    private static long above(Histogram histogram, long millis) {
        return histogram.getCountBetweenValues(TimeUnit.MILLISECONDS.toNanos(millis), histogram.getMaxValue());
    }

    private static void await(CountDownLatch latch, long millis) {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
