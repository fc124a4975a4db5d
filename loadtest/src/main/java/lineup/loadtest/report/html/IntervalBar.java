package lineup.loadtest.report.html;

import java.util.List;
import lineup.loadtest.report.Words;
import lineup.loadtest.report.svg.Axis;
import lineup.loadtest.report.svg.Canvas;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.report.svg.Scale;
import lineup.loadtest.result.Contrast;

/** A ratio with its interval, small enough for a cell: the upright line is 1, the grey around it the margin. */
final class IntervalBar {

    private static final double WIDTH = 112;
    private static final double HEIGHT = 16;

    private final Scale scale;
    private final RunView run;

    private IntervalBar(Scale scale, RunView run) {
        this.scale = scale;
        this.run = run;
    }

    /** Bars on one scale, so that they can be compared with each other. */
    static IntervalBar over(List<Contrast> contrasts, RunView run) {
        return new IntervalBar(Ratios.axis("", contrasts, run).horizontal(4, WIDTH - 4), run);
    }

    Element of(String id, Contrast contrast) {
        String title = contrast.metric().label() + " of " + contrast.server() + ", ratio to " + run.baseline();
        Canvas canvas = new Canvas(id, title, Numbers.ratio(contrast) + ", "
                + Words.of(contrast), WIDTH, HEIGHT);
        double margin = run.run().conditions().margin();
        double low = scale.at(1 / (1 + margin));
        canvas.rect(low, 0, scale.at(1 + margin) - low, HEIGHT, "band margin");
        canvas.line(scale.at(1), 0, scale.at(1), HEIGHT, "one");
        Ratios.draw(canvas, scale, contrast, run.style(contrast.server()), HEIGHT / 2);
        return canvas.element();
    }
}
