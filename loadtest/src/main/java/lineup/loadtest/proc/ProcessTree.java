package lineup.loadtest.proc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process and all its living descendants, seen through /proc.
 *
 * <p>A process that ends while it is looked at counts as gone; its CPU time is then in the account of its parent.
 */
public final class ProcessTree {

    private static final Path PROC = Path.of("/proc");

    private final ProcessHandle root;

    public ProcessTree(ProcessHandle root) {
        this.root = root;
    }

    /** Whether this system has what is needed. */
    public static boolean isReadable() {
        return Files.isReadable(PROC.resolve("self/stat"));
    }

    /** The CPU time of all that live and of all that ended before and were waited for. */
    public CpuTime cpuTime() {
        List<ProcStat> stats = stats();
        long user = stats.stream().mapToLong(stat -> stat.userTicks() + stat.childUserTicks()).sum();
        long system = stats.stream().mapToLong(stat -> stat.systemTicks() + stat.childSystemTicks()).sum();
        return CpuTime.ofTicks(user, system);
    }

    public int threads() {
        return stats().stream().mapToInt(ProcStat::threads).sum();
    }

    /** Memory in bytes; pages that several processes share are divided among them, where the kernel tells that. */
    public long memory() {
        return processes().mapToLong(ProcessTree::memory).sum();
    }

    private List<ProcStat> stats() {
        return processes().flatMap(pid -> read(pid, "stat").map(ProcStat::parse).stream()).toList();
    }

    private Stream<Long> processes() {
        // Children first: one that ends meanwhile is then found in the account of its parent.
        return Stream.concat(root.descendants(), Stream.of(root)).map(ProcessHandle::pid);
    }

    private static long memory(long pid) {
        return read(pid, "smaps_rollup").flatMap(text -> MemoryText.bytes(text, "Pss:"))
                .or(() -> read(pid, "status").flatMap(text -> MemoryText.bytes(text, "VmRSS:")))
                .orElse(0L);
    }

    private static Optional<String> read(long pid, String file) {
        try {
            return Optional.of(Files.readString(PROC.resolve(Long.toString(pid)).resolve(file)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
