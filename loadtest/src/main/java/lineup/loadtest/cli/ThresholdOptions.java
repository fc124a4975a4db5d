package lineup.loadtest.cli;

import java.util.ArrayList;
import java.util.List;
import lineup.loadtest.threshold.Threshold;

/** The bounds that a result must keep for the exit code to be 0. */
final class ThresholdOptions {

    private ThresholdOptions() {
    }

    static void add(OptionList options) {
        options.value(null, "threshold", "'M<X'", "end with exit code 99 unless this holds, such as 'p99<5ms', "
                + "'rate>=1000', 'errors<0.1%'; repeatable");
    }

    static List<Threshold> thresholds(Arguments arguments) throws UsageException {
        List<Threshold> thresholds = new ArrayList<>();
        for (String text : arguments.texts("threshold")) {
            try {
                thresholds.add(Threshold.parse(text));
            } catch (IllegalArgumentException e) {
                throw arguments.wrong("--threshold: " + e.getMessage());
            }
        }
        return thresholds;
    }
}
