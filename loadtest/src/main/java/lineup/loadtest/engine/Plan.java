package lineup.loadtest.engine;

import java.net.InetSocketAddress;
import java.time.Duration;

/** What one run does: whom it asks, for what, and how much. */
public record Plan(InetSocketAddress address, Workload workload, Load load) {

    /** Answers that are late at the end of the run are waited for this long; then they count as unanswered. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    Schedule scheduleFrom(long now) {
        long from = now + load.warmup().toNanos();
        return new Schedule(from, from + load.duration().toNanos(), grace().toNanos());
    }

    private Duration grace() {
        return load.timeout().compareTo(GRACE) < 0 ? load.timeout() : GRACE;
    }
}
