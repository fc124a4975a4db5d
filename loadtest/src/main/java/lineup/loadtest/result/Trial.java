package lineup.loadtest.result;

import java.util.List;

/**
 * One server under load once: a fresh process, one round, one point of the axis.
 *
 * @param round from 1; trials of the same round and point are paired
 * @param position its place in the order of its round, from 1
 * @param control whether it is the second entry of the baseline, which measures the noise (A/A)
 * @param point the value on the axis of {@link Conditions#axis}; null when nothing varies
 * @param failure why there are no figures; null when there are
 */
public record Trial(String server, int round, int position, boolean control, Double point, String failure,
        Figures figures, Cost cost, Generator generator, Trust trust) {

    public Trial withTrust(Trust other) {
        return new Trial(server, round, position, control, point, failure, figures, cost, generator, other);
    }

    public Trial withoutPoint() {
        return new Trial(server, round, position, control, null, failure, figures, cost, generator, trust);
    }

    public boolean hasFailed() {
        return failure != null;
    }

    /** CPU time of the server per good answer in microseconds; null when it is not known. */
    public Double cpuMicrosPerRequest() {
        boolean known = figures != null && cost != null && cost.userNanos() != null && figures.answered() > 0;
        return known ? (cost.userNanos() + cost.systemNanos()) / 1e3 / figures.answered() : null;
    }

    /** The reasons not to trust it, none when it is valid. */
    public List<String> doubts() {
        return trust == null ? List.of() : trust.reasons();
    }
}
