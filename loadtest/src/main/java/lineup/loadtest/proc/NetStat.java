package lineup.loadtest.proc;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** The counters of {@code /proc/net/netstat}: pairs of lines, names above and numbers below. */
public final class NetStat {

    private NetStat() {
    }

    /** A counter such as {@code TcpExt ListenOverflows}; it counts for all sockets of the system since its start. */
    static OptionalLong counter(String text, String group, String name) {
        List<String[]> lines = text.lines().filter(line -> line.startsWith(group + ":")).map(line -> line.split(" "))
                .toList();
        int index = lines.size() == 2 ? Arrays.asList(lines.getFirst()).indexOf(name) : -1;
        return index < 1 || index >= lines.getLast().length ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(lines.getLast()[index]));
    }

    /** The connections of this machine that were refused since its start because an accept queue was full. */
    public static OptionalLong listenOverflows() {
        return listenOverflows(ProcFolder.system());
    }

    static OptionalLong listenOverflows(ProcFolder proc) {
        return proc.text("net/netstat").map(text -> counter(text, "TcpExt", "ListenOverflows"))
                .orElse(OptionalLong.empty());
    }
}
