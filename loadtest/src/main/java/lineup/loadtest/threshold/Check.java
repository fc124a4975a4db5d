package lineup.loadtest.threshold;

/**
 * What became of a threshold in one trial.
 *
 * @param measured in the unit of the metric; null when it was not measured
 */
public record Check(Threshold threshold, Double measured, boolean passed) {

    /** Such as {@code Threshold p99<5ms failed: measured 7.21ms.} */
    public String sentence() {
        String value = measured == null ? "not measured" : "measured " + threshold.metric().scale().show(measured);
        return "Threshold " + threshold.text() + (passed ? " kept: " : " failed: ") + value + ".";
    }
}
