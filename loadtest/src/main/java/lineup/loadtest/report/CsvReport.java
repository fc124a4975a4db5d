package lineup.loadtest.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lineup.loadtest.result.Run;

/**
 * A run as comma-separated values: a header, then one row for each trial, with every figure in the unit that its
 * column's name ends on. A figure that is not known is an empty cell.
 *
 * <p>Form: RFC 4180.
 */
public final class CsvReport {

    private static final String LINE_END = "\r\n";

    private CsvReport() {
    }

    public static void write(Run run, Path file) throws IOException {
        Files.writeString(file, text(run));
    }

    static String text(Run run) {
        List<CsvColumns.Column> columns = CsvColumns.of(run);
        String header = line(columns.stream().map(CsvColumns.Column::name));
        return header + run.trials().stream().map(trial -> line(columns.stream()
                .map(column -> column.cell().apply(trial)))).collect(Collectors.joining());
    }

    private static String line(Stream<?> cells) {
        return cells.map(cell -> cell == null ? "" : quoted(cell.toString()))
                .collect(Collectors.joining(",", "", LINE_END));
    }

    /** RFC 4180 §2: cells with a comma, a quote or a line break are quoted, and quotes in them doubled. */
    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
