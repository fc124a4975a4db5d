package lineup.loadtest.proc;

import java.time.Duration;

/** CPU time spent by a process tree, in user code and in the kernel on its behalf. */
public record CpuTime(Duration user, Duration system) {

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
