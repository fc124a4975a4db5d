package lineup.loadtest.proc;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The context switches of all threads of a tree since the first reading.
 *
 * <p>The kernel counts them for each thread and tells them only while the thread lives. A thread that ended counts with
 * what was last read of it, and one that lived between two readings not at all; {@link #cpuNanos} shows how much of the
 * work was done by threads that were seen. Reading takes 27 µs a thread, so more than {@link #MOST_TASKS} are not read.
 */
final class TaskSwitches {

    /** Their reading takes 27 ms; more would be felt by a generator on the same CPU. */
    static final int MOST_TASKS = 1_000;

    private final ProcFolder proc;
    private final Map<Long, Counts> first = new HashMap<>();
    private final Map<Long, Counts> last = new HashMap<>();
    private boolean begun;
    private boolean complete = true;

    TaskSwitches(ProcFolder proc) {
        this.proc = proc;
    }

    void read(Collection<ProcStat> processes) {
        complete &= processes.stream().mapToInt(ProcStat::threads).sum() <= MOST_TASKS;
        if (complete) {
            processes.forEach(process -> proc.tasks(process.pid()).forEach(tid -> read(process.pid(), tid)));
            begun = true;
        }
    }

    /** Whether it is known at all; false when there were too many threads, or none could be read. */
    boolean isKnown() {
        return complete && !last.isEmpty();
    }

    long voluntary() {
        return total().voluntary;
    }

    long involuntary() {
        return total().involuntary;
    }

    /** The CPU time of the threads whose switches are counted. */
    long cpuNanos() {
        return total().cpuNanos;
    }

    private void read(long pid, long tid) {
        Optional<Counts> counts = proc.text(pid, "task/" + tid + "/schedstat").flatMap(schedstat ->
                proc.text(pid, "task/" + tid + "/status").map(status -> Counts.parse(schedstat, status)));
        counts.ifPresent(now -> {
            first.putIfAbsent(tid, begun ? Counts.NONE : now);
            last.put(tid, now);
        });
    }

    private Counts total() {
        return last.entrySet().stream().map(each -> each.getValue().minus(first.get(each.getKey())))
                .reduce(Counts.NONE, Counts::plus);
    }

    private record Counts(long voluntary, long involuntary, long cpuNanos) {

        static final Counts NONE = new Counts(0, 0, 0);

        static Counts parse(String schedstat, String status) {
            return new Counts(number(status, "\nvoluntary_ctxt_switches:"),
                    number(status, "\nnonvoluntary_ctxt_switches:"), Long.parseLong(schedstat.split(" ", 2)[0]));
        }

        Counts plus(Counts o) {
            return new Counts(voluntary + o.voluntary, involuntary + o.involuntary, cpuNanos + o.cpuNanos);
        }

        Counts minus(Counts o) {
            return new Counts(voluntary - o.voluntary, involuntary - o.involuntary, cpuNanos - o.cpuNanos);
        }

        private static long number(String text, String name) {
            int at = text.indexOf(name);
            return at < 0 ? 0 : Long.parseLong(text.substring(at + name.length()).strip().split("\\s", 2)[0]);
        }
    }
}
