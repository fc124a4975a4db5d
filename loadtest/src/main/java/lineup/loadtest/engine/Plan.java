package lineup.loadtest.engine;

import java.net.InetSocketAddress;
import java.time.Duration;

/** What one run does: whom it asks, for what, and how much. */
public record Plan(InetSocketAddress address, Workload workload, Load load) {

    /** Answers that are late at the end of the run are waited for this long; then they count as unanswered. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** The window opens when the warm-up is over, and not before every slot has set out. */
    Schedule scheduleFrom(long now) {
        long warmup = Math.max(load.warmup().toNanos(), load.ramp().toNanos());
        return new Schedule(now, now + warmup, load.duration().toNanos(), grace().toNanos(), load.bursts());
    }

    private Duration grace() {
        return load.timeout().compareTo(GRACE) < 0 ? load.timeout() : GRACE;
    }
}
