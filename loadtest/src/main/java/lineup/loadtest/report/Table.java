package lineup.loadtest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows of text in aligned columns: the first column to the left, the figures to the right.
 *
 * <p>Invariant: no line is wider than {@link #WIDTH}. Space between columns goes first, then the ends of long names in
 * the first column, then the end of the line.
 */
public final class Table {

    public static final int WIDTH = 100;

    private static final int SHORTEST_NAME = 8;

    private final List<List<String>> rows = new ArrayList<>();
    private final int columns;

    public Table(String... header) {
        columns = header.length;
        rows.add(List.of(header));
    }

    public void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** A row that has a name and, in place of its figures, a text. */
    public void addText(String name, String text) {
        rows.add(List.of(name, text));
    }

    public String render() {
        int[] widths = IntStream.range(0, columns).map(this::width).toArray();
        int figures = IntStream.range(1, columns).map(column -> widths[column]).sum();
        String gap = widths[0] + figures + 2 * (columns - 1) <= WIDTH ? "  " : " ";
        int room = WIDTH - figures - gap.length() * (columns - 1);
        widths[0] = Math.min(widths[0], Math.max(SHORTEST_NAME, room));
        return rows.stream().map(row -> cut(line(row, widths, gap)) + "\n").collect(Collectors.joining());
    }

    /** The text with an ellipsis for what is beyond the width; then without its colours. */
    static String cut(String line) {
        return cut(line, WIDTH);
    }

    static String cut(String text, int width) {
        return Style.width(text) <= width ? text : Style.strip(text).substring(0, width - 1) + "…";
    }

    private int width(int column) {
        return rows.stream().filter(row -> row.size() == columns || column == 0)
                .mapToInt(row -> Style.width(row.get(column))).max().orElse(0);
    }

    private String line(List<String> row, int[] widths, String gap) {
        String first = pad(cut(row.getFirst(), widths[0]), widths[0], true);
        if (row.size() < columns) {
            return first + gap + row.getLast();
        }
        return first + IntStream.range(1, columns)
                .mapToObj(column -> gap + pad(row.get(column), widths[column], false))
                .collect(Collectors.joining());
    }

    private static String pad(String cell, int width, boolean left) {
        String space = " ".repeat(width - Style.width(cell));
        return left ? cell + space : space + cell;
    }
}
