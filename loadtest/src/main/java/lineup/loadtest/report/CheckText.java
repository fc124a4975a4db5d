package lineup.loadtest.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.Generator;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Trial;

/** Fairness over the connections, and how the generator itself fared: the worst of all rounds in each column. */
final class CheckText {

    private CheckText() {
    }

    static String fairness(List<Group> groups) {
        Table table = new Table("connections", "asked", "opened", "replaced", "alive", "fewest", "most", "starved");
        for (Group group : groups) {
            if (!group.measured().isEmpty()) {
                table.add(List.of(group.name(), connections(group, true, Figures.Connections::asked),
                        connections(group, true, Figures.Connections::opened),
                        connections(group, true, Figures.Connections::replaced),
                        connections(group, false, Figures.Connections::alive),
                        connections(group, false, Figures.Connections::fewest),
                        connections(group, true, Figures.Connections::most),
                        connections(group, true, Figures.Connections::starved)));
            }
        }
        return table.render() + "fewest, most: good answers of one connection.\n";
    }

    static String generator(Run run, List<Group> groups) {
        Table table = new Table("generator", "cpu", "gc", "longest gc", "send lag p99", "of ceiling", "overflows");
        for (Group group : groups) {
            if (group.trials().stream().anyMatch(trial -> trial.generator() != null)) {
                table.add(List.of(group.name(),
                        Cells.percent(group.greatest(trial -> Measures.generator(trial, Generator::cpuShare))),
                        Cells.nanos(group.greatest(trial -> Measures.generator(trial, Generator::gcPauseNanos))),
                        Cells.nanos(group.greatest(trial -> Measures.generator(trial, Generator::longestGcPauseNanos))),
                        Cells.nanos(group.greatest(CheckText::lateness)),
                        ceiling(run, group),
                        Cells.count(group.greatest(trial -> Measures.generator(trial, Generator::listenOverflows)))));
            }
        }
        return table.render() + doubts(run, groups);
    }

    private static Double lateness(Trial trial) {
        return Measures.distribution(trial, Figures::sendLag, lag -> lag.p99());
    }

    private static String ceiling(Run run, Group group) {
        Double ceiling = run.conditions().ceiling();
        Double rate = group.greatest(Measures::rate);
        return Cells.percent(ceiling == null || rate == null ? null : Double.valueOf(rate / ceiling));
    }

    /** What single trials are doubted for, unless the verdict on the whole run says it already. */
    private static String doubts(Run run, List<Group> groups) {
        StringBuilder text = new StringBuilder();
        for (Group group : groups) {
            Stream<String> reasons = group.trials().stream().flatMap(trial -> trial.doubts().stream()).distinct();
            reasons.filter(reason -> run.trust() == null || !run.trust().reasons().contains(reason)).forEach(reason -> {
                long times = group.trials().stream().filter(trial -> trial.doubts().contains(reason)).count();
                int all = group.trials().size();
                String of = all == 1 ? "" : ", in " + times + " of " + all + " rounds";
                text.append(TextWrap.wrap("Doubt: " + group.name() + of + ": " + reason, "  ")).append('\n');
            });
        }
        return text.toString();
    }

    private static String connections(Group group, boolean most, Function<Figures.Connections, Number> part) {
        Function<Trial, Double> figure = trial ->
                Measures.figure(trial, figures ->
                        figures.connections() == null ? null : part.apply(figures.connections()));
        return Cells.count(most ? group.greatest(figure) : group.least(figure));
    }
}
