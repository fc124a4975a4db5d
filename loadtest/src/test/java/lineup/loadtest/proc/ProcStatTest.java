package lineup.loadtest.proc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from fixed texts in the form of /proc. */
class ProcStatTest {

    private static final String AFTER_NAME = " S 1 4200 4200 0 -1 4194560 9 8 7 6 120 34 56 78 20 0 17 0 5381 "
            + "4096000 512 18446744073709551615 1 1 0 0 0 0 0 0 0 0 0 0 17 1 0 0 0 0 0 0 0 0 0 0 0 0 0\n";

    @ParameterizedTest
    @ValueSource(strings = {"java", "two words", "(sd-pam)", "a) S 1 (b", ") 9 9 9", ""})
    void readsTheFiguresWhateverTheNameHolds(String name) {
        assertThat(ProcStat.parse("4200 (" + name + ")" + AFTER_NAME))
                .isEqualTo(new ProcStat(name, 120, 34, 56, 78, 17));
    }

    @Test
    void refusesOtherText() {
        assertThatIllegalArgumentException().isThrownBy(() -> ProcStat.parse("4200 java S 1"));
    }

    @Test
    void countsInHundredthsOfASecond() {
        CpuTime spent = CpuTime.ofTicks(150, 30).minus(CpuTime.ofTicks(50, 10));
        assertThat(spent.userMicros()).isEqualTo(1_000_000);
        assertThat(spent.systemMicros()).isEqualTo(200_000);
        assertThat(spent.totalMicros()).isEqualTo(1_200_000);
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
