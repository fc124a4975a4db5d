package lineup.loadtest.result;

import java.util.List;

/**
 * The load as it was asked for.
 *
 * @param arrival {@code closed}, {@code constant}, {@code poisson} or {@code ramp}
 * @param rate requests per second in total; null in a closed loop
 * @param requestsPerConnection how many requests a connection carries; null when it is kept as long as it lasts
 * @param adversaries such as {@code slow-readers=50}
 */
public record LoadShape(int connections, int threads, String arrival, Double rate, int pipeline,
        Integer requestsPerConnection, long warmupNanos, long durationNanos, Long requests, long timeoutNanos,
        String verify, List<String> adversaries) {

    /** The same with other arrivals, at no fixed rate. */
    public LoadShape withArrival(String other) {
        return new LoadShape(connections, threads, other, null, pipeline, requestsPerConnection, warmupNanos,
                durationNanos, requests, timeoutNanos, verify, adversaries);
    }
}
