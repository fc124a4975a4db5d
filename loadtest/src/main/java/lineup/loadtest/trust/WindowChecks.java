package lineup.loadtest.trust;

import static lineup.loadtest.trust.Words.count;
import static lineup.loadtest.trust.Words.percent;
import static lineup.loadtest.trust.Words.time;

import java.util.List;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.LoadShape;
import lineup.loadtest.result.Trust.Verdict;

/** Whether the window was long enough, and the same from its beginning to its end. */
final class WindowChecks {

    private static final long SHORTEST_NANOS = 2_000_000_000;
    /** The p99 then has ten answers above it. */
    private static final long ANSWERS_FOR_P99 = 1_000;
    private static final double TREND = 0.2;
    private static final double COLLAPSE = 0.5;
    private static final double SIGMAS = 4;
    /** So many answers are expected in a second that none of them cannot be chance. */
    private static final long BUSY_SECOND = 20;

    private WindowChecks() {
    }

    static void size(Figures figures, List<Finding> findings) {
        if (figures.answered() == 0) {
            findings.add(Finding.of(Verdict.INVALID, "Nothing was measured", "no good answer came in the window"));
            return;
        }
        if (figures.windowNanos() < SHORTEST_NANOS) {
            findings.add(Finding.of(Verdict.SUSPECT, "The window was short",
                    time(figures.windowNanos()) + ", where " + time(SHORTEST_NANOS) + " is the least"));
        }
        if (figures.answered() < ANSWERS_FOR_P99) {
            findings.add(Finding.of(Verdict.SUSPECT, "There were few answers",
                    count(figures.answered()) + ", so the p99 rests on " + (figures.answered() < 200 ? "the slowest one"
                            : "the slowest " + count(Math.floor(figures.answered() / 100.0)))));
        }
    }

    /**
     * Compares the first and the last third of the whole seconds. A difference of a fifth is suspect, of a half
     * invalid: the server was not warm, or it broke down. Where a third is a single second, a disturbance of the
     * machine can make as much, so there it stays suspect. A ramp is meant to change, and what few answers do by chance
     * is let pass.
     */
    static void steadiness(Figures figures, LoadShape load, List<Finding> findings) {
        List<Long> seconds = figures.perSecond();
        if (seconds == null || seconds.size() < 3 || load != null && load.arrival().equals("ramp")) {
            return;
        }
        int third = seconds.size() / 3;
        long first = sum(seconds.subList(0, third));
        long last = sum(seconds.subList(seconds.size() - third, seconds.size()));
        double change = (double) Math.abs(last - first) / Math.max(1, Math.max(first, last));
        if (change > TREND && Math.abs(last - first) > SIGMAS * Math.sqrt(first + last)) {
            Verdict verdict = third > 1 ? Finding.graded(change, COLLAPSE) : Verdict.SUSPECT;
            findings.add(Finding.of(verdict, "There was no steady state",
                    "from the first third of the window to the last the rate " + (last > first ? "rose" : "fell")
                            + " from " + count((double) first / third) + " to " + count((double) last / third)
                            + " answers a second"));
        }
        stalls(seconds, findings);
    }

    private static void stalls(List<Long> seconds, List<Finding> findings) {
        long silent = seconds.stream().filter(answers -> answers == 0).count();
        double mean = (double) sum(seconds) / seconds.size();
        if (silent > 0 && mean > BUSY_SECOND) {
            findings.add(Finding.of(Verdict.SUSPECT, "The server stalled", "in " + silent + " of " + seconds.size()
                    + " seconds (" + percent((double) silent / seconds.size()) + ") there was no good answer at all"));
        }
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }
}
