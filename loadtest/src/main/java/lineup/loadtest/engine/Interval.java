package lineup.loadtest.engine;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * The latencies of the requests of the window that ended within one second of it, in nanoseconds from the intended
 * start.
 *
 * <p>The intervals of a run together hold what {@link Tally#latency} holds: the last one also has the requests that
 * were answered after the window, or never.
 *
 * @param start its beginning, from the opening of the window; with {@code length} it tells the next one's
 * @param latency used again for the next interval, so an observer that keeps it copies it
 */
public record Interval(Duration start, Duration length, Histogram latency) {
}
