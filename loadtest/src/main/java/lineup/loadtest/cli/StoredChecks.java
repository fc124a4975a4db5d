package lineup.loadtest.cli;

import java.util.List;
import lineup.loadtest.report.Group;
import lineup.loadtest.report.TextWrap;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Trial;
import lineup.loadtest.threshold.Check;
import lineup.loadtest.threshold.Threshold;

/** Thresholds against every trial of a run. */
final class StoredChecks {

    private StoredChecks() {
    }

    /** One line for each trial that breaks one; a trial without figures breaks all. */
    static List<String> failures(Run run, List<Threshold> thresholds) {
        return run.trials().stream().flatMap(trial -> thresholds.stream().map(each -> each.check(trial))
                .filter(check -> !check.passed()).map(check -> line(trial, check))).toList();
    }

    private static String line(Trial trial, Check check) {
        String name = new Group(trial.server(), trial.control(), trial.point(), List.of(trial)).name();
        return TextWrap.wrap(name + ", round " + trial.round() + ": " + check.sentence(), "  ");
    }
}
