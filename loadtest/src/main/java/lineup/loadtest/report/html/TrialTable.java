package lineup.loadtest.report.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.result.Trial;

/** A table of figures that trials have, one row for each server and point. Columns that nobody has are left out. */
final class TrialTable {

    private final String caption;
    private final Function<Collection<Double>, Optional<Double>> summary;
    private final List<Column> columns;

    /** How one figure is found, and how it is written; null stands for one that is not known. */
    record Column(String heading, Function<Trial, Double> figure, Function<Double, String> format) {
    }

    private TrialTable(String caption, Function<Collection<Double>, Optional<Double>> summary, List<Column> columns) {
        this.caption = caption;
        this.summary = summary;
        this.columns = columns;
    }

    /** The medians over the rounds. */
    static Optional<Element> medians(RunView run, String caption, Column... columns) {
        return of(run, caption + ", medians over the rounds", Statistics::median, columns);
    }

    /** The greatest value of all rounds. */
    static Optional<Element> worst(RunView run, String caption, Column... columns) {
        return of(run, caption + ", the greatest of all rounds", values -> values.stream().max(Double::compare),
                columns);
    }

    private static Optional<Element> of(RunView run, String caption,
            Function<Collection<Double>, Optional<Double>> summary, Column... columns) {
        List<Column> known = Stream.of(columns).filter(column -> run.allTrials().stream()
                .anyMatch(trial -> trial.figures() != null && column.figure().apply(trial) != null)).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new TrialTable(caption, summary, known).element(run));
    }

    private Element element(RunView run) {
        List<String> headings = new ArrayList<>(List.of("server"));
        columns.forEach(column -> headings.add(column.heading()));
        HtmlTable table = new HtmlTable(caption, headings);
        for (Double point : run.points()) {
            if (point != null) {
                table.group(Wording.value(run, point));
            }
            run.names().stream().filter(name -> !run.trials(name, point).isEmpty()).forEach(name -> table.row(name,
                    columns.stream().map(column -> cell(run.trials(name, point), column)).toArray(String[]::new)));
        }
        return table.element();
    }

    private String cell(List<Trial> trials, Column column) {
        return summary.apply(trials.stream().map(column.figure()).filter(Objects::nonNull).toList())
                .map(column.format()).orElse(Numbers.NOT_KNOWN);
    }
}
