package lineup.loadtest.proc;

import java.time.Duration;
import java.util.Optional;

/** The CPU time of the children of this process that have ended, in steps of 10 ms. */
public final class ChildrenCpu {

    private ChildrenCpu() {
    }

    /** Since this process began; empty where there is no /proc. What ran between two calls is their difference. */
    public static Optional<Duration> total() {
        return ProcFolder.system().text("self/stat").map(ProcStat::parse).map(stat ->
                Duration.ofNanos((stat.childUserTicks() + stat.childSystemTicks()) * CpuSum.NANOS_PER_TICK));
    }
}
