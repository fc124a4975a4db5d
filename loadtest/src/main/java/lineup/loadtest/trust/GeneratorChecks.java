package lineup.loadtest.trust;

import static lineup.loadtest.trust.Words.count;
import static lineup.loadtest.trust.Words.percent;
import static lineup.loadtest.trust.Words.time;

import java.util.List;
import lineup.loadtest.result.Distribution;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.Generator;
import lineup.loadtest.result.Trust.Verdict;

/**
 * Whether the figures are about the server or about the load generator.
 *
 * <p>Near its limit the generator adds waits of its own, which makes the figures suspect; at its limit it decides the
 * rate, which makes them invalid. Its pauses and late sends stay suspect: they touch the tail and not the middle.
 */
final class GeneratorChecks {

    private static final double BUSY = 0.85;
    private static final double CEILING = 0.80;
    private static final double AT_LIMIT = 0.95;
    /** A ceiling cannot be passed by so much. */
    private static final double BEYOND = 1.1;
    private static final double GC_SHARE = 0.01;
    private static final double GC_SHARE_OF_TAIL = 0.001;
    private static final long LATE_NANOS = 1_000_000;
    private static final long NOTICEABLE_NANOS = 100_000;

    private GeneratorChecks() {
    }

    static void busy(Generator generator, List<Finding> findings) {
        if (generator.cpuShare() > BUSY) {
            findings.add(Finding.ofClient(Finding.graded(generator.cpuShare(), AT_LIMIT), "The load generator was busy",
                    "it used " + percent(generator.cpuShare()) + " of its CPU budget, where " + percent(BUSY)
                            + " is the limit"));
        }
    }

    static void ceiling(Figures figures, Double ceiling, List<Finding> findings) {
        if (ceiling == null || ceiling <= 0) {
            return;
        }
        double share = figures.requestsPerSecond() / ceiling;
        String comparison = count(figures.requestsPerSecond()) + " requests/s are " + percent(share) + " of the "
                + count(ceiling) + " that the load generator ";
        if (share > BEYOND) {
            findings.add(Finding.ofClient(Verdict.SUSPECT, "The ceiling was measured too low",
                    comparison + "was seen to reach, so it is not known whether it was the limit"));
        } else if (share > CEILING) {
            findings.add(Finding.ofClient(Finding.graded(share, AT_LIMIT), "You measured the client",
                    comparison + "reaches against a server that does nothing"));
        }
    }

    /** A pause of 1 % of the window reaches the p99; shorter ones that outlast the p99 reach what lies above it. */
    static void collections(Figures figures, Generator generator, List<Finding> findings) {
        double share = (double) generator.gcPauseNanos() / Math.max(1, figures.windowNanos());
        Distribution latency = figures.latency();
        boolean inTail = share > GC_SHARE_OF_TAIL && latency != null && generator.longestGcPauseNanos() > latency.p99();
        if (share > GC_SHARE || inTail) {
            findings.add(Finding.ofClient(Verdict.SUSPECT, "The load generator collected garbage",
                    "it paused for " + time(generator.gcPauseNanos()) + " in total and "
                            + time(generator.longestGcPauseNanos()) + " at most, so "
                            + (share > GC_SHARE ? "the p99" : "what lies above the p99") + " may be its own"));
        }
    }

    /** In an open loop only; there late sends are part of the latency, so that nothing is hidden by them. */
    static void lateness(Figures figures, List<Finding> findings) {
        Distribution lag = figures.sendLag();
        if (lag == null || lag.count() == 0) {
            return;
        }
        boolean noticeable = lag.p99() > NOTICEABLE_NANOS && figures.latency() != null
                && lag.p99() > figures.latency().p99() / 2;
        if (lag.p99() > LATE_NANOS || noticeable) {
            findings.add(Finding.ofClient(Verdict.SUSPECT, "Requests were sent late",
                    "1 % of them by more than " + time(lag.p99())
                            + ", because the load generator was busy"));
        }
    }
}
