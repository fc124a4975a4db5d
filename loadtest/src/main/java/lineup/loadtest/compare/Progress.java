package lineup.loadtest.compare;

import java.time.Duration;
import lineup.loadtest.report.ProgressLine;

/** Someone who watches a comparison. */
public interface Progress {

    /** A server's turn begins; the line is where it tells how far it is. */
    ProgressLine turn(int round, String server, Duration left);

    /** All servers have had their turn in this round. */
    void roundEnded(int round, Duration left);
}
