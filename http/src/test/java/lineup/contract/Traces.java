package lineup.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a server occupies: threads, descriptors and processes of this JVM.
 *
 * <p>The platform's own threads, such as the carriers of virtual ones, live in thread groups of their own and do not
 * count. Neither do jars, which the class loader opens when it comes to them.
 *
 * @param descriptors what the open descriptors refer to; empty where the system does not tell
 */
record Traces(Set<Thread> threads, Set<String> descriptors, Set<ProcessHandle> processes) {
    private static final Traces NONE = new Traces(Set.of(), Set.of(), Set.of());
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final long BETWEEN_LOOKS = 1_000_000;
    private static final long PATIENCE = 10_000_000_000L;

    static Traces now() {
        ThreadGroup ours = Thread.currentThread().getThreadGroup();
        Set<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() == ours)
                .collect(Collectors.toSet());
        return new Traces(
                threads,
                descriptorsNow(),
                ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).collect(Collectors.toSet()));
    }

    private static Set<String> descriptorsNow() {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return Set.of();
        }
        try (Stream<Path> links = Files.list(DESCRIPTORS)) {
            return links.map(Traces::describe)
                    .filter(Predicate.not(target -> target.isEmpty() || target.contains(".jar")))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Such as "7 socket:[4711]"; empty for a descriptor that was closed meanwhile, as the one of the listing is. */
    private static String describe(Path link) {
        try {
            return link.getFileName() + " " + Files.readSymbolicLink(link);
        } catch (IOException e) {
            return "";
        }
    }

    Traces beyond(Traces before) {
        return new Traces(
                minus(threads, before.threads),
                minus(descriptors, before.descriptors),
                minus(processes, before.processes));
    }

    private static <T> Set<T> minus(Set<T> all, Set<T> without) {
        Set<T> rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    /** Waits for threads that are just ending, and fails if anything stays. */
    static void expectNoneBeyond(Traces before) {
        await("nothing to be left", () -> now().beyond(before).equals(NONE));
    }

    static void await(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start).as("nanoseconds spent waiting for %s", what).isLessThan(PATIENCE);
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }
}
