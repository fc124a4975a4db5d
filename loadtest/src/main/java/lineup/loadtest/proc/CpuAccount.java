package lineup.loadtest.proc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The CPU time of a process tree since its beginning, which does not fall when processes end.
 *
 * <pre>
 * a child ends, its parent waits for it      the kernel adds its time to the parent's account of children
 * its parent had ended before                nobody in the tree gets it: the time last seen is kept here
 * the root itself ends                       likewise, for all that were in the tree
 * </pre>
 *
 * <p>What an adopted process spends after the last reading before its end is lost, and so is a child whose parent
 * ignores SIGCHLD; none of the servers here does. Not safe for use by several threads.
 */
final class CpuAccount {

    private static final int ATTEMPTS = 5;

    private final ProcessTree tree;
    private final CpuClock clock;
    private Map<Long, Entry> last = Map.of();
    private CpuSum kept = CpuSum.NONE;

    CpuAccount(ProcessTree tree, CpuClock clock) {
        this.tree = tree;
        this.clock = clock;
    }

    /** All that the tree has spent until now. */
    CpuSum read() {
        Map<Long, Entry> now = consistent();
        boolean over = !now.containsKey(tree.root());
        for (Entry each : last.values()) {
            boolean adopted = !last.containsKey(each.stat.parent());
            if (hasEnded(each, now) && (adopted || over)) {
                kept = kept.plus(each.sum);
            }
        }
        last = now;
        return now.values().stream().map(Entry::sum).reduce(kept, CpuSum::plus);
    }

    /** The processes of the last reading. */
    Map<Long, ProcStat> processes() {
        return last.values().stream().collect(Collectors.toMap(each -> each.stat.pid(), Entry::stat));
    }

    /** Read until no child ended meanwhile: it would be counted twice, by itself and in its parent's account. */
    private Map<Long, Entry> consistent() {
        Map<Long, Entry> earlier = once();
        for (int i = 0; i < ATTEMPTS; i++) {
            Map<Long, Entry> later = once();
            if (waitedFor(earlier).equals(waitedFor(later))) {
                return later;
            }
            earlier = later;
        }
        return earlier;
    }

    private Map<Long, Entry> once() {
        Map<Long, Entry> entries = new LinkedHashMap<>();
        tree.read().forEach((pid, stat) -> entries.put(pid, new Entry(stat, CpuSum.of(stat, clock))));
        return entries;
    }

    private static Map<Long, Long> waitedFor(Map<Long, Entry> entries) {
        return entries.values().stream().collect(Collectors.toMap(each -> each.stat.pid(),
                each -> each.stat.childUserTicks() + each.stat.childSystemTicks()));
    }

    private static boolean hasEnded(Entry entry, Map<Long, Entry> now) {
        Entry other = now.get(entry.stat.pid());
        return other == null || !other.stat.isSameProcess(entry.stat);
    }

    private record Entry(ProcStat stat, CpuSum sum) {
    }
}
