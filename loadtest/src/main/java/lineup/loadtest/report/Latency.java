package lineup.loadtest.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** The points of a latency distribution that the reports show. */
public final class Latency {

    private static final double[] PERCENTILES = {50, 90, 99, 99.9};

    private Latency() {
    }

    static String text(Histogram histogram) {
        StringBuilder text = new StringBuilder();
        for (double percentile : PERCENTILES) {
            text.append(name(percentile)).append(' ').append(at(histogram, percentile)).append("   ");
        }
        return text.append("max ").append(at(histogram, 100)).toString();
    }

    /** The latency that this percentage of requests did not exceed. */
    public static String at(Histogram histogram, double percentile) {
        return histogram.getTotalCount() == 0 ? "n/a" : Units.nanos(histogram.getValueAtPercentile(percentile));
    }

    static Map<String, Object> json(Histogram histogram) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", "closed loop");
        json.put("count", histogram.getTotalCount());
        for (double percentile : PERCENTILES) {
            json.put(name(percentile), histogram.getValueAtPercentile(percentile));
        }
        json.put("max", histogram.getMaxValue());
        return json;
    }

    private static String name(double percentile) {
        return "p" + (percentile == Math.rint(percentile) ? Units.decimal(percentile, 0) : Double.toString(percentile));
    }
}
