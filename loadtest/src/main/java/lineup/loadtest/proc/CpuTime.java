package lineup.loadtest.proc;

import java.time.Duration;

/** CPU time spent by a process tree, in user code and in the kernel on its behalf. */
public record CpuTime(Duration user, Duration system) {

    /** The kernel reports in ticks of USER_HZ, which is 100 in every Linux that runs a JVM. */
    private static final int MILLIS_PER_TICK = 10;

    static CpuTime ofTicks(long user, long system) {
        return new CpuTime(Duration.ofMillis(user * MILLIS_PER_TICK), Duration.ofMillis(system * MILLIS_PER_TICK));
    }

    CpuTime minus(CpuTime earlier) {
        return new CpuTime(user.minus(earlier.user), system.minus(earlier.system));
    }

    public long userMicros() {
        return user.toNanos() / 1_000;
    }

    public long systemMicros() {
        return system.toNanos() / 1_000;
    }

    public long totalMicros() {
        return userMicros() + systemMicros();
    }
}
