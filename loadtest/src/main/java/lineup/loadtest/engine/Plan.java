package lineup.loadtest.engine;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/** What one run does: a closed loop of clients that each ask for the targets in turn, for a time or for a number. */
public record Plan(InetSocketAddress address, List<Target> targets, Load load) {

    /** Answers that are late at the end of the run are waited for this long; then they count as unanswered. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** How much is asked, and how patiently. {@code requests} is 0 when only the duration ends the run. */
    public record Load(int connections, int threads, Duration warmup, Duration duration, long requests,
            Duration timeout) {

        public Load withConnections(int other) {
            return new Load(other, threads, warmup, duration, requests, timeout);
        }
    }

    Schedule scheduleFrom(long now) {
        long from = now + load.warmup().toNanos();
        return new Schedule(from, from + load.duration().toNanos(), grace().toNanos());
    }

    private Duration grace() {
        return load.timeout().compareTo(GRACE) < 0 ? load.timeout() : GRACE;
    }
}
