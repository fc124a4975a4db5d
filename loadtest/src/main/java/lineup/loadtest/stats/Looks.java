package lineup.loadtest.stats;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Contrast.Metric;
import lineup.loadtest.result.Contrast.Verdict;

/**
 * When a comparison that may take only so long can stop before its time.
 *
 * <p>Who looks after each round and stops at the first significant result finds one sooner or later, even between
 * equals. So there are at most four looks, fixed beforehand: after 8, 12 and 20 rounds, and when the time is over.
 * Each has a quarter of the 5 % for errors, so that all together err no more often than one look after a fixed number
 * of rounds. When the time is over before the first look, there is only one, and it has the whole.
 */
public final class Looks {

    private static final List<Integer> ROUNDS = List.of(8, 12, 20);
    private static final double SHARED_LEVEL = 1 - (1 - Contrasts.LEVEL) / (ROUNDS.size() + 1);

    private Looks() {
    }

    /** The level for {@link Contrasts#of} when the comparison ends after so many complete rounds. */
    public static double level(int rounds) {
        return rounds < ROUNDS.getFirst() ? Contrasts.LEVEL : SHARED_LEVEL;
    }

    /** Whether to look after so many complete rounds. */
    public static boolean isLook(int rounds) {
        return ROUNDS.contains(rounds);
    }

    /**
     * Whether to stop at a look with these contrasts, made at its level: when no server is undecided in CPU per
     * request, or in requests per second where the CPU time is not compared.
     */
    public static boolean isDecided(List<Contrast> contrasts) {
        Set<Metric> known = contrasts.stream().map(Contrast::metric).collect(Collectors.toSet());
        Metric headline = known.contains(Metric.CPU) ? Metric.CPU : Metric.RATE;
        List<Contrast> decisive = contrasts.stream()
                .filter(each -> each.metric() == headline && !each.control())
                .toList();
        return !decisive.isEmpty() && decisive.stream().noneMatch(each -> each.verdict() == Verdict.UNDECIDED);
    }
}
