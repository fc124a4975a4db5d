package lineup.loadtest.report.svg;

import java.util.List;

/**
 * One line of a chart with its marks.
 *
 * @param style null for a line that is no measurement but something to compare with
 * @param line the points that are joined, in order
 * @param marks the places of the shape that tells which line it is
 * @param spans where the values that a mark stands for lie, from the least to the greatest
 */
public record Series(String name, Style style, List<Point> line, List<Point> marks, List<Span> spans) {

    /** A line with a mark at each of its points. */
    public static Series of(String name, Style style, List<Point> points, List<Span> spans) {
        return new Series(name, style, points, points, spans);
    }

    String css() {
        return style == null ? "reference" : style.css();
    }

    public record Point(double x, double y) {
    }

    public record Span(double x, double low, double high) {
    }
}
