package lineup.loadtest.cli;

import java.util.ArrayList;
import java.util.List;
import lineup.loadtest.scenario.Axis;
import lineup.loadtest.scenario.Course;

/** The points of an axis, as they are given on the command line. */
final class PointOptions {

    private static final int MOST_POINTS = 20;

    private PointOptions() {
    }

    static void add(OptionList options) {
        options.value(null, "points", "N,N...", "other points than those of the scenario, where it varies something");
    }

    /** The course of the scenario, at the points that are given or else at its own. */
    static Course course(Arguments arguments, Course course) throws UsageException {
        if (!arguments.has("points")) {
            return course;
        }
        if (course.axis() == null || !course.axis().isFree()) {
            throw arguments.wrong("--points: the points of this scenario cannot be chosen");
        }
        return course(arguments, "points", course.axis(), arguments.text("points").orElseThrow());
    }

    static Course course(Arguments arguments, String option, Axis axis, String text) throws UsageException {
        List<Double> points = new ArrayList<>();
        for (String point : text.split(",", -1)) {
            if (!point.matches("\\d{1,7}") || Integer.parseInt(point) < axis.least()) {
                throw arguments.wrong("--" + option + ": '" + point + "' is no point of " + axis.label()
                        + ", write them like 1,8,64");
            }
            points.add(Double.valueOf(point));
        }
        if (points.size() > MOST_POINTS) {
            throw arguments.wrong("--" + option + ": give no more than " + MOST_POINTS + " points");
        }
        return new Course(axis, points);
    }
}
