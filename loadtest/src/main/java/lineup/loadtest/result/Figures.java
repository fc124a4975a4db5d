package lineup.loadtest.result;

import java.util.List;
import java.util.Map;

/**
 * What the generator saw in the window of one trial.
 *
 * @param answered the good answers that came inside the window; with its length they give the rate
 * @param sent the requests whose intended start lies inside the window, also those that were never sent in the end;
 *     equals the sum of {@code outcomes}
 * @param outcomes by the labels of the outcomes, all of them, also those that did not occur
 * @param latency from the intended start to the last byte; in a closed loop the intended start is the moment in which
 *     the connection slot was free, so that this is {@code fromSend} and the time to connect where a connect was needed
 * @param fromSend from the actual send to the last byte
 * @param connect from the call to the established connection
 * @param firstByte from the actual send to the first byte of the answer
 * @param sendLag how late the generator itself was: from the intended start, or from the moment in which a connection
 *     slot was free if that is later, until it took the request up; null in a closed loop
 * @param perSecond the good answers of each whole second of the window, in order
 */
public record Figures(long windowNanos, long answered, long bytes, double requestsPerSecond, double bytesPerSecond,
        long sent, Map<String, Long> outcomes, Map<String, Long> warmupOutcomes, Distribution latency,
        Distribution fromSend, Distribution connect, Distribution firstByte, Distribution sendLag,
        Connections connections, List<Long> perSecond) {

    /**
     * @param asked how many the load wanted at a time
     * @param opened how many were opened in the whole run, {@code replaced} of them for one that had ended
     * @param alive how many were open when the window closed
     * @param fewest the good answers on the connection slot that got the fewest; {@code most} likewise
     * @param starved the connection slots without any good answer
     */
    public record Connections(int asked, long opened, long replaced, int alive, long fewest, long most, int starved) {
    }
}
