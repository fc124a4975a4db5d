package lineup.loadtest.report.svg;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An SVG that is being drawn. It has a title and a description, which is what a reader gets who does not see it.
 *
 * <p>Coordinates are units of the view box; the page scales it to the room there is.
 */
public final class Canvas {

    private final Element svg;

    /** {@code id} must be unique in its page. */
    public Canvas(String id, String title, String description, double width, double height) {
        String titleId = id + "-title";
        String descriptionId = id + "-desc";
        svg = Element.of("svg").with("viewBox", "0 0 " + Coordinates.pair(width, height)).with("id", id)
                .with("role", "img").with("aria-labelledby", titleId + " " + descriptionId)
                .with("width", width).with("height", height)
                .add(Element.of("title", title).with("id", titleId))
                .add(Element.of("desc", description).with("id", descriptionId));
    }

    public Element element() {
        return svg;
    }

    public void line(double x1, double y1, double x2, double y2, String css) {
        svg.add(Element.of("path").with("class", css)
                .with("d", "M" + Coordinates.pair(x1, y1) + "L" + Coordinates.pair(x2, y2)));
    }

    public void rect(double x, double y, double width, double height, String css) {
        svg.add(Element.of("rect").with("class", css).with("x", x).with("y", y).with("width", Math.max(0, width))
                .with("height", Math.max(0, height)));
    }

    public void path(String data, String css) {
        svg.add(Element.of("path").with("class", css).with("d", data));
    }

    /** Joins points that are given in coordinates of the view box. */
    public void polyline(List<Series.Point> points, String css) {
        path(points.stream().map(p -> Coordinates.pair(p.x(), p.y())).collect(Collectors.joining("L", "M", "")), css);
    }

    /** {@code anchor} is start, middle or end. */
    public void text(double x, double y, String anchor, String css, String text) {
        svg.add(Element.of("text", text).with("class", css).with("x", x).with("y", y).with("text-anchor", anchor));
    }

    /** A text that reads upwards, with its middle at the given place. */
    public void upwards(double x, double y, String css, String text) {
        svg.add(Element.of("text", text).with("class", css).with("text-anchor", "middle")
                .with("transform", "translate(" + Coordinates.pair(x, y) + ") rotate(-90)"));
    }

    public void mark(Style style, double x, double y, double size, String css) {
        path(style.shape().path(x, y, size), "mark " + css + " " + style.css());
    }

    /** A mark that tells its value when it is pointed at. */
    public void mark(Style style, double x, double y, double size, String css, String hint) {
        svg.add(Element.of("path").with("class", "mark " + css + " " + style.css())
                .with("d", style.shape().path(x, y, size)).add(Element.of("title", hint)));
    }
}
