package lineup.loadtest.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Trial;

/**
 * The ratios of one server to the baseline, one for each round in which both have the figure.
 *
 * @param control whether this is the second entry of the baseline
 */
record PairedRounds(String server, boolean control, List<Round> rounds) {

    record Round(int number, double ratio) {
    }

    /** All servers that have a pair, and the second entry of the baseline last. */
    static List<PairedRounds> of(RunView run, Contrast.Metric metric, Double point) {
        List<PairedRounds> all = new ArrayList<>();
        Function<Trial, Double> figure = Measures.of(metric);
        List<Trial> base = run.trials(run.baseline(), point);
        run.names().stream().filter(name -> !name.equals(run.baseline()))
                .forEach(name -> all.add(new PairedRounds(name, false, pairs(run.trials(name, point), base, figure))));
        all.add(new PairedRounds(run.baseline(), true, pairs(run.controls(point), base, figure)));
        all.removeIf(paired -> paired.rounds().isEmpty());
        return all;
    }

    String name() {
        return control ? server + " (A/A)" : server;
    }

    double median() {
        return Math.exp(Statistics.median(rounds.stream().map(round -> Math.log(round.ratio())).toList()).orElse(0.0));
    }

    private static List<Round> pairs(List<Trial> trials, List<Trial> base, Function<Trial, Double> figure) {
        List<Round> pairs = new ArrayList<>();
        for (Trial trial : trials) {
            base.stream().filter(other -> other.round() == trial.round()).findFirst().ifPresent(other -> {
                Double above = figure.apply(trial);
                Double below = figure.apply(other);
                if (above != null && below != null && above > 0 && below > 0) {
                    pairs.add(new Round(trial.round(), above / below));
                }
            });
        }
        return pairs;
    }
}
