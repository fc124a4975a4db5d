package lineup.loadtest.doctor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lineup.loadtest.report.Units;

/** What bounds the number of connections: descriptors, ports, and the queues of the kernel. */
final class LimitChecks {

    /** The largest scenario, with some descriptors for everything else. */
    private static final int CONNECTIONS = 10_000;
    private static final int DESCRIPTORS = CONNECTIONS + 200;
    private static final int FEWEST_DESCRIPTORS = 1_024;
    private static final int QUEUE = 1_024;
    private static final String SYSCTL = "proc/sys/net/";

    private final SystemFiles files;

    LimitChecks(SystemFiles files) {
        this.files = files;
    }

    List<Finding> findings() {
        return Stream.of(descriptors(), ports(), queue("core/somaxconn"), queue("ipv4/tcp_max_syn_backlog"), reuse(),
                tracking()).flatMap(Optional::stream).toList();
    }

    private Optional<Finding> descriptors() {
        return files.value("proc/self/limits", "Max open files").map(line -> {
            String[] limits = line.split("\\s+");
            String what = "soft " + limits[0] + ", hard " + limits[1];
            // A JVM raises its own soft limit to the hard one.
            long hard = limits[1].equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(limits[1]);
            if (hard < FEWEST_DESCRIPTORS) {
                return new Finding(Finding.Status.FAIL, "open files", what, "raise it with ulimit -n 20000");
            }
            return Finding.check(hard >= DESCRIPTORS, "open files", what, Units.count(CONNECTIONS)
                    + " connections need " + Units.count(DESCRIPTORS) + " here and in the server, use ulimit -n");
        });
    }

    private Optional<Finding> ports() {
        return files.text(SYSCTL + "ipv4/ip_local_port_range").map(text -> {
            String[] ends = text.split("\\s+");
            long ports = Long.parseLong(ends[1]) - Long.parseLong(ends[0]) + 1;
            return Finding.check(ports >= DESCRIPTORS, "local ports",
                    Units.count(ports) + " connections for each source address",
                    "use more with --source-ips 127.0.0.2,…");
        });
    }

    private Optional<Finding> queue(String name) {
        return files.number(SYSCTL + name).stream().mapToObj(length -> Finding.check(length >= QUEUE,
                name.substring(name.indexOf('/') + 1), Units.count(length),
                "many connections at once overflow it, set " + Units.count(QUEUE) + " or more with sysctl"))
                .findFirst();
    }

    private Optional<Finding> reuse() {
        return files.number(SYSCTL + "ipv4/tcp_tw_reuse").stream().mapToObj(value -> Finding.check(value != 0,
                "tcp_tw_reuse", value == 2 ? "2, on loopback" : Long.toString(value),
                "a connection per request uses up the ports in seconds, set it to 2")).findFirst();
    }

    private Optional<Finding> tracking() {
        return files.number(SYSCTL + "netfilter/nf_conntrack_max").stream().mapToObj(most -> {
            long now = files.number(SYSCTL + "netfilter/nf_conntrack_count").orElse(0);
            return Finding.check(most - now >= 4L * CONNECTIONS, "nf_conntrack", Units.count(now) + " of "
                    + Units.count(most), "new connections are dropped when it is full, raise nf_conntrack_max");
        }).findFirst();
    }
}
