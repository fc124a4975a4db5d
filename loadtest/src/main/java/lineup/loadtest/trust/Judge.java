package lineup.loadtest.trust;

import java.util.ArrayList;
import java.util.List;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.LoadShape;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Trial;
import lineup.loadtest.result.Trust;
import lineup.loadtest.result.Trust.Verdict;

/** Tells which trials and which runs may be believed. */
public final class Judge {

    private Judge() {
    }

    /**
     * The verdict about one trial; its own {@link Trial#trust} is not looked at.
     *
     * <p>A search for the capacity overloads the server on purpose, so there only the load generator and the window are
     * judged. A sweep may pass the highest rate, so that a rate out of reach never makes its trials invalid.
     *
     * @param load as this trial had it, with the rate or the connections of its point
     * @param ceiling the generator's own highest rate; null when it is not known
     */
    public static Trust trial(Trial trial, LoadShape load, Double ceiling, Run.Kind kind) {
        List<Finding> findings = new ArrayList<>();
        if (trial.hasFailed() || trial.figures() == null) {
            String why = trial.hasFailed() ? trial.failure() : "it has no figures";
            findings.add(Finding.of(Verdict.INVALID, "The trial failed", why));
            return Finding.trust(findings);
        }
        generator(trial, ceiling, findings);
        WindowChecks.size(trial.figures(), findings);
        if (kind != Run.Kind.CAPACITY) {
            server(trial, load, kind, findings);
        }
        return Finding.trust(findings);
    }

    /**
     * The verdict about a whole run, from its trials' verdicts and contrasts; its own {@link Run#trust} is not looked
     * at.
     */
    public static Trust run(Run run) {
        return new RunJudge(run).judge();
    }

    private static void generator(Trial trial, Double ceiling, List<Finding> findings) {
        GeneratorChecks.ceiling(trial.figures(), ceiling, findings);
        GeneratorChecks.lateness(trial.figures(), findings);
        if (trial.generator() != null) {
            GeneratorChecks.busy(trial.generator(), findings);
            GeneratorChecks.collections(trial.figures(), trial.generator(), findings);
        }
    }

    private static void server(Trial trial, LoadShape load, Run.Kind kind, List<Finding> findings) {
        Figures figures = trial.figures();
        AnswerChecks.unanswered(figures, findings);
        AnswerChecks.errors(figures, findings);
        AnswerChecks.rate(figures, load, kind == Run.Kind.SWEEP ? Verdict.SUSPECT : Verdict.INVALID, findings);
        ConnectionChecks.alive(figures, load, findings);
        ConnectionChecks.starved(figures, findings);
        if (trial.generator() != null) {
            ConnectionChecks.overflows(trial.generator(), findings);
        }
        WindowChecks.steadiness(figures, load, findings);
    }
}
