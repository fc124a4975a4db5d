package lineup.loadtest.report;

import java.util.function.Function;

/** Figures as the cells of a table; one that is not known is {@link #NONE}. */
final class Cells {

    static final String NONE = "n/a";

    private Cells() {
    }

    static String rate(Double perSecond) {
        return or(perSecond, Units::rate);
    }

    static String nanos(Double nanos) {
        return or(nanos, each -> Units.nanos(Math.round(each)));
    }

    static String micros(Double micros) {
        return or(micros, each -> Units.decimal(each, each < 100 ? 1 : 0));
    }

    /** Without a space, for narrow columns. */
    static String bytes(Double bytes) {
        return or(bytes, each -> Units.bytes(each).replace(" ", ""));
    }

    static String count(Double number) {
        return or(number, each -> Units.count(Math.round(each)));
    }

    /** Three digits or so. */
    static String ratio(Double ratio) {
        return or(ratio, each -> Units.decimal(each, each < 0.0995 ? 3 : each < 9.995 ? 2 : each < 99.95 ? 1 : 0));
    }

    static String percent(Double part) {
        return or(part, Units::percent);
    }

    /** Such as {@code ±3 %}. */
    static String margin(double margin) {
        return "±" + Units.decimal(100 * margin, 1).replace(".0", "") + " %";
    }

    /** A point on the axis; whole as most are. */
    static String point(Double point) {
        return or(point, each -> each == Math.rint(each) ? Units.count(Math.round(each)) : Units.decimal(each, 2));
    }

    private static String or(Double number, Function<Double, String> text) {
        return number == null || number.isNaN() ? NONE : text.apply(number);
    }
}
