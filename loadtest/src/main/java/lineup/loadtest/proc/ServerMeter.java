package lineup.loadtest.proc;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import lineup.loadtest.result.Cost;

/**
 * Reads what a server costs while it is under load: CPU time and context switches over the window, peaks of memory,
 * threads and descriptors in it.
 *
 * <p>On a machine with 130 processes and a server of 30 threads a reading of /proc takes 4 ms of the generator's CPU,
 * one of the memory 1 ms, for which the kernel walks the server's page tables (5 ms for one with 3,000 threads), and
 * one of the context switches 27 µs a thread. The first two happen at the edges of the window, and in it at most once a
 * second and for at most a hundredth of the time each; the switches are read at the edges alone. Where there is no
 * /proc every figure is absent.
 */
public final class ServerMeter {

    /** The switches are told when the threads that were seen did at least this part of the work. */
    private static final double MOST_OF_THE_WORK = 0.9;

    private final ProcFolder proc;
    private final long server;
    private final CpuAccount account;
    private final TaskSwitches switches;
    private final Rarely light = new Rarely();
    private final Rarely heavy = new Rarely();
    private final Peak memory = new Peak();
    private final Peak threads = new Peak();
    private final Peak descriptors = new Peak();
    private CpuSum before;
    private CpuTime spent;
    private OptionalLong overflowsBefore = OptionalLong.empty();
    private Long overflows;
    private Long idleMemory;

    public ServerMeter(ProcessHandle server) {
        this(ProcFolder.system(), server.pid());
    }

    ServerMeter(ProcFolder proc, long server) {
        this.proc = proc;
        this.server = server;
        account = new CpuAccount(new ProcessTree(proc, server), proc.clock());
        switches = new TaskSwitches(proc);
    }

    /** A meter for another window of the same server, which keeps what this one saw of it at rest. */
    public ServerMeter next() {
        ServerMeter next = new ServerMeter(proc, server);
        next.idleMemory = idleMemory;
        return next;
    }

    /** To be called when the server is ready and before the first connection: reads its memory at rest. */
    public void idle() {
        account.read();
        heavy.now(() -> idleMemory = Peak.sum(memories()));
    }

    /** The window begins. */
    public void open() {
        overflowsBefore = NetStat.listenOverflows(proc);
        light.now(() -> before = account.read());
        switches.read(account.processes().values());
        peaks();
        heavy.maybe(() -> memory.see(memories()));
    }

    /** To be called often: takes a sample, when the window is open and the last one is old enough. */
    public void watch() {
        if (before != null && spent == null) {
            light.maybe(() -> {
                account.read();
                peaks();
            });
            heavy.maybe(() -> memory.see(memories()));
        }
    }

    /** The window ends. */
    public void close() {
        CpuSum after = account.read();
        if (before != null && !account.processes().isEmpty()) {
            spent = after.minus(before).time();
        }
        switches.read(account.processes().values());
        peaks();
        memory.see(memories());
        overflowsBefore.ifPresent(earlier ->
                NetStat.listenOverflows(proc).ifPresent(later -> overflows = later - earlier));
    }

    public Optional<CpuTime> cpuTime() {
        return Optional.ofNullable(spent);
    }

    /** The peak of the memory in bytes. */
    public OptionalLong memory() {
        return optional(memory.highest());
    }

    public OptionalInt threads() {
        return threads.highest() == null ? OptionalInt.empty() : OptionalInt.of(threads.highest().intValue());
    }

    /** Connections that the system refused in the window because an accept queue was full, whosever it was. */
    public OptionalLong listenOverflows() {
        return optional(overflows);
    }

    /** The memory of the tree at this moment in bytes: the sum of the proportional set sizes. */
    public OptionalLong memoryNow() {
        account.read();
        return optional(Peak.sum(memories()));
    }

    /** All of it in the form in which results are kept, but for what is measured in runs of its own. */
    public Cost cost() {
        boolean counted = switches.isKnown() && spent != null
                && switches.cpuNanos() >= MOST_OF_THE_WORK * 1e3 * spent.totalMicros();
        return new Cost(spent == null ? null : spent.user().toNanos(), spent == null ? null : spent.system().toNanos(),
                memory.highest(), idleMemory, null, asInteger(threads), counted ? switches.voluntary() : null,
                counted ? switches.involuntary() : null, asInteger(descriptors), null);
    }

    private void peaks() {
        threads.see(account.processes().values().stream().mapToLong(ProcStat::threads));
        descriptors.see(account.processes().keySet().stream().map(proc::descriptors)
                .flatMapToLong(OptionalLong::stream));
    }

    /** Of the processes of the last reading. */
    private LongStream memories() {
        return account.processes().keySet().stream().map(proc::memory).flatMapToLong(OptionalLong::stream);
    }

    private static Integer asInteger(Peak peak) {
        return peak.highest() == null ? null : Integer.valueOf(peak.highest().intValue());
    }

    private static OptionalLong optional(Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
