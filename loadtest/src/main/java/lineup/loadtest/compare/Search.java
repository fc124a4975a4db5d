package lineup.loadtest.compare;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import lineup.loadtest.threshold.Threshold;

/**
 * That the highest rate is looked for at which the bounds hold.
 *
 * @param probe how long each rate is tried
 */
public record Search(List<Threshold> bounds, Duration probe) {

    /** The part of a probe that is loaded before it. */
    private static final int SETTLING = 5;

    public Search {
        bounds = List.copyOf(bounds);
    }

    /** Such as {@code p99<5ms and errors<=0}. */
    public String words() {
        return bounds.stream().map(Threshold::text).collect(Collectors.joining(" and "));
    }

    /** How long a rate runs before it is judged. */
    Duration settle() {
        return probe.dividedBy(SETTLING);
    }
}
