package lineup.loadtest.compare;

import java.util.List;
import lineup.loadtest.report.Environment;

/** All that a comparison found out, and the circumstances. */
public record Result(Setup setup, List<Row> rows, List<String> differences, Environment environment) {

    public boolean hasFailures() {
        return rows.stream().anyMatch(Row.Failed.class::isInstance);
    }

    List<Row.Measured> measured() {
        return rows.stream().filter(Row.Measured.class::isInstance).map(Row.Measured.class::cast).toList();
    }

    double generatorShare(Row.Measured row) {
        return row.measurement().generatorShare(setup.threads(row.connections()));
    }

    boolean isGeneratorBusy(Row.Measured row) {
        return row.measurement().isGeneratorBusy(setup.threads(row.connections()));
    }
}
