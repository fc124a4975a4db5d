package lineup.loadtest.engine;

/**
 * Repeats what a busy machine may spoil: it can make answers later than they were, never earlier.
 *
 * <p>So one good attempt of three shows that the measuring is right, while a wrong one would be wrong each time.
 */
final class Attempts {

    private static final int MOST = 3;

    private Attempts() {
    }

    /** An attempt that may fail by an AssertionError. */
    interface Attempt {
        void run() throws Exception;
    }

    static void upToThree(Attempt attempt) throws Exception {
        for (int i = 1; i < MOST; i++) {
            try {
                attempt.run();
                return;
            } catch (AssertionError _) {
                // The last attempt says why.
            }
        }
        attempt.run();
    }
}
