package lineup.loadtest.engine;

import org.HdrHistogram.SingleWriterRecorder;

/** What one loop has counted, and the sum over loops; written by one thread, read by others only after its end. */
final class Counts {

    final SingleWriterRecorder second = new SingleWriterRecorder(3);
    final Tally warmup = new Tally();
    final Tally measured = new Tally(second);
    final Seconds perSecond;
    long answers;
    long okInWindow;
    long bytesInWindow;
    long opened;
    long replaced;
    int alive;
    long fewest = Long.MAX_VALUE;
    long most;
    int starved;
    long spunInWindow;

    Counts(Schedule schedule, long windowNanos) {
        perSecond = new Seconds(schedule.opens(), windowNanos);
    }

    void slot(long goodAnswers) {
        fewest = Math.min(fewest, goodAnswers);
        most = Math.max(most, goodAnswers);
        starved += goodAnswers == 0 ? 1 : 0;
    }

    void add(Counts other) {
        warmup.add(other.warmup);
        measured.add(other.measured);
        perSecond.add(other.perSecond);
        answers += other.answers;
        okInWindow += other.okInWindow;
        bytesInWindow += other.bytesInWindow;
        opened += other.opened;
        replaced += other.replaced;
        alive += other.alive;
        fewest = Math.min(fewest, other.fewest);
        most = Math.max(most, other.most);
        starved += other.starved;
        spunInWindow += other.spunInWindow;
    }

    Slots slots() {
        return new Slots(opened, replaced, alive, fewest, most, starved);
    }
}
