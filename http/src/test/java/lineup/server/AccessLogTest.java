package lineup.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import lineup.http.FieldLines;
import lineup.http.Requests;
import lineup.http.Response;
import lineup.http.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AccessLogTest {
    private static final int QUEUE_LENGTH = 8192;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writesEachEntryOnALineInOrderAndAllOfThemBeforeItIsClosed() {
        AccessLog log = new AccessLog(LogFormat.COMMON, new PrintStream(out), new PrintStream(err));
        for (int i = 0; i < 1000; i++) {
            log(log, "/" + i);
        }
        log.close();

        assertThat(out.toString().lines().map(line -> line.replaceFirst(".*GET (\\S+) .*", "$1")))
                .hasSize(1000)
                .startsWith("/0", "/1")
                .endsWith("/999");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void writesNothingWhenItIsOff() {
        AccessLog log = new AccessLog(LogFormat.OFF, new PrintStream(out), new PrintStream(err));
        log(log, "/");
        log.close();

        assertThat(out.toString()).isEmpty();
    }

    @Test
    void dropsAndCountsWhatASlowWriterCannotTakeInsteadOfBlocking() throws InterruptedException {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AccessLog log = new AccessLog(LogFormat.COMMON, new PrintStream(slow(stuck, go)), new PrintStream(err));
        log(log, "/0");
        stuck.await();

        for (int i = 0; i < QUEUE_LENGTH + 10; i++) {
            log(log, "/" + i);
        }
        go.countDown();
        log.close();

        assertThat(out.toString().lines()).hasSize(1 + QUEUE_LENGTH);
        assertThat(err.toString()).isEqualTo(
                "lineup: 10 entries of the access log were dropped, the writer was too slow" + System.lineSeparator());
    }

    private OutputStream slow(CountDownLatch stuck, CountDownLatch go) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                stuck.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                out.write(b);
            }
        };
    }

    @Test
    void reportsAFaultOnOneLineAlsoWhenItIsOff() {
        AccessLog log = new AccessLog(LogFormat.OFF, new PrintStream(out), new PrintStream(err));

        log.fault("it failed", new IllegalStateException("why"));

        assertThat(err.toString())
                .isEqualTo("lineup: it failed: java.lang.IllegalStateException: why" + System.lineSeparator());
    }

    private static void log(AccessLog log, String path) {
        log.answered(ScriptedWire.PEER, Requests.of("GET " + path), Response.empty(Status.OK, new FieldLines()));
    }
}
