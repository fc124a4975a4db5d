package lineup.loadtest.engine;

/**
 * What the load generator spent in the window: its process with all its threads.
 *
 * @param cpuNanos user and system time
 * @param spunNanos the part of it in which its loops only waited for the next intended start, awake so as not to be
 *     late
 * @param gcPauseNanos the sum of its collections, known in whole milliseconds; {@code longestGcPauseNanos} of them
 */
public record Effort(long cpuNanos, long spunNanos, long gcPauseNanos, long longestGcPauseNanos) {
}
