package lineup.loadtest.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lineup.loadtest.report.Units;
import lineup.loadtest.result.Trial;
import lineup.loadtest.threshold.Threshold;

/**
 * What became of the thresholds: each server must keep each of them, at each point, in at least half of its rounds. A
 * round in which it failed keeps none.
 */
final class ServerChecks {

    private final List<String> failures = new ArrayList<>();

    ServerChecks(List<Threshold> thresholds, List<Trial> trials) {
        Map<String, List<Trial>> groups = trials.stream()
                .filter(trial -> !trial.control())
                .collect(Collectors.groupingBy(ServerChecks::name, LinkedHashMap::new, Collectors.toList()));
        for (Threshold threshold : thresholds) {
            groups.forEach((name, group) -> check(threshold, name, group));
        }
    }

    boolean passed() {
        return failures.isEmpty();
    }

    /** One sentence for each threshold that a server did not keep. */
    List<String> failures() {
        return failures;
    }

    private void check(Threshold threshold, String name, List<Trial> group) {
        long kept = group.stream().filter(trial -> threshold.check(trial).passed()).count();
        if (2 * kept < group.size()) {
            failures.add("Threshold " + threshold.text() + " failed: " + name + " kept it in " + kept + " of "
                    + group.size() + (group.size() == 1 ? " round." : " rounds."));
        }
    }

    private static String name(Trial trial) {
        return trial.server() + (trial.point() == null ? "" : " at " + Units.count(Math.round(trial.point())));
    }
}
