package lineup.loadtest.report.svg;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places for labels beside the ends of lines, moved apart as little as possible where they would cover each other.
 *
 * <p>Without the gaps, places that keep it become places that only must not fall: the least squares for that are found
 * by pooling adjacent violators.
 */
final class Labels {

    private Labels() {
    }

    /** For each wanted position, in the same order, one that keeps the gap to all others and lies inside if it can. */
    static double[] spread(double[] wanted, double gap, double top, double bottom) {
        List<Integer> order = IntStream.range(0, wanted.length).boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i])).toList();
        Deque<Pool> pools = new ArrayDeque<>();
        for (int rank = 0; rank < wanted.length; rank++) {
            Pool pool = new Pool(wanted[order.get(rank)] - rank * gap, 1);
            while (!pools.isEmpty() && pools.peekLast().mean() > pool.mean()) {
                pool = pool.with(pools.removeLast());
            }
            pools.addLast(pool);
        }
        double[] places = new double[wanted.length];
        double most = Math.max(top, bottom - (wanted.length - 1) * gap);
        Iterator<Integer> next = order.iterator();
        int rank = 0;
        for (Pool pool : pools) {
            for (int i = 0; i < pool.size(); i++) {
                places[next.next()] = Math.clamp(pool.mean(), top, most) + rank++ * gap;
            }
        }
        return places;
    }

    /** Labels that stand as close together as they may. */
    private record Pool(double sum, int size) {

        double mean() {
            return sum / size;
        }

        Pool with(Pool other) {
            return new Pool(sum + other.sum, size + other.size);
        }
    }
}
