package lineup.loadtest.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lineup.loadtest.report.Units;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.result.Cost;
import lineup.loadtest.result.Trial;

/** What a server cost beside CPU time and memory. */
final class CostTable {

    private static final int MOST_CALLS = 6;

    private CostTable() {
    }

    static Optional<Element> of(RunView run) {
        List<TrialTable.Column> columns = new ArrayList<>(List.of(
                perRequest("waits per request", Cost::voluntarySwitches),
                perRequest("preemptions per request", Cost::involuntarySwitches),
                count("threads", Cost::peakThreads),
                count("descriptors", Cost::peakDescriptors)));
        run.allTrials().stream().map(Trial::cost).filter(cost -> cost != null && cost.syscallsPerRequest() != null)
                .flatMap(cost -> cost.syscallsPerRequest().entrySet().stream())
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey).distinct().limit(MOST_CALLS)
                .forEach(call -> columns.add(new TrialTable.Column(call + " per request",
                        cost(cost -> cost.syscallsPerRequest() == null ? null : cost.syscallsPerRequest().get(call)),
                        value -> Units.decimal(value, 2))));
        return TrialTable.medians(run, "Other costs", columns.toArray(TrialTable.Column[]::new));
    }

    /** Counted over the window, and divided by the good answers in it. */
    private static TrialTable.Column perRequest(String heading, Function<Cost, Long> count) {
        return new TrialTable.Column(heading, trial -> {
            Long switches = trial.cost() == null ? null : count.apply(trial.cost());
            return switches == null || trial.figures().answered() == 0 ? null
                    : switches / (double) trial.figures().answered();
        }, value -> Units.decimal(value, 3));
    }

    private static TrialTable.Column count(String heading, Function<Cost, Integer> count) {
        Function<Cost, Double> figure = cost -> Stream.ofNullable(count.apply(cost)).map(Integer::doubleValue)
                .findFirst().orElse(null);
        return new TrialTable.Column(heading, cost(figure), Numbers::plain);
    }

    private static Function<Trial, Double> cost(Function<Cost, Double> figure) {
        return trial -> trial.cost() == null ? null : figure.apply(trial.cost());
    }
}
