package lineup.loadtest.engine;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Where the slots of one loop report what happens, and what is open at the moment.
 *
 * <p>It decides by the phases of the run what counts where: a request by its intended start, an answer by its arrival.
 */
final class Ledger {

    private static final long PUBLISH_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final long LONGEST_SPIN_NANOS = TimeUnit.MICROSECONDS.toNanos(10);

    private final Schedule schedule;
    private final Counts counts;
    private final boolean closedLoop;
    private long inFlight;
    private int open;
    private boolean windowClosed;
    private long published;
    private volatile long answersSoFar;

    Ledger(Schedule schedule, Counts counts, boolean closedLoop) {
        this.schedule = schedule;
        this.counts = counts;
        this.closedLoop = closedLoop;
        published = schedule.opens();
    }

    /** A request is begun, which could have been since it was due and, whichever is later, since a slot was free. */
    void begin(InFlight requests, int target, long intended, long freeSince, long now) {
        Tally tally = tallyAt(intended);
        requests.begin(tally, intended, target, now);
        inFlight++;
        if (!closedLoop) {
            tally.late(now - (intended - freeSince > 0 ? intended : freeSince));
        }
    }

    void end(InFlight requests, Outcome outcome, boolean sent, long now) {
        requests.end(outcome, sent, now);
        inFlight--;
        counts.answers += outcome.isAnswer() ? 1 : 0;
    }

    /** A request was due and never begun. */
    void neverBegun(long intended, long now) {
        Tally tally = tallyAt(intended);
        tally.begin();
        tally.end(Outcome.UNANSWERED, now - intended, Tally.NOT_SENT);
    }

    /** True when this is a good answer inside the window. */
    boolean answer(Outcome outcome, long now) {
        boolean good = outcome == Outcome.OK && schedule.isWindow(now);
        if (good) {
            counts.okInWindow++;
            counts.perSecond.count(now);
        }
        return good;
    }

    void bytes(int count, long now) {
        if (schedule.isWindow(now)) {
            counts.bytesInWindow += count;
        }
    }

    void opened(boolean replacing, long askedAt, long now) {
        tallyAt(askedAt).connected(now - askedAt);
        counts.opened++;
        counts.replaced += replacing ? 1 : 0;
        open++;
    }

    void closed() {
        open--;
    }

    /** One round of waiting awake. What it takes beyond its due is not CPU time: the thread was off the CPU. */
    void spun(long from, long to) {
        if (schedule.isWindow(from)) {
            counts.spunInWindow += Math.min(to - from, LONGEST_SPIN_NANOS);
        }
    }

    boolean isIdle() {
        return inFlight == 0;
    }

    /** Looks at the clock, often: publishes the answers so far, and counts the connections when the window closes. */
    void watch(long now) {
        if (now - published >= PUBLISH_NANOS || now - published < 0) {
            published = now;
            answersSoFar = counts.answers;
        }
        if (!windowClosed && schedule.isClosed(now)) {
            windowClosed = true;
            counts.alive = open;
        }
    }

    /** The run ends, before or after the end of the window. */
    void end() {
        answersSoFar = counts.answers;
        if (!windowClosed) {
            windowClosed = true;
            counts.alive = open;
        }
    }

    /** A slot is done, with so many good answers inside the window. */
    void slot(long good) {
        counts.slot(good);
    }

    Counts counts() {
        return counts;
    }

    /** May be read by any thread; a few milliseconds old. */
    long answersSoFar() {
        return answersSoFar;
    }

    /** For any one thread: the latencies since the last call, in place of what is in the given histogram or null. */
    Histogram secondSoFar(Histogram recycled) {
        return counts.second.getIntervalHistogram(recycled);
    }

    private Tally tallyAt(long when) {
        return schedule.isWarmup(when) ? counts.warmup : counts.measured;
    }
}
