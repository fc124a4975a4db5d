package lineup.loadtest.report.svg;

/**
 * One row of a {@link RowChart}.
 *
 * @param style how the server of the row looks; null for a row of another kind
 * @param value what stands at its end
 */
public record Row(String name, Style style, String value, Drawing drawing) {

    /** Draws what is between the name and the value. */
    @FunctionalInterface
    public interface Drawing {

        /** {@code middle} is the height of the row's middle. */
        void draw(Canvas canvas, Scale scale, double middle);
    }
}
