package lineup.loadtest.engine;

/** What one loop has counted, and the sum over loops; written by one thread, read by others only after its end. */
final class Counts {

    final Tally warmup = new Tally();
    final Tally measured = new Tally();
    long answers;
    long okInWindow;
    long bytesInWindow;
    long opened;
    long reconnected;

    void add(Counts other) {
        warmup.add(other.warmup);
        measured.add(other.measured);
        answers += other.answers;
        okInWindow += other.okInWindow;
        bytesInWindow += other.bytesInWindow;
        opened += other.opened;
        reconnected += other.reconnected;
    }
}
