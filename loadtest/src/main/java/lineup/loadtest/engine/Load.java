package lineup.loadtest.engine;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/**
 * How much is asked, in which rhythm, and how patiently.
 *
 * @param connections the number of connection slots, each of which holds one connection at a time
 * @param threads the event loops that share them
 * @param pipeline how many requests a connection may have in flight, 1 without pipelining
 * @param requestsPerConnection after so many the connection is closed and opened anew, the last one announcing it by
 *     {@code Connection: close}; 0 keeps it as long as it lasts
 * @param ramp the time from the start over which the connections are opened, evenly; zero opens them at once. The
 *     window does not open before that, so a ramp longer than the warm-up makes the warm-up longer
 * @param bursts the parts into which the warm-up is cut, with gaps between them in which the server can compile
 * @param timeout how long an answer may take from the send of its request
 * @param requests the number that ends the run, or 0 when only the duration ends it
 * @param sources the local addresses to connect from in turn; empty leaves the choice to the system
 */
public record Load(int connections, int threads, Pace pace, int pipeline, long requestsPerConnection, Duration ramp,
        Duration warmup, int bursts, Duration duration, long requests, Duration timeout, Duration connectTimeout,
        Verify verify, List<InetAddress> sources) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What of an answer's content is checked, beside its status. */
    public enum Verify { NONE, LENGTH, CRC }

    public Load {
        sources = List.copyOf(sources);
    }

    /** A closed loop over kept-alive connections: each asks again as soon as its answer has come. */
    public static Load closed(int connections, int threads, Duration warmup, Duration duration) {
        return new Load(connections, threads, new Pace.Closed(), 1, 0, Duration.ZERO, warmup, 1, duration, 0, PATIENCE,
                PATIENCE, Verify.LENGTH, List.of());
    }

    public Load withConnections(int other) {
        return new Load(other, threads, pace, pipeline, requestsPerConnection, ramp, warmup, bursts, duration, requests,
                timeout, connectTimeout, verify, sources);
    }

    public Load withPace(Pace other) {
        return new Load(connections, threads, other, pipeline, requestsPerConnection, ramp, warmup, bursts, duration,
                requests, timeout, connectTimeout, verify, sources);
    }

    public Load withPipeline(int other) {
        return new Load(connections, threads, pace, other, requestsPerConnection, ramp, warmup, bursts, duration,
                requests, timeout, connectTimeout, verify, sources);
    }

    public Load withRequestsPerConnection(long other) {
        return new Load(connections, threads, pace, pipeline, other, ramp, warmup, bursts, duration, requests, timeout,
                connectTimeout, verify, sources);
    }

    public Load withRamp(Duration other) {
        return new Load(connections, threads, pace, pipeline, requestsPerConnection, other, warmup, bursts, duration,
                requests, timeout, connectTimeout, verify, sources);
    }

    public Load withTimes(Duration otherWarmup, int otherBursts, Duration otherDuration) {
        return new Load(connections, threads, pace, pipeline, requestsPerConnection, ramp, otherWarmup, otherBursts,
                otherDuration, requests, timeout, connectTimeout, verify, sources);
    }

    public Load withRequests(long other) {
        return new Load(connections, threads, pace, pipeline, requestsPerConnection, ramp, warmup, bursts, duration,
                other, timeout, connectTimeout, verify, sources);
    }

    public Load withTimeouts(Duration answer, Duration connect) {
        return new Load(connections, threads, pace, pipeline, requestsPerConnection, ramp, warmup, bursts, duration,
                requests, answer, connect, verify, sources);
    }

    public Load withVerify(Verify other) {
        return new Load(connections, threads, pace, pipeline, requestsPerConnection, ramp, warmup, bursts, duration,
                requests, timeout, connectTimeout, other, sources);
    }

    public Load withSources(List<InetAddress> others) {
        return new Load(connections, threads, pace, pipeline, requestsPerConnection, ramp, warmup, bursts, duration,
                requests, timeout, connectTimeout, verify, others);
    }
}
