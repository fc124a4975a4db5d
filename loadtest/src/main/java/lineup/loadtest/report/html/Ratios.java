package lineup.loadtest.report.html;

import java.util.List;
import java.util.stream.DoubleStream;
import lineup.loadtest.report.svg.Axis;
import lineup.loadtest.report.svg.Canvas;
import lineup.loadtest.report.svg.Scale;
import lineup.loadtest.report.svg.Style;
import lineup.loadtest.result.Contrast;

/** How a ratio with its interval is drawn wherever it is. */
final class Ratios {

    private Ratios() {
    }

    /** A logarithmic axis that holds all intervals, the margin and 1. */
    static Axis axis(String label, List<Contrast> contrasts, RunView run) {
        double margin = run.run().conditions().margin();
        double[] ends = contrasts.stream().flatMapToDouble(Ratios::ends).filter(end -> end > 0).toArray();
        double min = Math.min(1 / (1 + 1.5 * margin), DoubleStream.of(ends).min().orElse(1));
        double max = Math.max(1 + 1.5 * margin, DoubleStream.of(ends).max().orElse(1));
        double room = Math.pow(max / min, 0.04);
        return Axis.ratio(label, min / room, max * room, Numbers::ratio);
    }

    /** The interval as a line, the median on it; hollow as long as nothing is decided. */
    static void draw(Canvas canvas, Scale scale, Contrast contrast, Style style, double middle) {
        if (contrast.low() != null) {
            double low = scale.at(contrast.low());
            double high = scale.at(contrast.high());
            canvas.line(low, middle, high, middle, "interval " + style.css());
            canvas.line(low, middle - 4, low, middle + 4, "cap " + style.css());
            canvas.line(high, middle - 4, high, middle + 4, "cap " + style.css());
        }
        boolean open = contrast.control() || contrast.verdict() == Contrast.Verdict.UNDECIDED;
        canvas.mark(style, scale.at(contrast.ratio()), middle, 3.6, open ? "hollow" : "solid");
    }

    private static DoubleStream ends(Contrast contrast) {
        return contrast.low() == null ? DoubleStream.of(contrast.ratio())
                : DoubleStream.of(contrast.ratio(), contrast.low(), contrast.high());
    }

    /** Which way is the good one. */
    static String direction(Contrast.Metric metric, RunView run) {
        String label = "ratio to " + shortened(run.baseline()) + ", log axis";
        return metric.moreIsBetter() ? label + ", more is better →" : "← less is better, " + label;
    }

    private static String shortened(String name) {
        return name.length() <= 18 ? name : name.substring(0, 17) + "…";
    }
}
