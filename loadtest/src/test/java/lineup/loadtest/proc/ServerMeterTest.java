package lineup.loadtest.proc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The meter read on a process that is sure to be there: this one. */
@EnabledOnOs(OS.LINUX)
class ServerMeterTest {

    private final ServerMeter meter = new ServerMeter(ProcessHandle.current());

    @Test
    void readsWhatAProcessCosts() {
        meter.open();
        burnCpu();
        meter.watch();
        meter.close();
        assertThat(meter.cpuTime()).hasValueSatisfying(cpu -> assertThat(cpu.totalMicros()).isPositive());
        assertThat(meter.memory().getAsLong()).isGreaterThan(10_000_000);
        assertThat(meter.threads().getAsInt()).isGreaterThan(3);
    }

    /** Long enough for the kernel to count several ticks. */
    private static void burnCpu() {
        long end = System.nanoTime() + 100_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
