package lineup.loadtest.compare;

import java.io.IOException;
import java.time.Duration;

/** What is measured of a server in one turn. */
sealed interface Procedure permits PointsProcedure, CapacityProcedure, SlopeProcedure,
        SyscallProcedure {

    /**
     * Adds the turn's trials to the bench, one after the other, so that those before a failure are kept.
     *
     * <p>An IOException says why the server failed.
     */
    void run(Bench bench) throws IOException, InterruptedException;

    /** About how long it takes for one server. */
    Duration duration();
}
