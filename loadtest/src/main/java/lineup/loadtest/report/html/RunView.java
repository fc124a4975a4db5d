package lineup.loadtest.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lineup.loadtest.report.svg.Style;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Trial;

/** The questions that the sections ask of a run. Lists that are absent in a stored run are empty here. */
final class RunView {

    private static final Set<String> LOAD_AXES = Set.of("connections", "rate", "pipeline", "file-size");

    private final Run run;
    private final List<String> names;
    private final List<Trial> trials;
    private final List<Contrast> contrasts;

    RunView(Run run) {
        this.run = run;
        this.trials = orEmpty(run.trials());
        this.contrasts = orEmpty(run.contrasts());
        this.names = Stream.concat(orEmpty(run.servers()).stream().map(server -> server.name()),
                trials.stream().map(Trial::server)).distinct().toList();
    }

    Run run() {
        return run;
    }

    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    /** The names of the servers, the same order everywhere. */
    List<String> names() {
        return names;
    }

    /** Whether it is a control, and no server to choose. */
    boolean isFloor(String name) {
        return orEmpty(run.servers()).stream().anyMatch(server -> server.floor() && server.name().equals(name));
    }

    Style style(String name) {
        return new Style(names.indexOf(name));
    }

    String baseline() {
        return run.conditions().baseline();
    }

    boolean isOpenLoop() {
        return run.conditions().load() != null && !"closed".equals(run.conditions().load().arrival());
    }

    /** The values of the axis in rising order, or a single null when nothing varies over the trials of a round. */
    List<Double> points() {
        List<Double> points = isCapacity() ? List.of()
                : trials.stream().map(Trial::point).filter(Objects::nonNull).distinct().sorted().toList();
        return points.isEmpty() ? nothing() : points;
    }

    boolean hasAxis() {
        return points().getFirst() != null;
    }

    /** In such a run the point of each trial is its result. */
    boolean isCapacity() {
        return run.kind() == Run.Kind.CAPACITY;
    }

    /** Whether the axis is one of the load itself, not one of those who disturb it. */
    boolean variesLoad() {
        return hasAxis() && LOAD_AXES.contains(run.conditions().axis());
    }

    /** Whether the axis counts connections that do nothing. */
    boolean variesIdleConnections() {
        String axis = run.conditions().axis();
        return hasAxis() && axis != null && (axis.contains("idle") || axis.contains("herd"));
    }

    /** All trials, failed ones and the baseline's second entry too. */
    List<Trial> allTrials() {
        return trials;
    }

    /** The trials of a server that have figures, at a point; null stands for all points. */
    List<Trial> trials(String name, Double point) {
        return measured(point).filter(trial -> !trial.control() && trial.server().equals(name)).toList();
    }

    /** The same of the baseline's second entry. */
    List<Trial> controls(Double point) {
        return measured(point).filter(Trial::control).toList();
    }

    private Stream<Trial> measured(Double point) {
        return (isCapacity() ? Capacity.best(trials) : trials).stream().filter(trial -> trial.figures() != null)
                .filter(trial -> point == null || point.equals(trial.point()));
    }

    /** The median over the rounds, of those trials that have the figure. */
    Optional<Double> median(String name, Double point, Function<Trial, Double> figure) {
        return Statistics.median(values(name, point, figure));
    }

    List<Double> values(String name, Double point, Function<Trial, Double> figure) {
        return trials(name, point).stream().map(figure).filter(Objects::nonNull).toList();
    }

    List<Contrast> contrasts(Contrast.Metric metric, Double point) {
        return contrasts.stream().filter(contrast -> contrast.metric() == metric)
                .filter(contrast -> isCapacity() || Objects.equals(contrast.point(), point)).toList();
    }

    Optional<Contrast> contrast(String name, Contrast.Metric metric, Double point) {
        return contrasts(metric, point).stream()
                .filter(contrast -> !contrast.control() && contrast.server().equals(name)).findFirst();
    }

    /** The level of the intervals; empty when there are too few rounds for one. */
    Optional<Double> confidence() {
        return contrasts.stream().map(Contrast::confidence).filter(Objects::nonNull).min(Double::compare);
    }

    boolean hasContrasts() {
        return !contrasts.isEmpty();
    }

    private static List<Double> nothing() {
        List<Double> nothing = new ArrayList<>();
        nothing.add(null);
        return nothing;
    }
}
