package lineup.loadtest.proc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import lineup.loadtest.result.Cost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The meter on this process, which is sure to be there, on one that ends, and on a made-up /proc. */
class ServerMeterTest {

    private static final long BURN_NANOS = 300_000_000;
    private static final Cost NOTHING = new Cost(null, null, null, null, null, null, null, null, null, null);

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void readsWhatAProcessCosts() {
        ServerMeter meter = new ServerMeter(ProcessHandle.current());
        meter.idle();
        meter.open();
        burn(100_000_000);
        meter.watch();
        meter.close();
        Cost cost = meter.cost();
        assertThat(cost.userNanos() + cost.systemNanos()).isGreaterThanOrEqualTo(90_000_000);
        assertThat(cost.idleMemory()).isBetween(10_000_000L, cost.peakMemory() * 2);
        assertThat(cost.peakThreads()).isGreaterThan(3);
        assertThat(cost.peakDescriptors()).isGreaterThan(3);
        assertThat(meter.listenOverflows()).isPresent();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void countsAChildThatEndsBetweenTheReadings() throws Exception {
        ServerMeter meter = new ServerMeter(ProcessHandle.current());
        meter.open();
        long own = processCpuNanos();
        long child = runChild();
        own = processCpuNanos() - own;
        meter.close();
        // The child's JVM also starts and compiles, which its own count of the burning thread leaves out.
        long counted = meter.cost().userNanos() + meter.cost().systemNanos() - own;
        assertThat(counted).isBetween(child - 30_000_000, child + 2_000_000_000L);
    }

    @Test
    void dividesTheClocksTimeAsTheTicksAre() {
        FakeProc proc = new FakeProc(folder).with(50, 1, 0, 0).withTask(50, 50, 5, 3, 0).withTask(50, 51, 9, 9, 100);
        ServerMeter meter = new ServerMeter(proc.asSystem(), 50);
        meter.open();
        proc.with(50, 1, 100, 0).withTask(50, 50, 25, 4, 800_000_000).withTask(50, 52, 70, 6, 200_000_000);
        meter.close();
        assertThat(meter.cost()).isEqualTo(new Cost(1_000_000_000L, 0L, null, null, null, 3, 90L, 7L, null, null));
    }

    @Test
    void doesNotTellTheSwitchesOfThreadsThatDidLittleOfTheWork() {
        FakeProc proc = new FakeProc(folder).with(50, 1, 0, 0).withTask(50, 50, 5, 3, 0);
        ServerMeter meter = new ServerMeter(proc.asSystem(), 50);
        meter.open();
        proc.with(50, 1, 20, 80).withTask(50, 50, 25, 4, 200_000_000);
        meter.close();
        assertThat(meter.cost().userNanos()).isEqualTo(1_000_000_000);
        assertThat(meter.cost().voluntarySwitches()).isNull();
    }

    @Test
    void tellsNothingWhereThereIsNoProc() {
        ServerMeter meter = new ServerMeter(new FakeProc(folder).asSystem(), ProcessHandle.current().pid());
        meter.idle();
        meter.open();
        meter.watch();
        meter.close();
        assertThat(meter.cost()).isEqualTo(NOTHING);
        assertThat(meter.cpuTime()).isEmpty();
        assertThat(meter.memory()).isEmpty();
        assertThat(meter.memoryNow()).isEmpty();
        assertThat(meter.threads()).isEmpty();
        assertThat(meter.listenOverflows()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void hasAClockFinerThanTheTicks() {
        CpuClock clock = CpuClock.system();
        long pid = ProcessHandle.current().pid();
        long before = clock.nanos(pid).orElseThrow();
        burn(20_000_000);
        assertThat(clock.nanos(pid).orElseThrow() - before).isGreaterThan(15_000_000);
        assertThat((double) clock.nanos(pid).orElseThrow()).isCloseTo(processCpuNanos(), within(1e8));
        assertThat(clock.nanos(4_194_305)).isEmpty();
    }

    private static long processCpuNanos() {
        return CpuClock.system().nanos(ProcessHandle.current().pid()).orElseThrow();
    }

    private static long runChild() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                Burner.class.getName()).start();
        String said = new String(child.getInputStream().readAllBytes()).strip();
        assertThat(child.waitFor()).isZero();
        return Long.parseLong(said);
    }

    /** Spends the time on this thread, and returns what it really was. */
    static long burn(long nanos) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        long spent = 0;
        while (spent < nanos) {
            spent = threads.getCurrentThreadCpuTime() - begin;
        }
        return spent;
    }

    /** A process that burns CPU time, says how much, and ends. */
    static final class Burner {

        private Burner() {
        }

        public static void main(String[] args) {
            System.out.println(burn(BURN_NANOS));
        }
    }
}
