package lineup.loadtest.report.svg;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The form of a mark, which tells servers apart where colours do not. */
public enum Shape {
    CIRCLE,
    SQUARE(-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9),
    UP(0, -1.15, 1.1, 0.85, -1.1, 0.85),
    DIAMOND(0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0),
    DOWN(0, 1.15, 1.1, -0.85, -1.1, -0.85),
    PLUS(-0.4, -1.2, 0.4, -1.2, 0.4, -0.4, 1.2, -0.4, 1.2, 0.4, 0.4, 0.4, 0.4, 1.2, -0.4, 1.2, -0.4, 0.4, -1.2, 0.4,
            -1.2, -0.4, -0.4, -0.4),
    LEFT(-1.15, 0, 0.85, -1.1, 0.85, 1.1),
    RIGHT(1.15, 0, -0.85, -1.1, -0.85, 1.1);

    /** Corners around the centre, x and y in turn, for a size of 1. */
    private final double[] corners;

    Shape(double... corners) {
        this.corners = corners;
    }

    /** The data of an SVG path around a centre. */
    String path(double x, double y, double size) {
        if (this == CIRCLE) {
            String r = Coordinates.text(size);
            String across = Coordinates.text(2 * size);
            return "M" + Coordinates.pair(x - size, y) + "a" + r + " " + r + " 0 1 0 " + across + " 0a" + r + " " + r
                    + " 0 1 0 -" + across + " 0Z";
        }
        return IntStream.range(0, corners.length / 2)
                .mapToObj(i -> Coordinates.pair(x + size * corners[2 * i], y + size * corners[2 * i + 1]))
                .collect(Collectors.joining("L", "M", "Z"));
    }
}
