package lineup.loadtest.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * The points that a server is taken through, in rising order within one process: what one leaves behind, such as a
 * grown heap, the next finds, and the same holds for every server.
 *
 * @param axis null when nothing varies; then there are no points
 */
public record Course(Axis axis, List<Double> points) {

    /** Nothing varies: there is one step, without a point. */
    public static final Course SINGLE = new Course(null, List.of());

    public Course {
        points = points.stream().sorted().distinct().toList();
    }

    public static Course over(Axis axis, double... points) {
        List<Double> values = new ArrayList<>();
        for (double point : points) {
            values.add(point);
        }
        return new Course(axis, values);
    }

    /** What varies, as results call it; null when nothing does. */
    public String label() {
        return axis == null ? null : axis.label();
    }

    /** The steps in their order, each with its point. */
    public List<Stop> stops(Step step) {
        return axis == null ? List.of(new Stop(null, step))
                : points.stream().map(point -> new Stop(point, axis.at(step, point))).toList();
    }

    /** A step at its point, which is null when nothing varies. */
    public record Stop(Double point, Step step) {
    }
}
