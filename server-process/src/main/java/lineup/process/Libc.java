package lineup.process;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Calls functions of the C library that take numbers and pointers and return a number, negative on failure. */
final class Libc {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MemoryLayout ERRNO = Linker.Option.captureStateLayout();
    private static final Map<String, MethodHandle> FUNCTIONS = new ConcurrentHashMap<>();

    private Libc() {}

    /** What a failed call left in errno. */
    static final class Failure extends IOException {
        private static final long serialVersionUID = 1L;
        private final int errno;

        private Failure(String function, int errno) {
            super(function + " failed with errno " + errno);
            this.errno = errno;
        }

        int errno() {
            return errno;
        }
    }

    /** @param arguments each an Integer, a Long or a MemorySegment, as the function's C declaration has it */
    static int call(String function, Object... arguments) throws Failure {
        MethodHandle handle = FUNCTIONS.computeIfAbsent(function, name -> link(name, arguments));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = arena.allocate(ERRNO);
            List<Object> all = new ArrayList<>(List.of(errno));
            all.addAll(Arrays.asList(arguments));
            int result = (int) handle.invokeWithArguments(all);
            if (result < 0) {
                throw new Failure(function, errno.get(ValueLayout.JAVA_INT, 0));
            }
            return result;
        } catch (Failure e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("calling " + function, e);
        }
    }

    @SuppressWarnings("restricted") // calling native code is the point; the jar's manifest allows it
    private static MethodHandle link(String function, Object[] arguments) {
        MemoryLayout[] layouts = Arrays.stream(arguments)
                .map(Libc::layout)
                .toArray(MemoryLayout[]::new);
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(function),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, layouts),
                Linker.Option.captureCallState("errno"));
    }

    private static MemoryLayout layout(Object argument) {
        return argument instanceof Integer
                ? ValueLayout.JAVA_INT
                : argument instanceof Long ? ValueLayout.JAVA_LONG : ValueLayout.ADDRESS;
    }
}
