package lineup.loadtest.proc;

import java.util.concurrent.TimeUnit;

/** Lets something be done at most once a second, and for at most a hundredth of the time. */
final class Rarely {

    private static final long SHORTEST = TimeUnit.SECONDS.toNanos(1);
    private static final long SHARE = 100;

    private long due = System.nanoTime();

    /** Does it if it is due. */
    void maybe(Runnable work) {
        if (System.nanoTime() - due >= 0) {
            now(work);
        }
    }

    /** Does it in any case. */
    void now(Runnable work) {
        long from = System.nanoTime();
        work.run();
        long to = System.nanoTime();
        due = to + Math.max(SHORTEST, SHARE * (to - from));
    }
}
