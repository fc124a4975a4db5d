package lineup.loadtest.report.svg;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Places for labels beside the ends of lines, moved apart as far as they would cover each other. */
final class Labels {

    private Labels() {
    }

    /** For each wanted position, in the same order, one that keeps the gap to all others and lies inside if it can. */
    static double[] spread(double[] wanted, double gap, double top, double bottom) {
        List<Integer> order = IntStream.range(0, wanted.length).boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i])).toList();
        double[] places = wanted.clone();
        double least = top;
        for (int i : order) {
            places[i] = Math.max(places[i], least);
            least = places[i] + gap;
        }
        double most = bottom;
        for (int i : order.reversed()) {
            places[i] = Math.min(places[i], most);
            most = places[i] - gap;
        }
        return places;
    }
}
