package lineup.loadtest.trust;

import static lineup.loadtest.trust.Words.count;
import static lineup.loadtest.trust.Words.percent;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.LoadShape;
import lineup.loadtest.result.Trust.Verdict;

/**
 * Whether the server did the work that the figures are about.
 *
 * <p>A few failures are part of the truth and make it suspect. Above 1 % they are invalid: the p99 then rests on
 * them, and a rate of refusals says nothing about a rate of answers.
 */
final class AnswerChecks {

    private static final String UNANSWERED = "unanswered";
    /** Answered well, and those that have a check of their own. */
    private static final Set<String> NO_FAILURES = Set.of("ok", UNANSWERED);
    private static final double TOLERATED = 0.01;
    private static final double NEARLY_REACHED = 0.99;
    private static final double REACHED_AT_LEAST = 0.90;
    private static final double SIGMAS = 4;

    private AnswerChecks() {
    }

    static void errors(Figures figures, List<Finding> findings) {
        List<Map.Entry<String, Long>> failures = figures.outcomes().entrySet().stream()
                .filter(entry -> !NO_FAILURES.contains(entry.getKey()) && entry.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .toList();
        long failed = failures.stream().mapToLong(Map.Entry::getValue).sum();
        if (failed > 0) {
            double share = (double) failed / Math.max(failed, figures.sent());
            String kinds = failures.stream()
                    .map(entry -> entry.getKey() + " " + count(entry.getValue()))
                    .collect(Collectors.joining(", "));
            findings.add(Finding.of(Finding.graded(share, TOLERATED), "Requests failed", count(failed) + " of "
                    + count(figures.sent()) + ", " + percent(share) + " (" + kinds + ")"));
        }
    }

    /** Also invalid when half of the connections wait in vain: a server that hangs has answered much before. */
    static void unanswered(Figures figures, List<Finding> findings) {
        long unanswered = figures.outcomes().getOrDefault(UNANSWERED, 0L);
        if (unanswered == 0) {
            return;
        }
        double share = (double) unanswered / Math.max(unanswered, figures.sent());
        boolean hangs = figures.connections() != null && 2 * unanswered >= figures.connections().asked();
        Verdict verdict = hangs ? Verdict.INVALID : Finding.graded(share, TOLERATED);
        findings.add(Finding.of(verdict, "Requests were not answered",
                count(unanswered) + " of " + count(figures.sent())
                        + " were still waiting when the run ended, so the true tail is longer than the one shown"));
    }

    /** Not for a ramp, whose rate is not one number. A Poisson load may differ by chance, which is allowed for. */
    static void rate(Figures figures, LoadShape load, Verdict worst, List<Finding> findings) {
        if (load == null || load.rate() == null || load.arrival().equals("ramp") || figures.windowNanos() == 0) {
            return;
        }
        double due = load.rate() * figures.windowNanos() / 1e9;
        double chance = load.arrival().equals("poisson") ? SIGMAS * Math.sqrt(due) : 0;
        // The edges of the window may cut one request in transit on each connection.
        double reached = (figures.answered() + chance + load.connections()) / due;
        if (reached < NEARLY_REACHED) {
            Verdict verdict = reached < REACHED_AT_LEAST ? worst : Verdict.SUSPECT;
            findings.add(Finding.of(verdict, "The rate was not reached", count(figures.requestsPerSecond())
                    + " good answers a second of " + count(load.rate()) + " that were asked for, "
                    + percent(figures.answered() / due)));
        }
    }
}
