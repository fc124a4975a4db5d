package lineup.loadtest.proc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CPU sets and how they are shared out between server and generator. */
class CpuListTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            0-1   ; 0     ; 1
            0-3,8 ; 0,1   ; 2,3,8
            2,5   ; 2     ; 5
            4-7   ; 4,5   ; 6,7
            """)
    void isSplitInHalves(String text, String first, String second) {
        CpuList cpus = CpuList.parse(text + "\n");
        assertThat(cpus.firstHalf()).hasToString(first);
        assertThat(cpus.secondHalf()).hasToString(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1-", "-1", "1,,2", "1;2", "99999"})
    void isNothingElse(String text) {
        assertThatThrownBy(() -> CpuList.parse(text))
                .hasMessage("'" + text + "' is not a list of CPUs, write it like 0-3,8");
    }

    @Test
    void putsTheServerOnItsCpus() {
        Pinning pinning = new Pinning(CpuList.parse("0"), CpuList.parse("1"));
        assertThat(pinning.wrap(List.of("server", "-x"))).containsExactly("taskset", "-c", "0", "server", "-x");
    }

    @Test
    void isNotSplitWhenThereIsOnlyOne() {
        assertThat(Pinning.split(CpuList.parse("3"))).isEqualTo(Optional.empty());
    }
}
