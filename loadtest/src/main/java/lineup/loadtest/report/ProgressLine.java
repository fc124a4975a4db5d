package lineup.loadtest.report;

import java.io.PrintStream;
import java.time.Duration;

/**
 * One line on a terminal that tells how far a run is, and is overwritten until the run ends.
 *
 * <p>Where stderr is no terminal it writes nothing: a log has no use for a line that keeps changing.
 */
public final class ProgressLine {

    private static final String ERASE = "\r\033[K";

    private final PrintStream err;
    private final boolean live;
    private final String name;
    private final Duration total;
    private Duration lastElapsed = Duration.ZERO;
    private long lastAnswers;

    /** {@code total} is zero when nobody knows how long the run will take. */
    public ProgressLine(PrintStream err, boolean live, String name, Duration total) {
        this.err = err;
        this.live = live;
        this.name = name;
        this.total = total;
    }

    /** Whether stderr goes to a terminal. */
    public static boolean isTerminal() {
        return Tty.isTerminal(Tty.STDERR);
    }

    public void say(String text) {
        show(Table.cut(name + ": " + text));
    }

    public void show(Duration elapsed, long answers) {
        double seconds = elapsed.minus(lastElapsed).toNanos() / 1e9;
        String rate = seconds > 0 ? Units.rate((answers - lastAnswers) / seconds) + " requests/s" : "";
        lastElapsed = elapsed;
        lastAnswers = answers;
        String of = total.isZero() ? "" : " of " + Units.duration(total);
        show(Table.cut(name + ": " + elapsed.toSeconds() + "s" + of + "  " + rate));
    }

    public void erase() {
        show("");
    }

    private void show(String text) {
        if (live) {
            err.print(ERASE + text);
            err.flush();
        }
    }
}
