package lineup.loadtest.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.Generator;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Trial;
import lineup.loadtest.result.Trust;

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
        return table.render() + invalid(groups);
    }

    private static Double lateness(Trial trial) {
        return Measures.distribution(trial, Figures::sendLag, lag -> lag.p99());
    }

    private static String ceiling(Run run, Group group) {
        Double ceiling = run.conditions().ceiling();
        Double rate = group.greatest(Measures::rate);
        return Cells.percent(ceiling == null || rate == null ? null : Double.valueOf(rate / ceiling));
    }

    /** Their reasons are part of the verdict on the run. */
    private static String invalid(List<Group> groups) {
        String trials = groups.stream().flatMap(group -> group.trials().stream()
                        .filter(trial -> trial.trust() != null && trial.trust().verdict() == Trust.Verdict.INVALID)
                        .map(CheckText::trialName))
                .collect(Collectors.joining(", "));
        return trials.isEmpty() ? "" : TextWrap.wrap("Invalid, so in no ratio of speed: " + trials + ".", "  ") + "\n";
    }

    private static String trialName(Trial trial) {
        return new Group(trial.server(), trial.control(), trial.point(), List.of()).name() + " round " + trial.round();
    }

    private static String connections(Group group, boolean most, Function<Figures.Connections, Number> part) {
        Function<Trial, Double> figure = trial ->
                Measures.figure(trial, figures ->
                        figures.connections() == null ? null : part.apply(figures.connections()));
        return Cells.count(most ? group.greatest(figure) : group.least(figure));
    }
}
