package lineup.loadtest.compare;

import static lineup.loadtest.compare.SetupFixture.progress;
import static lineup.loadtest.compare.SetupFixture.rounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.ScriptedServer;
import lineup.loadtest.result.Trial;
import lineup.loadtest.scenario.Course;
import lineup.loadtest.threshold.Threshold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The capacity of servers whose limit is made: each answer keeps one of a few places busy for a fixed time. */
@Timeout(60)
class CapacityTest {

    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    private static final Load LOAD = Load.closed(8, 1, Duration.ofMillis(50), Duration.ofMillis(300));

    @TempDir
    private Path folder;

    @Test
    void isFoundWithinTolerance() throws Exception {
        // Two places of 5 ms each serve at most 400 requests a second. Waking up takes some of that; a short window
        // gives some more, because the queue has no time to grow; a busy machine takes much of it.
        try (ScriptedServer server = limited(2, Duration.ofMillis(5))) {
            List<Trial> trials = search(server, "p90<15ms", Duration.ofMillis(80));
            assertThat(trials).singleElement().satisfies(trial -> {
                assertThat(trial.failure()).isNull();
                assertThat(trial.point()).isBetween(25.0, 450.0);
                assertThat(trial.figures().latency().p90()).isLessThan(15_000_000);
                assertThat(trial.figures().outcomes().get("ok")).isEqualTo(trial.figures().sent());
            });
        }
    }

    @Test
    void isAFailureWhereNoRateKeepsTheBound() throws Exception {
        try (ScriptedServer server = limited(8, Duration.ofMillis(40))) {
            assertThat(search(server, "p99<5ms", Duration.ofMillis(40))).singleElement().satisfies(trial ->
                    assertThat(trial.failure()).isEqualTo("keeps the bound at no rate that was tried"));
        }
    }

    private List<Trial> search(ScriptedServer server, String bound, Duration probe) throws InterruptedException {
        Search search = new Search(List.of(Threshold.parse(bound)), probe);
        return new Comparison(SetupFixture.of(folder, rounds(1, "one", false), LOAD, Course.SINGLE, search,
                "one=" + server.url()), progress(() -> { })).run().trials();
    }

    private static ScriptedServer limited(int places, Duration service) throws IOException {
        Semaphore free = new Semaphore(places);
        return new ScriptedServer(talk -> {
            while (talk.request()) {
                free.acquireUninterruptibly();
                LockSupport.parkNanos(service.toNanos());
                free.release();
                talk.send(GOOD);
            }
        });
    }
}
