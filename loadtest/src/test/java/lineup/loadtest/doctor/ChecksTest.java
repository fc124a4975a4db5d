package lineup.loadtest.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The findings from files as Linux has them, good and bad ones, and from a system that has none. */
class ChecksTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            proc/self/limits; Max open files 1024 20000 files; OK    open files
            proc/self/limits; Max open files 1024 4096 files; WARN  open files
            proc/self/limits; Max open files 256 512 files; FAIL  open files
            proc/self/limits; Max open files unlimited unlimited files; OK    open files
            proc/sys/net/ipv4/ip_local_port_range; 32768\t60999; OK    local ports          28,232 connections
            proc/sys/net/ipv4/ip_local_port_range; 60000 60999; WARN  local ports          1,000 connections
            proc/sys/net/core/somaxconn; 128; WARN  somaxconn            128
            proc/sys/net/core/somaxconn; 4096; OK    somaxconn            4,096
            proc/sys/net/ipv4/tcp_tw_reuse; 0; WARN  tcp_tw_reuse
            proc/sys/net/ipv4/tcp_tw_reuse; 2; OK    tcp_tw_reuse         2, on loopback
            proc/sys/net/netfilter/nf_conntrack_max; 1000; WARN  nf_conntrack         0 of 1,000
            """)
    void judgesLimits(String file, String text, String start) throws IOException {
        write(file, text);
        assertThat(new LimitChecks(new SystemFiles(root)).findings()).singleElement().asString().startsWith(start);
    }

    @Test
    void warnsOfABusyVirtualMachineWithOneCpu() throws IOException {
        write("proc/loadavg", "3.50 0.86 2.05 5/151 18984\n");
        write("proc/cpuinfo", "flags\t\t: fpu vme hypervisor sse\n");
        write("proc/stat", "cpu  845683 22478 174937 1197890 1249 0 32073 411 0 0\n");
        write("sys/fs/cgroup/cpu.max", "50000 100000\n");
        write("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "powersave\n");
        write("sys/devices/system/cpu/cpufreq/boost", "1\n");
        List<Finding> findings = new CpuChecks(new SystemFiles(root), 1).findings();
        assertThat(findings).filteredOn(each -> each.status() == Finding.Status.WARN).extracting(Finding::subject)
                .contains("CPUs", "CPU governor", "turbo", "load average", "CPU quota", "machine");
        assertThat(findings).filteredOn(each -> each.subject().equals("steal time")).extracting(Finding::what)
                .containsExactly("0.0 %");
    }

    @Test
    void findsNothingToSayWhereNothingIsTold() {
        SystemFiles nothing = new SystemFiles(root);
        assertThat(new LimitChecks(nothing).findings()).isEmpty();
        assertThat(new CpuChecks(nothing, 4).findings()).extracting(Finding::subject)
                .containsExactly("CPUs", "taskset");
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
