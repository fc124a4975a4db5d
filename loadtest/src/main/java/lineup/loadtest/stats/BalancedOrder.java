package lineup.loadtest.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * In which order the servers take their turns, round by round, so that neither the place in a round nor the server
 * before favours any of them.
 *
 * <p>It is the balanced Latin square of Williams (1949): over a cycle of rounds each server has each place equally
 * often, and each other server equally often directly before it. A cycle has as many rounds as there are servers if
 * that is even, and twice as many if it is odd; then each half has the places balanced. The names are dealt anew for
 * each cycle, from the seed. Rounds that do not fill a cycle are balanced as far as they go.
 */
public final class BalancedOrder {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final int servers;
    private final long seed;

    public BalancedOrder(int servers, long seed) {
        if (servers < 1) {
            throw new IllegalArgumentException("there is nothing to order");
        }
        this.servers = servers;
        this.seed = seed;
    }

    /** The rounds after which the order is balanced in full. */
    public int cycle() {
        return servers == 1 ? 1 : servers % 2 == 0 ? servers : 2 * servers;
    }

    /** The indices of the servers, from 0, in the order of that round; the first round is 1. */
    public List<Integer> round(int round) {
        int cycle = (round - 1) / cycle();
        int row = (round - 1) % cycle();
        Random random = new Random(seed ^ cycle * GOLDEN);
        List<Integer> names = shuffled(random);
        List<Integer> shifts = shuffled(random);
        List<Integer> mirroredShifts = shuffled(random);
        boolean mirrored = row >= servers;
        int shift = mirrored ? mirroredShifts.get(row - servers) : shifts.get(row);
        List<Integer> order = IntStream.range(0, servers)
                .mapToObj(place -> names.get((zigzag(place) + shift) % servers))
                .toList();
        return mirrored ? order.reversed() : order;
    }

    /** The items in the order of that round. */
    public <T> List<T> round(int round, List<T> items) {
        return round(round).stream().map(items::get).toList();
    }

    /** 0, 1, n-1, 2, n-2, …: each step is a different one, so each pair of neighbours occurs once over all shifts. */
    private int zigzag(int place) {
        int step = (place + 1) / 2;
        return place % 2 == 1 || step == 0 ? step : servers - step;
    }

    private List<Integer> shuffled(Random random) {
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, servers).boxed().toList());
        Collections.shuffle(numbers, random);
        return numbers;
    }
}
