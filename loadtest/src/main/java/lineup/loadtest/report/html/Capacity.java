package lineup.loadtest.report.html;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lineup.loadtest.result.Trial;
import lineup.loadtest.result.Trust;

/** A search for the highest rate leaves many trials; only that with the highest rate that was kept is a result. */
final class Capacity {

    private Capacity() {
    }

    /** For each server and round the valid or suspect trial with the greatest point. */
    static List<Trial> best(List<Trial> trials) {
        Map<String, List<Trial>> turns = trials.stream()
                .filter(trial -> trial.figures() != null && trial.point() != null && !isInvalid(trial))
                .collect(Collectors.groupingBy(trial -> trial.round() + " " + trial.control() + " " + trial.server(),
                        TreeMap::new, Collectors.toList()));
        return turns.values().stream().map(Capacity::highest).sorted(Comparator.comparingInt(Trial::round)).toList();
    }

    private static Trial highest(Collection<Trial> turn) {
        return turn.stream().max(Comparator.comparing(Trial::point)).orElseThrow();
    }

    private static boolean isInvalid(Trial trial) {
        return trial.trust() != null && trial.trust().verdict() == Trust.Verdict.INVALID;
    }
}
