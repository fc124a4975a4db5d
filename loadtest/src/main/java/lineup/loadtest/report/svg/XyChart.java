package lineup.loadtest.report.svg;

import java.util.List;

/** Lines over two axes, each with its name at its end, so that no legend is needed. */
public final class XyChart {

    public static final double WIDTH = 440;
    private static final double LEAST_HEIGHT = 270;
    private static final double LABEL = 12;
    private static final double TICK = 11;
    private static final double LABEL_GAP = 14;
    private static final double WIDEST_NAME = 104;

    private final Axis x;
    private final Axis y;
    private final List<Series> series;
    private final double height;
    private final double top = 26;
    private final double bottom;
    private final double right;

    public XyChart(Axis x, Axis y, List<Series> series) {
        this.x = x;
        this.y = y;
        this.series = series;
        this.height = Math.max(LEAST_HEIGHT, series.size() * LABEL_GAP * 1.5 + 110);
        this.bottom = height - 42;
        double names = series.stream().mapToDouble(line -> TextWidth.of(line.name(), LABEL)).max().orElse(0);
        this.right = WIDTH - Math.min(names, WIDEST_NAME) - 32;
    }

    /** {@code id} must be unique in its page; the description says what is to be seen. */
    public Element draw(String id, String title, String description) {
        Canvas canvas = new Canvas(id, title, description, WIDTH, height);
        Scale vertical = y.vertical(bottom, top);
        double left = 10 + vertical.ticks().stream().mapToDouble(tick -> TextWidth.of(tick.label(), TICK)).max()
                .orElse(0);
        Scale horizontal = x.horizontal(left + 8, right);
        canvas.text(2, 13, "start", "axis", y.label());
        for (Scale.Tick tick : vertical.ticks()) {
            double at = vertical.at(tick.value());
            canvas.line(left, at, right, at, "grid");
            canvas.text(left - 6, at + 4, "end", "tick", tick.label());
        }
        for (Scale.Tick tick : horizontal.ticks()) {
            double at = horizontal.at(tick.value());
            canvas.line(at, bottom, at, bottom + 5, "rule");
            canvas.text(at, bottom + 18, "middle", "tick", tick.label());
        }
        canvas.line(left, bottom, right, bottom, "rule");
        canvas.text((left + right) / 2, height - 6, "middle", "axis", x.label());
        series.forEach(line -> draw(canvas, line, horizontal, vertical));
        names(canvas, horizontal, vertical);
        return canvas.element();
    }

    private static void draw(Canvas canvas, Series line, Scale x, Scale y) {
        String css = " " + line.css();
        if (!line.line().isEmpty()) {
            canvas.polyline(line.line().stream().map(p -> new Series.Point(x.at(p.x()), y.at(p.y()))).toList(),
                    "line" + css);
        }
        line.spans().forEach(span ->
                canvas.line(x.at(span.x()), y.at(span.low()), x.at(span.x()), y.at(span.high()), "span" + css));
        line.marks().forEach(p -> canvas.mark(line.style(), x.at(p.x()), y.at(p.y()), 4, "solid"));
    }

    private void names(Canvas canvas, Scale horizontal, Scale vertical) {
        List<Series> drawn = series.stream().filter(line -> !line.line().isEmpty()).toList();
        double[] wanted = drawn.stream().mapToDouble(line -> vertical.at(line.line().getLast().y())).toArray();
        double[] places = Labels.spread(wanted, LABEL_GAP, top, bottom);
        for (int i = 0; i < places.length; i++) {
            Series line = drawn.get(i);
            double end = horizontal.at(line.line().getLast().x());
            canvas.path("M" + Coordinates.pair(end + 5, wanted[i]) + "L" + Coordinates.pair(right + 8, places[i])
                    + "L" + Coordinates.pair(right + 14, places[i]), "leader " + line.css());
            if (line.style() != null) {
                canvas.mark(line.style(), right + 19, places[i], 3.4, "solid");
            }
            canvas.text(right + 26, places[i] + 4, "start", "name",
                    TextWidth.fit(line.name(), LABEL, WIDTH - right - 27));
        }
    }
}
