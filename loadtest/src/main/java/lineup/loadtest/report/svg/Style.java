package lineup.loadtest.report.svg;

/**
 * How one server looks in every chart of a report: a colour and a shape, by its place in the list.
 *
 * <p>There are as many colours as shapes. When they are used up, the pairs are shifted against each other.
 */
public record Style(int index) {

    public static final int COLOURS = 8;

    /** The class that sets the colour. */
    public String css() {
        return "s" + index % COLOURS;
    }

    public Shape shape() {
        Shape[] shapes = Shape.values();
        return shapes[(index + index / COLOURS) % shapes.length];
    }
}
