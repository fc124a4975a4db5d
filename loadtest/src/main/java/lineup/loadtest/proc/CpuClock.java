package lineup.loadtest.proc;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The CPU time of a living process in nanoseconds, threads included that have ended.
 *
 * <p>/proc/PID/stat tells it in steps of 10 ms, rounded down four times; /proc/PID/task/TID/schedstat tells nanoseconds
 * but forgets threads that end. The clock that clock_getcpuclockid(3) names has neither fault and costs less than
 * either. A thread that runs on another CPU is up to date to the last tick, 4 ms at most with the usual 250 ticks a
 * second.
 */
@FunctionalInterface
interface CpuClock {

    /** Empty when there is no such process, or no such clock on this system. */
    OptionalLong nanos(long pid);

    /** The clock of this system; it tells nothing where there is none. */
    static CpuClock system() {
        return Native.FUNCTION.<CpuClock>map(function -> pid -> Native.read(function, pid))
                .orElse(_ -> OptionalLong.empty());
    }

    /** The call of clock_gettime(2) in the C library. */
    final class Native {

        /** Linux makes the clock's number from the process's: ~pid in the upper bits, then 2 for all that it ran. */
        private static final int SCHEDULED = 2;

        private static final Optional<MethodHandle> FUNCTION = link();

        private Native() {
        }

        @SuppressWarnings("restricted") // calling native code is the point; the jar's manifest allows it
        private static Optional<MethodHandle> link() {
            if (!"Linux".equals(System.getProperty("os.name"))) {
                return Optional.empty();
            }
            Linker linker = Linker.nativeLinker();
            return linker.defaultLookup().find("clock_gettime").map(symbol -> linker.downcallHandle(symbol,
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS)));
        }

        private static OptionalLong read(MethodHandle function, long pid) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment time = arena.allocate(ValueLayout.JAVA_LONG, 2);
                int result = (int) function.invokeExact((int) (~pid << 3 | SCHEDULED), time);
                return result != 0 ? OptionalLong.empty()
                        : OptionalLong.of(time.getAtIndex(ValueLayout.JAVA_LONG, 0) * 1_000_000_000L
                                + time.getAtIndex(ValueLayout.JAVA_LONG, 1));
            } catch (Throwable e) {
                throw new IllegalStateException("calling clock_gettime", e);
            }
        }
    }
}
