package lineup.loadtest.workload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lineup.loadtest.engine.Workload;
import lineup.loadtest.workload.Trace.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of request targets, good ones and bad ones; in each {@code |} stands for the end of a line. */
class TraceTest {

    @TempDir
    private Path folder;

    @Test
    void keepsEachRequestOnceAndTheOrderOfAll() throws IOException {
        Trace trace = read("# a comment||/a|/b?x=1|  HEAD /a|GET /a|/a|/b?x=1", false);
        assertThat(trace.length()).isEqualTo(6);
        assertThat(trace.distinct()).containsExactly(new Entry("/a", false), new Entry("/b?x=1", false),
                new Entry("/a", true));
        Workload.Picker picker = trace.replay().pickerFor(0, 3);
        assertThat(List.of(picker.next(), picker.next(), picker.next(), picker.next(), picker.next(), picker.next()))
                .containsExactly(0, 1, 2, 0, 0, 1);
    }

    @Test
    void sendsHeadWhereNoMethodIsGivenIfSoWanted() throws IOException {
        assertThat(read("/a|GET /b", true).distinct()).containsExactly(new Entry("/a", true), new Entry("/b", false));
    }

    @Test
    void handsOutEachLineOnceOverAllSlotsAndThenBeginsAgain() throws IOException {
        Replay replay = read("/a|/b|/c|/d|/e", false).replay();
        List<Workload.Picker> slots = List.of(replay.pickerFor(0, 5), replay.pickerFor(1, 5), replay.pickerFor(2, 5));
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            order.add(slots.get(i * i % 3).next());
        }
        assertThat(order).containsExactly(0, 1, 2, 3, 4, 0, 1, 2, 3, 4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            /a|b                 ; line 2 of .* is not a request target
            #|#|http://h/a       ; line 3 of .* is not a request target
            /a b c               ; line 1 of .* is not a request target
            GET /a#b             ; line 1 of .* is not a request target
            /caf\u00e9           ; line 1 of .* is not a request target
            /a|POST /b           ; line 2 of .*: the method 'POST' is not supported
            #nothing|            ; .* has no request targets
            """)
    void saysWhichLineIsWrong(String text, String message) {
        assertThatThrownBy(() -> read(text, false)).isInstanceOf(IOException.class)
                .hasMessageMatching(".*" + message + ".*").message().hasLineCount(1);
    }

    @Test
    void refusesATargetThatNoServerTakesAndTooManyOfThem() {
        assertThatThrownBy(() -> read("/" + "x".repeat(8_000), false)).hasMessageContaining("line 1");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i <= 100_000; i++) {
            many.append('/').append(i).append('|');
        }
        assertThatThrownBy(() -> read(many.toString(), false)).hasMessageContaining("line 100001")
                .hasMessageContaining("cut it shorter");
    }

    private Trace read(String text, boolean headByDefault) throws IOException {
        Path file = Files.writeString(folder.resolve("trace"), text.replace('|', '\n'), ISO_8859_1);
        return Trace.read(file, headByDefault);
    }
}
