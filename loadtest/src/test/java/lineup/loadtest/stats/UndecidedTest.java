package lineup.loadtest.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Contrast.Metric;
import lineup.loadtest.result.Contrast.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a contrast is undecided, beside a control from -5 % to +10 %. */
class UndecidedTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            12; 0.98; 1.02; 1.06; 0.4;  The interval from -2.0 % to +6.0 % contains no difference
            12; 1.01; 1.02; 1.06; 0.01; There is a difference, but of +2.0 %, and whether it exceeds the margin is open
            12; 1.01; 1.05; 1.08; 0.01; The difference is no larger than that between two runs of the baseline.
            12; 1.01; 1.20; 1.30; 0.08; The difference is not certain enough yet; more rounds may tell.
            """)
    void saysWhatWouldDecideIt(int rounds, double low, double ratio, double high, double p, String start) {
        Contrast contrast = new Contrast("a", Metric.CPU, false, null, rounds, ratio, low, high, 0.96, p,
                Verdict.UNDECIDED);
        Contrast control = new Contrast("base", Metric.CPU, true, null, 12, 1.01, 0.95, 1.10, 0.96, 0.7,
                Verdict.UNDECIDED);
        assertThat(Undecided.why(contrast, List.of(control, contrast), 0.03)).startsWith(start);
    }
}
