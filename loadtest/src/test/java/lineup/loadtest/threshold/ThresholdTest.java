package lineup.loadtest.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import lineup.loadtest.result.Cost;
import lineup.loadtest.result.Distribution;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thresholds against one trial: 1,000 requests, 5 of them not ok, 995 a second, 50 µs of CPU for each good one. */
class ThresholdTest {

    private static final Distribution LATENCY =
            new Distribution(1_000, 1_500_000, 100_000, 1_000_000, 2_000_000, 5_000_000, 9_000_000, 20_000_000, "");
    private static final Distribution NOTHING = new Distribution(0, 0, 0, 0, 0, 0, 0, 0, "");
    private static final Cost COST = new Cost(29_850_000L, 19_900_000L, null, null, null, null, null, null, null, null);

    @ParameterizedTest
    @CsvSource({
        "p50<1ms, false, 1.00ms",
        "p50<=1ms, true, 1.00ms",
        "p90>2000us, false, 2.00ms",
        "p90>=2000000ns, true, 2.00ms",
        "p99<5.5ms, true, 5.00ms",
        "p99<0.005s, false, 5.00ms",
        "p99.9<10ms, true, 9.00ms",
        "max<20ms, false, 20.0ms",
        "mean<1.6ms, true, 1.50ms",
        "rate>990, true, 995",
        "rate>=1000, false, 995",
        "errors<=0, false, 5",
        "errors<6, true, 5",
        "errors<0.5%, false, 0.50 %",
        "errors<=0.5%, true, 0.50 %",
        "cpu<=50us, true, 50µs",
        "cpu<49.9µs, false, 50µs",
        "' p99 < 6 ms ', true, 5.00ms",
    })
    void judgesAMeasuredTrial(String text, boolean passed, String measured) {
        Check check = Threshold.parse(text).check(trial(LATENCY, 1_000, COST));
        assertThat(check.passed()).isEqualTo(passed);
        assertThat(check.sentence()).isEqualTo("Threshold " + text.strip() + (passed ? " kept" : " failed")
                + ": measured " + measured + ".");
    }

    @Test
    void failsWhereNothingWasMeasured() {
        List<Trial> blind = List.of(trial(NOTHING, 0, null),
                new Trial("s", 1, 1, false, null, "did not start", null, null, null, null));
        for (Trial trial : blind) {
            for (String text : List.of("p99<1s", "errors<1%", "cpu<1s")) {
                Check check = Threshold.parse(text).check(trial);
                assertThat(check.passed()).isFalse();
                assertThat(check.sentence()).isEqualTo("Threshold " + text + " failed: not measured.");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            p99         ; is not a threshold, write it like p99<5ms
            p99=5ms     ; is not a threshold
            p99<-5ms    ; is not a threshold
            p99<5parsec ; is not a threshold
            p98<5ms     ; has the unknown metric 'p98', use one of p50, p90, p99, p99.9, max, mean, rate, errors, cpu
            p99<5       ; its bound must be a time with its unit
            p99<5%      ; its bound must be a time with its unit
            rate>5ms    ; its bound must be a number without a unit
            rate>5%     ; its bound must be a number without a unit
            cpu<5       ; its bound must be a time with its unit
            errors<5ms  ; its bound must be a number
            """)
    void saysWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> Threshold.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + text + "'").hasMessageContaining(message);
    }

    private static Trial trial(Distribution latency, long sent, Cost cost) {
        Figures figures = new Figures(1_000_000_000, 995, 0, 995, 0, sent, Map.of("ok", Math.max(0, sent - 5)),
                Map.of(), latency, latency, null, null, null, null, List.of());
        return new Trial("s", 1, 1, false, null, null, figures, cost, null, null);
    }
}
