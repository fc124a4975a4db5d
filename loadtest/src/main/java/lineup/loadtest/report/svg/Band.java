package lineup.loadtest.report.svg;

/**
 * A range of the axis that is marked through all rows, or a single value when both ends are the same.
 *
 * @param css the class that tells how it looks
 */
public record Band(String label, double low, double high, String css) {
}
