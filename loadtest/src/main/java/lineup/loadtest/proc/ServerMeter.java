package lineup.loadtest.proc;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lineup.loadtest.result.Cost;

/**
 * Reads what a server costs while it is under load: CPU time over the window, peaks of memory and threads in it.
 *
 * <p>Reading the memory of a process makes the kernel walk its page tables, so it is sampled only now and then. Where
 * there is no /proc, every figure is absent.
 */
public final class ServerMeter {

    private static final Duration SAMPLE_EVERY = Duration.ofSeconds(1);

    private final ProcessTree tree;
    private final boolean readable = ProcessTree.isReadable();
    private CpuTime before;
    private CpuTime spent;
    private long peakMemory;
    private int peakThreads;
    private long lastSample;

    public ServerMeter(ProcessHandle server) {
        tree = new ProcessTree(server);
    }

    public void open() {
        if (readable) {
            before = tree.cpuTime();
            sample();
        }
    }

    /** Takes a sample, when the window is open and the last one is old enough. */
    public void watch() {
        if (before != null && System.nanoTime() - lastSample >= SAMPLE_EVERY.toNanos()) {
            sample();
        }
    }

    public void close() {
        if (readable) {
            spent = tree.cpuTime().minus(before);
            sample();
        }
    }

    public Optional<CpuTime> cpuTime() {
        return Optional.ofNullable(spent);
    }

    public OptionalLong memory() {
        return readable ? OptionalLong.of(peakMemory) : OptionalLong.empty();
    }

    public OptionalInt threads() {
        return readable ? OptionalInt.of(peakThreads) : OptionalInt.empty();
    }

    /** All of it in the form in which results are kept. */
    public Cost cost() {
        return new Cost(spent == null ? null : spent.user().toNanos(), spent == null ? null : spent.system().toNanos(),
                readable ? peakMemory : null, null, null, readable ? peakThreads : null, null, null, null, null);
    }

    private void sample() {
        peakMemory = Math.max(peakMemory, tree.memory());
        peakThreads = Math.max(peakThreads, tree.threads());
        lastSample = System.nanoTime();
    }
}
