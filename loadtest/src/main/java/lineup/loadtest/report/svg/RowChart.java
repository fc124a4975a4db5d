package lineup.loadtest.report.svg;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Rows over one axis: the name on the left, the value as text on the right, and in between what is to be compared. */
public final class RowChart {

    private static final double WIDTH = 440;
    private static final double LABEL = 12;
    private static final double WIDEST_NAME = 104;
    private static final double NOTE = 11;
    /** The room for a sample beside the name of a band. */
    private static final double KEY = 17;
    private static final double WIDEST_VALUE = 176;

    private final Axis axis;
    private final List<Row> rows;
    private final List<Band> bands;
    private final double rowHeight;
    private final double left;
    private final double right;
    private final double top;

    public RowChart(Axis axis, List<Row> rows, List<Band> bands, double rowHeight) {
        this.axis = axis;
        this.rows = rows;
        this.bands = bands;
        this.rowHeight = rowHeight;
        this.left = 22 + Math.min(WIDEST_NAME, widest(rows, row -> TextWidth.of(row.name(), LABEL)));
        this.right = WIDTH - 16 - Math.min(WIDEST_VALUE, widest(rows, row -> TextWidth.of(row.value(), LABEL)));
        this.top = 4 + 14 * bands.size();
    }

    /** {@code id} must be unique in its page; the description says what is to be seen. */
    public Element draw(String id, String title, String description) {
        double bottom = top + rows.size() * rowHeight;
        Canvas canvas = new Canvas(id, title, description, WIDTH, bottom + 42);
        Scale scale = axis.horizontal(left + 6, right);
        for (int i = 0; i < bands.size(); i++) {
            band(canvas, scale, bands.get(i), 11 + 14 * i, bottom);
        }
        for (Scale.Tick tick : scale.ticks()) {
            double at = scale.at(tick.value());
            canvas.line(at, top, at, bottom, "grid");
            canvas.line(at, bottom, at, bottom + 5, "rule");
            canvas.text(at, bottom + 18, "middle", "tick", tick.label());
        }
        canvas.line(left, bottom, right, bottom, "rule");
        for (int i = 0; i < rows.size(); i++) {
            row(canvas, scale, rows.get(i), top + (i + 0.5) * rowHeight);
        }
        String label = axis.label();
        double half = TextWidth.of(label, NOTE) / 2;
        double middle = Math.clamp((left + right) / 2, Math.min(half, WIDTH / 2), Math.max(WIDTH - half, WIDTH / 2));
        canvas.text(middle, bottom + 36, "middle", "axis", label);
        return canvas.element();
    }

    private void band(Canvas canvas, Scale scale, Band band, double labelAt, double bottom) {
        double low = scale.at(band.low());
        double high = scale.at(band.high());
        canvas.rect(low, top, Math.max(1.5, high - low), bottom - top, "band " + band.css());
        double key = high > low ? KEY : 0;
        double width = TextWidth.of(band.label(), NOTE) + key;
        double from = Math.clamp((low + high - width) / 2, 1, Math.max(1, WIDTH - width));
        if (key > 0) {
            canvas.rect(from, labelAt - 8, key - 5, 9, "band " + band.css());
        }
        canvas.text(from + key + (width - key) / 2, labelAt, "middle", "note", band.label());
    }

    private void row(Canvas canvas, Scale scale, Row row, double middle) {
        if (row.style() != null) {
            canvas.mark(row.style(), 7, middle, 4, "solid");
        }
        canvas.text(16, middle + 4, "start", "name", TextWidth.fit(row.name(), LABEL, WIDEST_NAME));
        row.drawing().draw(canvas, scale, middle);
        canvas.text(WIDTH - 2, middle + 4, "end", "value", TextWidth.fit(row.value(), LABEL, WIDEST_VALUE));
    }

    private static double widest(List<Row> rows, ToDoubleFunction<Row> width) {
        return rows.stream().mapToDouble(width).max().orElse(0);
    }
}
