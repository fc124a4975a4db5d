package lineup.loadtest.workload;

import java.util.concurrent.atomic.AtomicLong;
import lineup.loadtest.engine.Workload;

/**
 * Hands out the targets in the order of a trace over all slots together, and from the beginning when it is through.
 *
 * <p>The slots share one position: whichever is free next takes the next line, as the users of a real log did. It
 * belongs to one run.
 */
public final class Replay implements Workload.Selection {

    private final AtomicLong position = new AtomicLong();
    private final int[] order;

    /** The order consists of indices into the targets and is not copied. */
    public Replay(int[] order) {
        this.order = order;
    }

    @Override
    public Workload.Picker pickerFor(int slot, int targets) {
        return () -> order[(int) (position.getAndIncrement() % order.length)];
    }
}
