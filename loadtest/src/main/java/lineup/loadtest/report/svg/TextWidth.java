package lineup.loadtest.report.svg;

/**
 * An estimate of the room that a text takes, since no browser is at hand to measure it.
 *
 * <p>It is meant for the wider fonts that a reader may have, so a text rather takes less.
 */
final class TextWidth {

    private static final double NARROW = 0.36;
    private static final double NORMAL = 0.62;
    private static final double WIDE = 0.9;
    private static final double FULL = 1.15;

    private TextWidth() {
    }

    static double of(String text, double size) {
        return size * text.codePoints().mapToDouble(TextWidth::ems).sum();
    }

    /** The text, or its beginning with an ellipsis when it needs more room than there is. */
    static String fit(String text, double size, double room) {
        if (of(text, size) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && of(text.substring(0, end) + "…", size) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    private static double ems(int c) {
        if (c > 0x2E80) {
            return FULL;
        }
        if (" .,:;|!'il[]()jIt-".indexOf(c) >= 0) {
            return NARROW;
        }
        return "mwMW@%—…".indexOf(c) >= 0 ? WIDE : NORMAL;
    }
}
