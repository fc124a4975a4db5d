package lineup.loadtest.stats;

import static org.assertj.core.api.Assertions.assertThat;

import lineup.loadtest.result.Contrast.Metric;
import lineup.loadtest.result.Contrast.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four verdicts, case by case, at a margin of 3 % and a level of 95 %. */
class VerdictRuleTest {

    private static final VerdictRule RULE = new VerdictRule(0.03, 0.95);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # low,  ratio, high,   adjusted p, verdict
            1.01,   1.05,  1.09,   0.04,  BETTER
            1.04,   1.05,  1.09,   0.001, BETTER
            0.90,   0.95,  0.99,   0.04,  WORSE
            1.01,   1.05,  1.09,   0.06,  UNDECIDED
            0.99,   1.05,  1.09,   0.15,  UNDECIDED
            1.005,  1.02,  1.05,   0.001, UNDECIDED
            0.96,   1.00,  1.02,   1,     UNDECIDED
            0.98,   1.00,  1.02,   1,     SAME
            1.005,  1.015, 1.02,   0.001, SAME
            1,      1,     1,      1,     SAME
            0.971,  1.00,  1.03,   1,     SAME
            0.970,  1.00,  1.03,   1,     UNDECIDED
            """)
    void followsTheRule(double low, double ratio, double high, double p, Verdict verdict) {
        Estimate estimate = new Estimate(12, ratio, low, high, 0.96, p);
        assertThat(RULE.decide(estimate, p, Metric.RATE, null)).isEqualTo(verdict);
    }

    @Test
    void lessIsBetterOfWhatCosts() {
        Estimate more = new Estimate(12, 1.2, 1.1, 1.3, 0.96, 0.001);
        assertThat(RULE.decide(more, 0.001, Metric.RATE, null)).isEqualTo(Verdict.BETTER);
        assertThat(RULE.decide(more, 0.001, Metric.CPU, null)).isEqualTo(Verdict.WORSE);
        assertThat(RULE.decide(more, 0.001, Metric.P99, null)).isEqualTo(Verdict.WORSE);
    }

    @Test
    void aDifferenceNoLargerThanTheNoiseIsUndecided() {
        Estimate estimate = new Estimate(12, 1.08, 1.02, 1.15, 0.96, 0.01);
        Estimate wide = new Estimate(12, 1.01, 0.95, 1.10, 0.96, 0.7);
        Estimate narrow = new Estimate(12, 1.01, 0.97, 1.03, 0.96, 0.7);
        Estimate none = new Estimate(3, 1.01, null, null, null, null);
        assertThat(RULE.decide(estimate, 0.01, Metric.RATE, wide)).isEqualTo(Verdict.UNDECIDED);
        assertThat(RULE.decide(estimate, 0.01, Metric.RATE, narrow)).isEqualTo(Verdict.BETTER);
        assertThat(RULE.decide(estimate, 0.01, Metric.RATE, none)).isEqualTo(Verdict.BETTER);
    }

    @Test
    void withoutAnIntervalAllIsUndecided() {
        Estimate estimate = new Estimate(5, 2.0, null, null, null, null);
        assertThat(RULE.decide(estimate, 1, Metric.RATE, null)).isEqualTo(Verdict.UNDECIDED);
    }
}
