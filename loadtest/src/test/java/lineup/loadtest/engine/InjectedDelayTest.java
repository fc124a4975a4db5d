package lineup.loadtest.engine;

import static lineup.loadtest.engine.Runs.GOOD;
import static lineup.loadtest.engine.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import lineup.loadtest.engine.ScriptedServer.Talk;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A server that takes its time and writes down how long: the latencies that the engine reports are the server's,
 * within 2 %.
 *
 * <p>The delays go from 300 to 1500 ms, most of them short and some long. So 2 % of them are 6 ms and more, which is
 * longer than a thread of a busy machine mostly waits for its CPU. The connections are opened one after the other,
 * since a crowd of them waits for the server before it can see the time.
 */
@Timeout(30)
class InjectedDelayTest {

    private static final int REQUESTS = 150;
    private static final double TOLERANCE = 2;
    private static final double GOLDEN = 0.6180339887498949;
    private static final double[] PERCENTILES = {10, 50, 90, 99, 99.9, 100};

    private final Histogram injected = new ConcurrentHistogram(3);

    static Stream<Load> loads() {
        Load load = Load.closed(75, 2, Duration.ZERO, Duration.ofSeconds(10)).withRequests(REQUESTS)
                .withRamp(Duration.ofMillis(150));
        return Stream.of(load, load.withConnections(150).withPace(new Pace.Constant(150)));
    }

    @ParameterizedTest
    @MethodSource("loads")
    void reportsThePercentilesThatTheServerSaw(Load load) throws Exception {
        Attempts.upToThree(() -> {
            injected.reset();
            try (ScriptedServer server = new ScriptedServer(this::delay)) {
                Measurement measurement = run(server.address(), load);
                Tally all = measurement.sent();
                all.add(measurement.warmup());
                assertThat(all.outcomes()).isEqualTo(Map.of(Outcome.OK, injected.getTotalCount()));
                assertThat(injected.getTotalCount()).isGreaterThanOrEqualTo(REQUESTS);
                assertSame("latency", all.latency());
                assertSame("from send", all.fromSend());
                assertSame("first byte", all.firstByte());
            }
        });
    }

    private void assertSame(String name, Histogram measured) {
        for (double percentile : PERCENTILES) {
            assertThat(measured.getValueAtPercentile(percentile)).as(name + " at " + percentile)
                    .isCloseTo(injected.getValueAtPercentile(percentile), withinPercentage(TOLERANCE));
        }
        assertThat(measured.getMean()).as(name + " mean").isCloseTo(injected.getMean(), withinPercentage(TOLERANCE));
    }

    private void delay(Talk talk) throws IOException {
        while (talk.request()) {
            long from = System.nanoTime();
            // An even sequence between 0 and 1, whose fourth power makes a tail of it.
            double even = talk.number() * GOLDEN % 1;
            long until = from + TimeUnit.MICROSECONDS.toNanos(Math.round(300_000 + 1_200_000 * Math.pow(even, 4)));
            while (System.nanoTime() < until) {
                LockSupport.parkNanos(until - System.nanoTime());
            }
            injected.recordValue(System.nanoTime() - from);
            talk.send(GOOD);
        }
    }
}
