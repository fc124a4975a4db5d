package lineup.process;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Calls functions of the C library that take numbers and pointers and return a number, negative on failure.
 *
 * <p>All are called as if they took {@value #MOST_ARGUMENTS} long numbers. On the machines that Linux's JVMs run on,
 * each of these travels in a register of its own, of which a function uses what it declares. So there is one shape of
 * call to link; each further one costs every start of the server some 10 ms.
 */
final class Libc {
    private static final int MOST_ARGUMENTS = 5;
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MemoryLayout ERRNO = Linker.Option.captureStateLayout();
    private static final MethodHandle CALL = link();

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

    /** @param arguments each an Integer or a direct buffer, for its address, as the function's C declaration has it */
    static int call(String function, Object... arguments) throws Failure {
        long[] all = new long[MOST_ARGUMENTS];
        for (int i = 0; i < arguments.length; i++) {
            all[i] = toLong(arguments[i]);
        }
        MemorySegment address = LINKER.defaultLookup().findOrThrow(function);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = arena.allocate(ERRNO);
            int result = (int) CALL.invokeExact(address, errno, all[0], all[1], all[2], all[3], all[4]);
            if (result < 0) {
                throw new Failure(function, errno.get(ValueLayout.JAVA_INT, 0));
            }
            return result;
        } catch (Failure e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("calling " + function, e);
        } finally {
            Reference.reachabilityFence(arguments);
        }
    }

    private static long toLong(Object argument) {
        return argument instanceof ByteBuffer buffer ? MemorySegment.ofBuffer(buffer).address() : (Integer) argument;
    }

    /** A call that changes nothing: the first one links, which takes longer than all that a server does before. */
    static void prepare() {
        try {
            call("getpid");
        } catch (Failure | RuntimeException | LinkageError e) {
            return; // the first call that matters fails too, and somebody hears of it
        }
    }

    @SuppressWarnings("restricted") // calling native code is the point; the jar's manifest allows it
    private static MethodHandle link() {
        MemoryLayout[] layouts = new MemoryLayout[MOST_ARGUMENTS];
        Arrays.fill(layouts, ValueLayout.JAVA_LONG);
        return LINKER.downcallHandle(
                FunctionDescriptor.of(ValueLayout.JAVA_INT, layouts), Linker.Option.captureCallState("errno"));
    }
}
