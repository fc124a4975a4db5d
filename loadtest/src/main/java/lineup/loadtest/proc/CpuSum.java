package lineup.loadtest.proc;

import java.time.Duration;

/**
 * CPU time as it adds up over processes: the total in nanoseconds, and the ticks that tell how it is divided.
 *
 * <p>The kernel itself knows the division only from what it found running at each tick, so it is an estimate, while the
 * total is exact.
 */
record CpuSum(long nanos, long userTicks, long systemTicks) {

    static final CpuSum NONE = new CpuSum(0, 0, 0);

    /** The kernel reports in ticks of USER_HZ, which is 100 in every Linux that runs a JVM. */
    static final long NANOS_PER_TICK = 10_000_000;

    /** What one process has spent so far, with the children that ended and that it waited for. */
    static CpuSum of(ProcStat stat, CpuClock clock) {
        long ownTicks = stat.userTicks() + stat.systemTicks();
        long childTicks = stat.childUserTicks() + stat.childSystemTicks();
        long own = clock.nanos(stat.pid()).orElse(ownTicks * NANOS_PER_TICK);
        return new CpuSum(own + childTicks * NANOS_PER_TICK, stat.userTicks() + stat.childUserTicks(),
                stat.systemTicks() + stat.childSystemTicks());
    }

    CpuSum plus(CpuSum other) {
        return new CpuSum(nanos + other.nanos, userTicks + other.userTicks, systemTicks + other.systemTicks);
    }

    CpuSum minus(CpuSum other) {
        return new CpuSum(nanos - other.nanos, userTicks - other.userTicks, systemTicks - other.systemTicks);
    }

    /** The total divided as the ticks are; without any tick all of it counts as user time. */
    CpuTime time() {
        long total = Math.max(0, nanos);
        long ticks = Math.max(0, userTicks) + Math.max(0, systemTicks);
        long system = ticks == 0 ? 0 : Math.round((double) total * Math.max(0, systemTicks) / ticks);
        return new CpuTime(Duration.ofNanos(total - system), Duration.ofNanos(system));
    }
}
