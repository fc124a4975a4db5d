package lineup.loadtest.report.html;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.zip.DataFormatException;
import lineup.loadtest.report.svg.Series.Point;
import lineup.loadtest.result.Distribution;
import org.HdrHistogram.Histogram;

/** Several distributions as one: the spectrum of a server over all rounds. */
final class Spectrum {

    private static final double[] SHOWN = {50, 90, 99, 99.9, 99.99, 99.999};
    private static final int STEPS_PER_DECADE = 16;
    /** Fewer values than this beyond a percentile are too few to tell where it lies. */
    private static final int LEAST_BEYOND = 10;

    private final Histogram histogram;

    private Spectrum(Histogram histogram) {
        this.histogram = histogram;
    }

    /** Empty when none of the distributions has a value, or one cannot be read. */
    static Optional<Spectrum> merged(List<Distribution> distributions) {
        Histogram sum = null;
        for (Distribution each : distributions.stream().filter(Objects::nonNull).toList()) {
            Optional<Histogram> read = decode(each.histogram());
            if (read.isEmpty()) {
                return Optional.empty();
            }
            if (sum == null) {
                sum = read.get();
                sum.setAutoResize(true);
            } else {
                sum.add(read.get());
            }
        }
        return sum == null || sum.getTotalCount() == 0 ? Optional.empty() : Optional.of(new Spectrum(sum));
    }

    long count() {
        return histogram.getTotalCount();
    }

    long max() {
        return histogram.getMaxValue();
    }

    /** In nanoseconds, and never 0, since it goes on a logarithmic axis. */
    double at(double percentile) {
        return Math.max(1, histogram.getValueAtPercentile(percentile));
    }

    /** The highest percentile that enough values lie beyond; 50 at the least. */
    double last() {
        return Math.max(50, 100 * (1 - LEAST_BEYOND / (double) count()));
    }

    /** From percentile 0 to the last, equally dense on an axis of what lies beyond. */
    List<Point> line() {
        List<Point> line = new ArrayList<>();
        double decades = -Math.log10(1 - last() / 100);
        int steps = (int) Math.ceil(decades * STEPS_PER_DECADE);
        for (int i = 0; i <= steps; i++) {
            double percentile = 100 * (1 - Math.pow(10, -decades * i / steps));
            line.add(new Point(percentile, at(percentile)));
        }
        return line;
    }

    /** The percentiles that people quote, as far as the line goes. */
    List<Point> marks() {
        return DoubleStream.of(SHOWN).filter(p -> p <= last() + 1e-9).mapToObj(p -> new Point(p, at(p))).toList();
    }

    private static Optional<Histogram> decode(String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(Base64.getDecoder().decode(text));
            return Optional.of(Histogram.decodeFromCompressedByteBuffer(buffer, 0));
        } catch (DataFormatException | RuntimeException _) {
            // A stored run may have been edited; its other charts are still worth showing.
            return Optional.empty();
        }
    }
}
