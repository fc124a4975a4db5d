package lineup.loadtest.report.html;

import lineup.loadtest.report.svg.Row;
import lineup.loadtest.report.svg.Style;

/** Rows with a bar from zero. */
final class Bars {

    private static final double HALF = 7;

    private Bars() {
    }

    static Row of(String name, Style style, double value, String text) {
        return new Row(name, style, text, (canvas, scale, middle) -> canvas.rect(scale.at(0), middle - HALF,
                scale.at(value) - scale.at(0), 2 * HALF, "bar " + style.css()));
    }

    /** A filled bar and, from its end, one that is only outlined and tinted. */
    static Row stacked(String name, Style style, double first, double second, String text) {
        return new Row(name, style, text, (canvas, scale, middle) -> {
            double end = scale.at(first);
            canvas.rect(scale.at(0), middle - HALF, end - scale.at(0), 2 * HALF, "bar " + style.css());
            canvas.rect(end, middle - HALF, scale.at(first + second) - end, 2 * HALF, "bar second " + style.css());
        });
    }

    /** A bar to the median, with a stroke from the least to the greatest value. */
    static Row ranged(String name, Style style, double low, double median, double high, String text) {
        return new Row(name, style, text, (canvas, scale, middle) -> {
            canvas.rect(scale.at(0), middle - HALF, scale.at(median) - scale.at(0), 2 * HALF, "bar " + style.css());
            canvas.line(scale.at(low), middle, scale.at(high), middle, "range");
            canvas.line(scale.at(low), middle - 4, scale.at(low), middle + 4, "range");
            canvas.line(scale.at(high), middle - 4, scale.at(high), middle + 4, "range");
        });
    }
}
