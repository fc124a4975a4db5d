package lineup.loadtest.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Trial;
import lineup.loadtest.result.Trust;

/** The highest rate that each server kept: in each round that of the trial with the highest point. */
final class CapacityText {

    private CapacityText() {
    }

    static String render(Run run) {
        Table table = new Table("server", "rounds", "capacity/s", "lowest", "highest", "p50", "p99", "p99.9", "cpu µs");
        for (String server : run.trials().stream().map(Trial::server).distinct().toList()) {
            Group best = best(run, server);
            if (best.trials().isEmpty()) {
                table.addText(server, "failed: no rate was kept");
            } else {
                table.add(List.of(server, Integer.toString(best.trials().size()), Cells.rate(best.median(Trial::point)),
                        Cells.rate(best.least(Trial::point)), Cells.rate(best.greatest(Trial::point)),
                        Cells.nanos(best.median(Measures::p50)), Cells.nanos(best.median(Measures::p99)),
                        Cells.nanos(best.median(Measures::p999)), Cells.micros(best.median(Measures::cpuMicros))));
            }
        }
        return table.render();
    }

    private static Group best(Run run, String server) {
        List<Trial> kept = run.trials().stream().filter(trial -> trial.server().equals(server) && !trial.control()
                && trial.figures() != null && trial.point() != null && !isInvalid(trial)).toList();
        List<Trial> best = new ArrayList<>();
        kept.stream().collect(Collectors.groupingBy(Trial::round)).values().stream()
                .map(round -> round.stream().max(Comparator.comparing(Trial::point)))
                .flatMap(Optional::stream).forEach(best::add);
        return new Group(server, false, null, best);
    }

    private static boolean isInvalid(Trial trial) {
        return trial.trust() != null && trial.trust().verdict() == Trust.Verdict.INVALID;
    }
}
