package lineup.loadtest.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import lineup.loadtest.adversary.Adversary;
import lineup.loadtest.adversary.Kind;
import lineup.loadtest.engine.Pace;

/** What is varied while all else stays as it is; each value that it takes is a point. */
public enum Axis {
    CONNECTIONS("connections", 1, (step, point) -> step.withLoad(step.load().withConnections(point.intValue()))),
    RATE("rate", 1, (step, point) -> step.withLoad(step.load().withPace(new Pace.Constant(point)))),
    PIPELINE("pipeline", 1, (step, point) -> step.withLoad(step.load().withPipeline(point.intValue()))),
    IDLE_HERD(Kind.IDLE_HERD),
    SILENT_HERD(Kind.SILENT_HERD),
    SLOW_READERS(Kind.SLOW_READERS),
    SLOW_SENDERS(Kind.SLOW_SENDERS),
    RESETS(Kind.RESETS),
    HALF_OPEN(Kind.HALF_OPEN),
    /** The points are sizes in bytes of files that are made for it. */
    FILE_SIZE("file-size", 1, (step, point) -> step.withTargets(List.of(new MadeFile(point.intValue()).target())));

    private final String label;
    private final int least;
    private final BiFunction<Step, Double, Step> change;

    Axis(String label, int least, BiFunction<Step, Double, Step> change) {
        this.label = label;
        this.least = least;
        this.change = change;
    }

    /** The number of adversaries of one kind; without any it is the load alone. */
    Axis(Kind kind) {
        this(kind.label(), 0, (step, point) -> point == 0 ? step : step.with(new Adversary(kind, point.intValue())));
    }

    /** The step that a point makes of the one that all points start from. */
    public Step at(Step step, double point) {
        return change.apply(step, point);
    }

    /** Its name on the command line and in the results. */
    public String label() {
        return label;
    }

    /** Whether any scenario can be varied in this way; another way needs what only one scenario has. */
    public boolean isFree() {
        return this != FILE_SIZE;
    }

    /** The smallest value that makes sense. */
    public int least() {
        return least;
    }

    public static Optional<Axis> named(String label) {
        return Stream.of(values()).filter(axis -> axis.label.equals(label)).findFirst();
    }
}
