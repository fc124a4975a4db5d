package lineup.loadtest.report.html;

import java.util.Map;
import java.util.Objects;
import lineup.loadtest.result.Trial;

/** What went wrong in trials. */
final class Failures {

    private static final String OK = "ok";

    private Failures() {
    }

    /** Requests that ended otherwise than well. */
    static long notOk(Trial trial) {
        Map<String, Long> outcomes = trial.figures().outcomes();
        return outcomes == null ? 0 : outcomes.entrySet().stream().filter(entry -> !entry.getKey().equals(OK))
                .mapToLong(Map.Entry::getValue).sum();
    }

    /** Why a server has no figures at a point. */
    static String of(RunView run, String name, Double point) {
        return run.allTrials().stream()
                .filter(trial -> trial.server().equals(name) && trial.hasFailed())
                .filter(trial -> point == null || Objects.equals(trial.point(), point))
                .map(Trial::failure).findFirst().orElse("it had no turn");
    }
}
