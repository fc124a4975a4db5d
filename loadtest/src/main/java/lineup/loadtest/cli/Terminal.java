package lineup.loadtest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import lineup.loadtest.report.ProgressLine;

/** Where a command writes: results to {@code out}; progress and complaints to {@code err}. */
public record Terminal(PrintStream out, PrintStream err, boolean isLive) {

    public static Terminal standard() {
        return new Terminal(utf8(System.out), utf8(System.err), ProgressLine.isTerminal());
    }

    /** The reports contain a µ, which the encoding of a bare locale would turn into a question mark. */
    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, UTF_8);
    }
}
