package lineup.loadtest.proc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from fixed texts in the form of /proc. */
class ProcStatTest {

    private static final String AFTER_NAME = " S 1 4200 4200 0 -1 4194560 9 8 7 6 120 34 56 78 20 0 17 0 5381 "
            + "4096000 512 18446744073709551615 1 1 0 0 0 0 0 0 0 0 0 0 17 1 0 0 0 0 0 0 0 0 0 0 0 0 0\n";

    @ParameterizedTest
    @ValueSource(strings = {"java", "two words", "(sd-pam)", "a) S 1 (b", ") 9 9 9", ""})
    void readsTheFiguresWhateverTheNameHolds(String name) {
        assertThat(ProcStat.parse("4200 (" + name + ")" + AFTER_NAME))
                .isEqualTo(new ProcStat(4200, name, 1, 120, 34, 56, 78, 17, 5381));
    }

    @Test
    void refusesOtherText() {
        assertThatIllegalArgumentException().isThrownBy(() -> ProcStat.parse("4200 java S 1"));
    }

    @Test
    void countsInHundredthsOfASecondWithoutAClock() {
        ProcStat stat = ProcStat.parse("4200 (x)" + AFTER_NAME);
        assertThat(CpuSum.of(stat, _ -> OptionalLong.empty())).isEqualTo(new CpuSum(2_880_000_000L, 176, 112));
    }

    @Test
    void takesOwnTimeFromTheClockAndThatOfChildrenFromTheTicks() {
        ProcStat stat = ProcStat.parse("4200 (x)" + AFTER_NAME);
        assertThat(CpuSum.of(stat, _ -> OptionalLong.of(1_543_210_987L)).nanos()).isEqualTo(2_883_210_987L);
    }

    @ParameterizedTest
    @CsvSource({"900, 2, 1, 600, 300", "900, 0, 5, 0, 900", "900, 0, 0, 900, 0", "0, 1, 1, 0, 0", "-5, 0, 0, 0, 0"})
    void dividesTheTotalAsTheTicksAre(long nanos, long userTicks, long systemTicks, long user, long system) {
        CpuTime time = new CpuSum(nanos, userTicks, systemTicks).time();
        assertThat(time.user().toNanos()).isEqualTo(user);
        assertThat(time.system().toNanos()).isEqualTo(system);
    }

    @Test
    void findsACounterByItsName() {
        String netstat = """
                TcpExt: SyncookiesSent ListenOverflows ListenDrops
                TcpExt: 7 41 43
                IpExt: InNoRoutes ListenOverflows
                IpExt: 1 2
                """;
        assertThat(NetStat.counter(netstat, "TcpExt", "ListenOverflows")).hasValue(41);
        assertThat(NetStat.counter(netstat, "TcpExt", "Unheard")).isEmpty();
        assertThat(NetStat.counter("", "TcpExt", "ListenOverflows")).isEmpty();
    }

    @Test
    void readsSizesOfMemory() {
        String rollup = """
                5581-7ffd ---p 00000000 00:00 0 [rollup]
                Rss:     2048 kB
                Pss:       1000 kB
                Pss_Dirty: 1 kB
                """;
        assertThat(MemoryText.bytes(rollup, "Pss:")).contains(1_024_000L);
        assertThat(MemoryText.bytes(rollup, "Swap:")).isEmpty();
    }
}
