package lineup.loadtest.trust;

import static lineup.loadtest.trust.Words.percent;

import java.util.List;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Contrast.Metric;
import lineup.loadtest.result.Contrast.Verdict;
import lineup.loadtest.result.Environment;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Trial;
import lineup.loadtest.result.Trust;
import lineup.loadtest.stats.Contrasts;
import lineup.loadtest.stats.Holm;

/** Whether the circumstances of a comparison allow one. */
final class ComparisonChecks {

    private ComparisonChecks() {
    }

    static void all(Run run, List<Finding> findings) {
        pinning(run.environment(), findings);
        if (run.conditions().baseline() != null) {
            rounds(run, findings);
            run.contrasts().stream().filter(Contrast::control)
                    .forEach(control -> control(control, run.conditions().margin(), findings));
        }
    }

    private static void pinning(Environment environment, List<Finding> findings) {
        if (environment.cores() < 2) {
            findings.add(Finding.of(Trust.Verdict.SUSPECT, "There is one CPU",
                    "servers and load generator took it from each other"));
        } else if (environment.serverCpus() == null) {
            findings.add(Finding.of(Trust.Verdict.SUSPECT, "Nothing was pinned",
                    "servers and load generator took the " + environment.cores() + " CPUs from each other"));
        }
    }

    private static void rounds(Run run, List<Finding> findings) {
        int rounds = run.trials().stream().mapToInt(Trial::round).max().orElse(0);
        int servers = (int) run.trials().stream().map(Trial::server).distinct()
                .filter(server -> !server.equals(run.conditions().baseline())).count();
        int least = Holm.roundsFor(1, Contrasts.LEVEL);
        int needed = Holm.roundsFor(servers, Contrasts.LEVEL);
        if (rounds < least) {
            findings.add(Finding.of(Trust.Verdict.SUSPECT, "There is no confidence interval",
                    "it takes at least " + least + " rounds, and there were " + rounds));
        } else if (rounds < needed) {
            findings.add(Finding.of(Trust.Verdict.SUSPECT, "There were too few rounds for so many servers",
                    "to tell " + servers + " of them from the baseline takes at least " + needed + ", and there were "
                            + rounds));
        }
    }

    /**
     * The baseline must not differ from itself. It is invalid when even the near end of the interval lies beyond the
     * margin in one of the two headline metrics: what moved the baseline moved the others too, by as much as is to be
     * detected. The tail and the memory are so noisy that this happens by chance, so there it is suspect.
     */
    private static void control(Contrast control, double margin, List<Finding> findings) {
        if (control.verdict() != Verdict.BETTER && control.verdict() != Verdict.WORSE) {
            return;
        }
        boolean beyond = control.low() > 1 + margin || control.high() < 1 / (1 + margin);
        boolean headline = control.metric() == Metric.RATE || control.metric() == Metric.CPU;
        findings.add(Finding.of(beyond && headline ? Trust.Verdict.INVALID : Trust.Verdict.SUSPECT,
                "The baseline differs from itself", "in " + control.metric().label() + " by " + change(control.ratio())
                        + " (" + change(control.low()) + " to " + change(control.high()) + ")"));
    }

    private static String change(double ratio) {
        return (ratio < 1 ? "-" : "+") + percent(Math.abs(ratio - 1));
    }
}
