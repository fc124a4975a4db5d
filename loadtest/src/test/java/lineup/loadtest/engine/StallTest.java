package lineup.loadtest.engine;

import static lineup.loadtest.engine.Runs.GOOD;
import static lineup.loadtest.engine.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import lineup.loadtest.engine.ScriptedServer.Script;
import lineup.loadtest.engine.ScriptedServer.Talk;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A server that stalls: what an open loop makes of it follows from the rate and the stall alone.
 *
 * <p>Requests come every 5 ms over one connection, and one answer takes 500 ms. The request that is due j × 5 ms
 * after that one waits for j × 5 ms less, so that there are 100 late ones of 500, 495, 490 … ms. From their send only
 * the first of them was late: the others were sent when the stall was over. That difference is coordinated omission.
 */
@Timeout(30)
class StallTest {

    private static final long DISTANCE = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long STALL = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int REQUESTS = 200;
    private static final int STALLED = 50;
    private static final Load LOAD = Load.closed(1, 1, Duration.ZERO, Duration.ofSeconds(10)).withRequests(REQUESTS);
    private static final Load OPEN = LOAD.withPace(new Pace.Constant(200));

    private long stalled;

    @Test
    void countsTheLatencyOfAllThatWereDueInTheStallFromTheirIntendedStart() throws Exception {
        Attempts.upToThree(() -> {
            Tally sent = load(OPEN);
            assertAsExpected(sent.latency());
            assertThat(above(sent.fromSend(), STALL / 10)).as("late from their send").isEqualTo(1);
            assertThat(sent.fromSend().getValueAtPercentile(99)).isLessThan(STALL / 10);
            assertThat(sent.fromSend().getTotalCount()).isEqualTo(REQUESTS);
            // The stall is none of the generator's doing.
            assertThat(sent.sendLag().getTotalCount()).isEqualTo(REQUESTS);
            assertThat(sent.sendLag().getMaxValue()).isLessThan(STALL / 10);
        });
    }

    @Test
    void showsInAClosedLoopOneLateRequestOnly() throws Exception {
        Attempts.upToThree(() -> assertThat(above(load(LOAD).latency(), STALL / 10)).isEqualTo(1));
    }

    /** One answer in twenty comes late, under each kind of load: all are good, and so many are late. */
    @Test
    void countsOneInTwentyAsLateAndNoneAsFailed() throws Exception {
        long late = TimeUnit.MILLISECONDS.toNanos(100);
        Script oneInTwenty = talk -> answer(talk, 20, late);
        Load closed = LOAD.withRequests(60);
        Load perRequest = closed.withConnections(3).withRequestsPerConnection(1);
        Load open = closed.withConnections(20).withPace(new Pace.Constant(200));
        for (Load load : new Load[] {closed, perRequest, open}) {
            Attempts.upToThree(() -> {
                try (ScriptedServer server = new ScriptedServer(oneInTwenty)) {
                    Tally sent = run(server.address(), load).sent();
                    assertThat(sent.outcomes()).isEqualTo(Map.of(Outcome.OK, 60L));
                    assertThat(above(sent.fromSend(), late)).isEqualTo(3);
                }
            });
        }
    }

    private void assertAsExpected(Histogram latency) {
        for (long limit : new long[] {STALL / 10, STALL / 4, STALL / 2, STALL * 3 / 4, STALL * 9 / 10}) {
            assertThat(above(latency, limit)).as("later than %d ns", limit)
                    .isCloseTo((stalled - limit) / DISTANCE + 1, within(3L));
        }
        // The late ones are the last 100 of 200 in order, and their lengths are evenly spread.
        assertThat(latency.getValueAtPercentile(75)).isCloseTo(stalled - 50 * DISTANCE, within(3 * DISTANCE));
        assertThat(latency.getValueAtPercentile(95)).isCloseTo(stalled - 10 * DISTANCE, within(3 * DISTANCE));
        assertThat(latency.getMaxValue()).isCloseTo(stalled, within(3 * DISTANCE));
    }

    private Tally load(Load load) throws Exception {
        try (ScriptedServer server = new ScriptedServer(talk -> {
            while (talk.request()) {
                if (talk.number() == STALLED) {
                    stalled = pause(STALL);
                }
                talk.send(GOOD);
            }
        })) {
            Tally sent = run(server.address(), load).sent();
            assertThat(sent.outcomes()).isEqualTo(Map.of(Outcome.OK, (long) REQUESTS));
            return sent;
        }
    }

    private static void answer(Talk talk, int each, long nanos) throws IOException {
        while (talk.request()) {
            if (talk.number() % each == 0) {
                pause(nanos);
            }
            talk.send(GOOD);
        }
    }

    private static long above(Histogram histogram, long nanos) {
        return histogram.getMaxValue() < nanos ? 0 : histogram.getCountBetweenValues(nanos, histogram.getMaxValue());
    }

    /** Waits, and tells for how long in the end. */
    private static long pause(long nanos) {
        long from = System.nanoTime();
        while (System.nanoTime() - from < nanos) {
            LockSupport.parkNanos(nanos - (System.nanoTime() - from));
        }
        return System.nanoTime() - from;
    }
}
