package lineup.loadtest.stats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Contrast.Metric;
import lineup.loadtest.result.Trial;

/**
 * Each server against the baseline, in each metric and at each point of the axis.
 *
 * <p>Trials of one round are paired. A pair counts only when both of its trials have the figure: one that failed or
 * is invalid takes its round from that pair and from no other, and {@link Contrast#rounds} says how many were left. A
 * server without any pair gets no contrast. Holm's correction goes over the servers of one metric at one point, the
 * control not among them: the level holds for each column of the table, not for all columns together.
 */
public final class Contrasts {

    public static final double LEVEL = 0.95;
    public static final double MARGIN = 0.03;

    private final List<Trial> trials;
    private final String baseline;
    private final VerdictRule rule;

    private Contrasts(List<Trial> trials, String baseline, VerdictRule rule) {
        this.trials = trials;
        this.baseline = baseline;
        this.rule = rule;
    }

    /** Sorted by point, then metric, the control first and the servers as they first appear; empty without baseline. */
    public static List<Contrast> of(List<Trial> trials, String baseline, double margin) {
        return of(trials, baseline, margin, LEVEL);
    }

    /** The same at another level, for a comparison that is looked at several times: see {@link Looks}. */
    public static List<Contrast> of(List<Trial> trials, String baseline, double margin, double level) {
        List<Contrast> contrasts = new ArrayList<>();
        for (Double point : trials.stream().map(Trial::point).distinct().toList()) {
            List<Trial> there = trials.stream().filter(trial -> Objects.equals(trial.point(), point)).toList();
            Contrasts at = new Contrasts(there, baseline, new VerdictRule(margin, level));
            for (Metric metric : Metric.values()) {
                contrasts.addAll(at.inMetric(metric, point));
            }
        }
        return contrasts;
    }

    private List<Contrast> inMetric(Metric metric, Double point) {
        Map<Integer, Double> base = byRound(metric, trial -> isOf(baseline, trial));
        List<Contrast> contrasts = new ArrayList<>();
        List<Double> noiseRatios = ratios(byRound(metric, Trial::control), base);
        Estimate noise = noiseRatios.isEmpty() ? null : Estimate.of(noiseRatios, rule.level());
        if (noise != null) {
            contrasts.add(contrast(baseline, true, metric, point, noise, noise.p(), null));
        }
        Map<String, Estimate> estimates = estimates(metric, base);
        Map<String, Double> adjusted = adjusted(estimates);
        estimates.forEach((server, estimate) -> contrasts.add(
                contrast(server, false, metric, point, estimate, adjusted.get(server), noise)));
        return contrasts;
    }

    private Contrast contrast(String server, boolean control, Metric metric, Double point, Estimate estimate,
            Double adjustedP, Estimate noise) {
        return new Contrast(server, metric, control, point, estimate.rounds(), estimate.ratio(), estimate.low(),
                estimate.high(), estimate.confidence(), adjustedP,
                rule.decide(estimate, adjustedP == null ? 1 : adjustedP, metric, noise));
    }

    private Map<String, Estimate> estimates(Metric metric, Map<Integer, Double> base) {
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        for (String server : trials.stream().map(Trial::server).distinct().toList()) {
            List<Double> ratios = ratios(byRound(metric, trial -> isOf(server, trial)), base);
            if (!server.equals(baseline) && !ratios.isEmpty()) {
                estimates.put(server, Estimate.of(ratios, rule.level()));
            }
        }
        return estimates;
    }

    private static Map<String, Double> adjusted(Map<String, Estimate> estimates) {
        List<String> tested = estimates.keySet().stream().filter(each -> estimates.get(each).hasInterval()).toList();
        double[] p = Holm.adjust(tested.stream().mapToDouble(each -> estimates.get(each).p()).toArray());
        Map<String, Double> adjusted = new LinkedHashMap<>();
        for (int i = 0; i < p.length; i++) {
            adjusted.put(tested.get(i), p[i]);
        }
        return adjusted;
    }

    private Map<Integer, Double> byRound(Metric metric, Predicate<Trial> which) {
        Map<Integer, Double> values = new TreeMap<>();
        for (Trial trial : trials) {
            Double value = which.test(trial) ? Measures.of(trial, metric) : null;
            if (value != null) {
                values.put(trial.round(), value);
            }
        }
        return values;
    }

    private static List<Double> ratios(Map<Integer, Double> values, Map<Integer, Double> base) {
        return values.entrySet().stream()
                .filter(entry -> base.containsKey(entry.getKey()))
                .map(entry -> entry.getValue() / base.get(entry.getKey()))
                .toList();
    }

    private static boolean isOf(String server, Trial trial) {
        return trial.server().equals(server) && !trial.control();
    }
}
