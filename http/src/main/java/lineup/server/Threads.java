package lineup.server;

/** Waiting for threads to end. */
public final class Threads {
    private Threads() {}

    /** Waits until the thread has ended; an interrupt is kept for later, since ends must not be skipped. */
    public static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
