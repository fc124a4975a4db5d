package lineup.loadtest.result;

/**
 * One server against the baseline in one metric: the median of the paired ratios with its exact interval.
 *
 * @param control whether this is the baseline against itself, the noise floor
 * @param point the value on the axis; null when nothing varies
 * @param ratio the server's figure divided by the baseline's
 * @param confidence the exact level of the interval from {@code low} to {@code high}; null with too few rounds for one
 * @param adjustedP the p-value of the sign test after Holm's correction for the number of servers; null without an
 *     interval
 */
public record Contrast(String server, Metric metric, boolean control, Double point, int rounds, double ratio,
        Double low, Double high, Double confidence, Double adjustedP, Verdict verdict) {

    /** What is compared; {@code moreIsBetter} tells which side of 1 is the good one. */
    public enum Metric {
        RATE("requests/s", true),
        CPU("CPU per request", false),
        P50("p50 latency", false),
        P99("p99 latency", false),
        MEMORY("peak memory", false);

        private final String label;
        private final boolean moreIsBetter;

        Metric(String label, boolean moreIsBetter) {
            this.label = label;
            this.moreIsBetter = moreIsBetter;
        }

        public String label() {
            return label;
        }

        public boolean moreIsBetter() {
            return moreIsBetter;
        }
    }

    /**
     * Better and worse: certainly different, and by more than the margin at the best estimate. Same: certainly within
     * the margin. Undecided: all else.
     */
    public enum Verdict { BETTER, WORSE, SAME, UNDECIDED }
}
