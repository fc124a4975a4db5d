package lineup.loadtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lineup.loadtest.http.HttpUrl;
import lineup.loadtest.http.Request;
import org.HdrHistogram.Histogram;

/** Runs a load against a server of the test, and checks of each what must hold of all. */
final class Runs {

    static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    static final String CLOSING = GOOD.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");

    private static final long HELLO_CRC = 0x9a71bb4cL;

    private Runs() {
    }

    static Measurement run(InetSocketAddress address, Load load) throws Exception {
        return run(address, load, target(List.of()));
    }

    static Measurement run(InetSocketAddress address, Load load, Target target) throws Exception {
        Watcher watcher = new Watcher();
        Measurement measurement = new Engine(new Plan(address, Workload.inTurn(List.of(target)), load)).run(watcher);
        assertAccounted(measurement.sent());
        assertAccounted(measurement.warmup());
        assertThat(watcher.latency).isEqualTo(measurement.sent().latency());
        assertThat(watcher.seconds.stream().mapToLong(Long::longValue).sum()).isEqualTo(measurement.window().toNanos());
        return measurement;
    }

    /** Asks for "hello" with these field lines. */
    static Target target(List<String> fields) {
        return new Target(Request.to(HttpUrl.parse("http://localhost/"), false, fields), 200, 5, HELLO_CRC);
    }

    private static void assertAccounted(Tally tally) {
        assertThat(tally.outcomes().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(tally.sent());
        long timed = tally.outcomes().entrySet().stream().filter(each -> each.getKey().timed())
                .mapToLong(each -> each.getValue()).sum();
        assertThat(tally.latency().getTotalCount()).isEqualTo(timed);
        assertThat(tally.fromSend().getTotalCount()).isLessThanOrEqualTo(timed);
    }

    /** Adds the intervals up again. */
    private static final class Watcher implements Observer {

        private final Histogram latency = new Histogram(3);
        private final List<Long> seconds = new ArrayList<>();

        @Override
        public void onOpen() {
        }

        @Override
        public void onProgress(Duration elapsed, long answers) {
        }

        @Override
        public void onInterval(Interval interval) {
            latency.add(interval.latency());
            seconds.add(interval.length().toNanos());
        }

        @Override
        public void onClose() {
        }
    }
}
