package lineup.loadtest.report.html;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import lineup.loadtest.report.Units;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.result.Figures;

/** What became of the connections, and how evenly they were served. */
final class ConnectionTable {

    private ConnectionTable() {
    }

    static Optional<Element> of(RunView run) {
        return TrialTable.medians(run, "Connections",
                column("asked for", Figures.Connections::asked),
                column("opened", Figures.Connections::opened),
                column("to replace one", Figures.Connections::replaced),
                column("open at the end", Figures.Connections::alive),
                column("fewest answers on one", Figures.Connections::fewest),
                column("most answers on one", Figures.Connections::most),
                column("without any", Figures.Connections::starved));
    }

    private static TrialTable.Column column(String heading, ToDoubleFunction<Figures.Connections> figure) {
        return new TrialTable.Column(heading, trial -> trial.figures().connections() == null ? null
                : figure.applyAsDouble(trial.figures().connections()), value -> Units.count(Math.round(value)));
    }
}
