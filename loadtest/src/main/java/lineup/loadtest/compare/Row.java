package lineup.loadtest.compare;

import lineup.loadtest.engine.Measurement;
import lineup.loadtest.proc.ServerMeter;

/** One server's line in the comparison. */
public sealed interface Row {

    String name();

    /** The server took its load, and this is what came of it and what it cost. */
    record Measured(String name, int connections, Measurement measurement, ServerMeter cost) implements Row {
    }

    /** The server did not start, could not be reached, or ended under load. */
    record Failed(String name, String reason) implements Row {
    }
}
