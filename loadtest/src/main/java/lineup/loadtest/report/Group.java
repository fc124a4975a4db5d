package lineup.loadtest.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Trial;

/**
 * The trials of one server at one point of the axis over all rounds, and their medians.
 *
 * @param control whether these are the second entry of the baseline
 * @param point null when nothing varies
 */
public record Group(String server, boolean control, Double point, List<Trial> trials) {

    /** In the order in which points, then servers first appear; a control follows the servers. */
    public static List<Group> of(Run run) {
        return points(run).stream().flatMap(point -> Stream.of(false, true).flatMap(control ->
                run.trials().stream().map(Trial::server).distinct()
                        .map(server -> new Group(server, control, point, run.trials().stream()
                                .filter(trial -> trial.server().equals(server) && trial.control() == control
                                        && Objects.equals(trial.point(), point))
                                .toList()))))
                .filter(group -> !group.trials().isEmpty()).toList();
    }

    /** All points together: for what is about a server as a whole. */
    public static List<Group> byServer(Run run) {
        Map<Group, List<Trial>> trials = new LinkedHashMap<>();
        for (Group group : of(run)) {
            trials.computeIfAbsent(new Group(group.server(), group.control(), null, List.of()), _ -> new ArrayList<>())
                    .addAll(group.trials());
        }
        return trials.entrySet().stream().map(entry -> entry.getKey().with(entry.getValue())).toList();
    }

    private Group with(List<Trial> others) {
        return new Group(server, control, point, others);
    }

    /** The points of the axis, or null alone when nothing varies. */
    public static List<Double> points(Run run) {
        return run.trials().stream().map(Trial::point).distinct().sorted(
                Comparator.nullsFirst(Comparator.naturalOrder())).toList();
    }

    /** The server, with its point if it has one, and a mark on the control. */
    public String name() {
        return server + (point == null ? "" : " at " + Cells.point(point)) + (control ? " (A/A)" : "");
    }

    /** Those that have figures. */
    public List<Trial> measured() {
        return trials.stream().filter(trial -> trial.figures() != null).toList();
    }

    /** The middle of the figures that are known, or the mean of the two in the middle; null when none is. */
    public Double median(Function<Trial, Double> figure) {
        List<Double> known = sorted(figure);
        int half = known.size() / 2;
        if (known.isEmpty()) {
            return null;
        }
        return known.size() % 2 == 1 ? known.get(half) : Double.valueOf((known.get(half - 1) + known.get(half)) / 2);
    }

    /** The greatest; null when none is known. */
    public Double greatest(Function<Trial, Double> figure) {
        List<Double> known = sorted(figure);
        return known.isEmpty() ? null : known.getLast();
    }

    /** The least; null when none is known. */
    public Double least(Function<Trial, Double> figure) {
        List<Double> known = sorted(figure);
        return known.isEmpty() ? null : known.getFirst();
    }

    private List<Double> sorted(Function<Trial, Double> figure) {
        return trials.stream().map(figure).filter(Objects::nonNull).sorted().toList();
    }
}
