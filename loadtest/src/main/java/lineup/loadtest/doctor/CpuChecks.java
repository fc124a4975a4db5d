package lineup.loadtest.doctor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lineup.loadtest.proc.Programs;
import lineup.loadtest.report.Units;

/** What is there to compute with, and who else takes of it. */
final class CpuChecks {

    private static final long STEAL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int STEAL_FIELD = 7;
    private static final double MOST_STEAL = 0.01;
    private static final double MOST_LOAD = 0.25;

    private final SystemFiles files;
    private final int cpus;

    CpuChecks(SystemFiles files, int cpus) {
        this.files = files;
        this.cpus = cpus;
    }

    List<Finding> findings() {
        return Stream.of(Optional.of(count()), Optional.of(taskset()), governor(), turbo(), load(), quota(), machine(),
                steal()).flatMap(Optional::stream).toList();
    }

    private Finding count() {
        String allowed = files.value("proc/self/status", "Cpus_allowed_list:").map(list -> ", CPUs " + list).orElse("");
        return Finding.check(cpus >= 2, "CPUs", cpus + allowed,
                "server and generator share one, so neither rate nor latency is the server's alone");
    }

    private static Finding taskset() {
        return Finding.check(Programs.find("taskset").isPresent(), "taskset",
                Programs.find("taskset").isPresent() ? "can pin server and generator to CPUs of their own" : "missing",
                "install util-linux, without it server and generator disturb each other");
    }

    private Optional<Finding> governor() {
        return files.text("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor").map(name -> Finding.check(
                name.equals("performance"), "CPU governor", name, "the clock follows the load, set 'performance'"));
    }

    private Optional<Finding> turbo() {
        return files.text("sys/devices/system/cpu/intel_pstate/no_turbo").map("0"::equals)
                .or(() -> files.text("sys/devices/system/cpu/cpufreq/boost").map("1"::equals))
                .map(on -> Finding.check(!on, "turbo", on ? "on" : "off",
                        "the clock depends on heat and on how many cores are busy; interleaved rounds even it out"));
    }

    private Optional<Finding> load() {
        return files.text("proc/loadavg").map(text -> {
            double load = Double.parseDouble(text.split(" ")[0]);
            return Finding.check(load <= MOST_LOAD * cpus, "load average", Units.decimal(load, 2),
                    "something else is running, end it or measure more rounds");
        });
    }

    private Optional<Finding> quota() {
        Optional<String> second = files.text("sys/fs/cgroup/cpu.max").filter(text -> !text.startsWith("max"));
        Optional<String> first = files.text("sys/fs/cgroup/cpu/cpu.cfs_quota_us").filter(text -> !text.startsWith("-"));
        return second.or(() -> first).map(quota -> Finding.warn("CPU quota", quota + " µs",
                "the control group stops everything when it is used up, run outside of it"));
    }

    private Optional<Finding> machine() {
        return files.value("proc/cpuinfo", "flags").map(flags -> {
            boolean virtual = Stream.of(flags.split("\\s+")).anyMatch("hypervisor"::equals);
            return Finding.check(!virtual, "machine", virtual ? "virtual" : "not virtual, as far as it tells",
                    "its neighbours are part of every figure, trust ratios of interleaved rounds only");
        });
    }

    private Optional<Finding> steal() {
        Optional<long[]> before = times();
        LockSupport.parkNanos(STEAL_NANOS);
        return before.flatMap(from -> times().map(to -> {
            long all = LongStream.of(to).sum() - LongStream.of(from).sum();
            double share = all == 0 ? 0 : (double) (to[STEAL_FIELD] - from[STEAL_FIELD]) / all;
            return Finding.check(share <= MOST_STEAL, "steal time", Units.decimal(100 * share, 1) + " %",
                    "the host gives the CPUs to others, measure at another time");
        }));
    }

    /** The first eight fields: user, nice, system, idle, iowait, irq, softirq, steal; guests are in user. */
    private Optional<long[]> times() {
        return files.value("proc/stat", "cpu ")
                .map(line -> Stream.of(line.split("\\s+")).limit(STEAL_FIELD + 1).mapToLong(Long::parseLong).toArray())
                .filter(fields -> fields.length > STEAL_FIELD);
    }
}
