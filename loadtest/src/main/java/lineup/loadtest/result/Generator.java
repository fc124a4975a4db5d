package lineup.loadtest.result;

/**
 * How the load generator itself fared: what decides whether the figures are about the server.
 *
 * @param cpuShare its CPU time as a part of what its threads could have used
 * @param gcPauseNanos the sum of its collections in the window
 * @param longestGcPauseNanos the longest of them
 * @param listenOverflows connections that the system refused because an accept queue was full; null when unknown
 */
public record Generator(int threads, double cpuShare, long cpuNanos, long gcPauseNanos, long longestGcPauseNanos,
        Long listenOverflows) {

    public Generator withListenOverflows(Long count) {
        return new Generator(threads, cpuShare, cpuNanos, gcPauseNanos, longestGcPauseNanos, count);
    }
}
