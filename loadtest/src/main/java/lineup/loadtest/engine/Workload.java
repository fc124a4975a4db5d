package lineup.loadtest.engine;

import java.util.List;

/** What is asked for: the targets, and the order in which each connection slot asks for them. */
public record Workload(List<Target> targets, Selection selection) {

    public Workload {
        targets = List.copyOf(targets);
    }

    /** All targets in turn. Slots set out at different ones, so that not all ask for the same at the same time. */
    public static Workload inTurn(List<Target> targets) {
        return new Workload(targets, Workload::inTurn);
    }

    /** How a slot chooses; the slots are numbered from 0 over all threads. */
    public interface Selection {

        /** A picker for one slot alone, used by one thread. */
        Picker pickerFor(int slot, int targets);
    }

    /** Chooses the next target without allocating anything. */
    public interface Picker {

        /** The index of the target to ask for next. */
        int next();
    }

    private static Picker inTurn(int slot, int targets) {
        return new Picker() {
            private int next = slot % targets;

            @Override
            public int next() {
                int index = next;
                next = index + 1 == targets ? 0 : index + 1;
                return index;
            }
        };
    }
}
