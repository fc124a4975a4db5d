package lineup.loadtest.stats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Contrast.Metric;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Trial;

/**
 * Each server of one run against itself in an earlier one, in each metric and at each point that both have.
 *
 * <p>The rounds of two runs have nothing in common, so they are not paired: see {@link RankSum}. Four rounds in each
 * give an interval at 95 %. Holm's correction goes over the servers of one metric at one point. The second entry of the
 * baseline is left out: it says how noisy one run is in itself, not how far the days lie apart.
 */
public final class RunContrasts {

    private final VerdictRule rule;

    private RunContrasts(double margin) {
        rule = new VerdictRule(margin, Contrasts.LEVEL);
    }

    /** Ratios after / before, sorted by point, then metric, then server; empty without a server in common. */
    public static List<Contrast> of(Run before, Run after, double margin) {
        RunContrasts contrasts = new RunContrasts(margin);
        List<Contrast> all = new ArrayList<>();
        for (Double point : after.kind().comparable(after.trials()).stream().map(Trial::point).distinct().toList()) {
            for (Metric metric : Stream.of(Metric.values()).filter(after.kind()::compares).toList()) {
                all.addAll(contrasts.inMetric(figures(before, metric, point), figures(after, metric, point), metric,
                        point));
            }
        }
        return all;
    }

    private List<Contrast> inMetric(Map<String, List<Double>> before, Map<String, List<Double>> after, Metric metric,
            Double point) {
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        after.forEach((server, figures) -> {
            if (before.containsKey(server)) {
                estimates.put(server, RankSum.compare(before.get(server), figures, rule.level()));
            }
        });
        List<Double> tested = estimates.values().stream().map(Estimate::p).filter(Objects::nonNull).toList();
        double[] adjusted = Holm.adjust(tested.stream().mapToDouble(Double::doubleValue).toArray());
        List<Contrast> contrasts = new ArrayList<>();
        int next = 0;
        for (Map.Entry<String, Estimate> entry : estimates.entrySet()) {
            Estimate found = entry.getValue();
            Double p = found.hasInterval() ? Double.valueOf(adjusted[next++]) : null;
            contrasts.add(new Contrast(entry.getKey(), metric, false, point, found.rounds(), found.ratio(), found.low(),
                    found.high(), found.confidence(), p, rule.decide(found, p == null ? 1 : p, metric, null)));
        }
        return contrasts;
    }

    private static Map<String, List<Double>> figures(Run run, Metric metric, Double point) {
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        for (Trial trial : run.kind().comparable(run.trials())) {
            Double value = Measures.of(trial, metric);
            if (value != null && !trial.control() && Objects.equals(trial.point(), point)) {
                figures.computeIfAbsent(trial.server(), _ -> new ArrayList<>()).add(value);
            }
        }
        return figures;
    }
}
