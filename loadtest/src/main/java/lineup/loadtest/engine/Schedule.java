package lineup.loadtest.engine;

/**
 * The phases of a run as points on the clock of {@link System#nanoTime}: warm-up, window, grace.
 *
 * <pre>
 * start -- burst - gap - burst - gap - burst -- opens ---- window ---- closes ---- grace ---- over
 *          `------------ warm-up -----------'
 * </pre>
 *
 * <p>In a gap of the warm-up nothing new is asked, so that a server whose threads crowd out its JIT compiler gets to
 * compile; a gap is as long as a burst. The last burst runs into the window.
 *
 * <p>A request counts when it is due inside the window. The rate is what was answered inside the window, whenever it
 * was sent: as many requests cross the one edge as the other, so neither edge distorts it.
 */
final class Schedule {

    private final long start;
    private final long opens;
    private final long burst;
    private final long gap;
    private final long grace;
    private final int bursts;
    private volatile long closes;

    /** The window opens at this point and is planned to last for {@code duration}; {@code bursts} is at least 1. */
    Schedule(long start, long opens, long duration, long grace, int bursts) {
        this.start = start;
        this.opens = opens;
        this.grace = grace;
        this.bursts = bursts;
        closes = opens + duration;
        burst = bursts > 1 ? (opens - start) / (2L * bursts - 1) : opens - start;
        gap = bursts > 1 ? burst : 0;
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

    /** Whether this is a gap between the bursts of the warm-up. */
    boolean isGap(long now) {
        return leftOfGap(now) > 0;
    }

    /** How long the gap still lasts, not positive outside of one. */
    long leftOfGap(long now) {
        if (gap == 0 || !isWarmup(now)) {
            return 0;
        }
        long sinceBurst = (now - start) % (burst + gap);
        return sinceBurst < burst ? 0 : burst + gap - sinceBurst;
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

    long opens() {
        return opens;
    }

    long sinceStart(long now) {
        return now - start;
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

    /** The time of the warm-up in which load is due: all of it but the gaps. */
    long loadedWarmupNanos() {
        return opens - start - gap * (bursts - 1);
    }

    /** The point on the clock at which so much time under load has gone by since the start. */
    long atLoaded(long nanos) {
        long loadedWarmup = loadedWarmupNanos();
        if (nanos >= loadedWarmup || burst == 0) {
            return opens + (nanos - loadedWarmup);
        }
        return start + nanos + gap * Math.min(nanos / burst, bursts - 1);
    }
}
