package lineup.loadtest.report.svg;

import java.util.Locale;

/** Coordinates as short as they can be: a tenth of a unit is finer than a screen shows. */
final class Coordinates {

    private Coordinates() {
    }

    static String text(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        boolean whole = rounded == Math.rint(rounded);
        return whole ? Long.toString((long) rounded) : String.format(Locale.ROOT, "%.1f", rounded);
    }

    static String pair(double x, double y) {
        return text(x) + " " + text(y);
    }
}
