package lineup.loadtest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows of text in aligned columns: the first column to the left, the figures to the right.
 *
 * <p>Invariant: no line is wider than {@link #WIDTH}. Space between columns goes first, then the end of the line.
 */
public final class Table {

    public static final int WIDTH = 100;

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
        List<Integer> widths = IntStream.range(0, columns).mapToObj(this::width).toList();
        int total = widths.stream().mapToInt(Integer::intValue).sum();
        String gap = total + 2 * (columns - 1) <= WIDTH ? "  " : " ";
        return rows.stream().map(row -> cut(line(row, widths, gap)) + "\n").collect(Collectors.joining());
    }

    /** The text with an ellipsis for what is beyond the width. */
    static String cut(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }

    private int width(int column) {
        return rows.stream().filter(row -> row.size() == columns || column == 0)
                .mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private String line(List<String> row, List<Integer> widths, String gap) {
        String first = pad(row.getFirst(), widths.getFirst(), true);
        if (row.size() < columns) {
            return first + gap + row.getLast();
        }
        return first + IntStream.range(1, columns)
                .mapToObj(column -> gap + pad(row.get(column), widths.get(column), false))
                .collect(Collectors.joining());
    }

    private static String pad(String cell, int width, boolean left) {
        String space = " ".repeat(width - cell.length());
        return left ? cell + space : space + cell;
    }
}
