package lineup.loadtest.report.html;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the charts compute by themselves: medians, and a line through points. */
final class Statistics {

    private Statistics() {
    }

    static Optional<Double> median(Collection<Double> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return Optional.of(sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2);
    }

    /** The slope of the least-squares line, for at least two different x. */
    static Optional<Double> slope(List<Double> x, List<Double> y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double squares = 0;
        double products = 0;
        for (int i = 0; i < x.size(); i++) {
            squares += (x.get(i) - meanX) * (x.get(i) - meanX);
            products += (x.get(i) - meanX) * (y.get(i) - meanY);
        }
        return squares == 0 ? Optional.empty() : Optional.of(products / squares);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
