package lineup.loadtest.engine;

/**
 * The phases of a run as points on the clock of {@link System#nanoTime}: warm-up, window, grace.
 *
 * <pre>
 * start ---- warm-up ---- opens ---- window ---- closes ---- grace ---- over
 * </pre>
 *
 * <p>A request counts when it is sent inside the window. The rate is what was answered inside the window, whenever it
 * was sent: as many requests cross the one edge as the other, so neither edge distorts it.
 */
final class Schedule {

    private final long opens;
    private final long grace;
    private volatile long closes;

    Schedule(long opens, long closes, long grace) {
        this.opens = opens;
        this.closes = closes;
        this.grace = grace;
    }

    /** Ends the window now, unless it has ended already. */
    synchronized void closeNow(long now) {
        if (now - closes < 0) {
            closes = now;
        }
    }

    boolean isWarmup(long now) {
        return now - opens < 0;
    }

    boolean isClosed(long now) {
        return now - closes >= 0;
    }

    boolean isWindow(long now) {
        return !isWarmup(now) && !isClosed(now);
    }

    boolean isOver(long now) {
        return now - closes >= grace;
    }

    long untilOpen(long now) {
        return opens - now;
    }

    long untilClose(long now) {
        return closes - now;
    }

    long windowNanos() {
        return Math.max(0, closes - opens);
    }
}
