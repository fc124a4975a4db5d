package lineup.loadtest.engine;

import java.time.Duration;

/** Someone who watches a run from outside its loops: to show its progress, or to read meters at the window's edges. */
public interface Observer {

    /** The warm-up is over, and measuring begins. */
    void onOpen();

    /** Several times a second: the time since the beginning of the run, and the answers so far. */
    void onProgress(Duration elapsed, long answers);

    /** Once a second while measuring; for the rest once all requests have ended, which is after {@link #onClose}. */
    default void onInterval(Interval interval) {
    }

    /** Measuring ends. */
    void onClose();
}
