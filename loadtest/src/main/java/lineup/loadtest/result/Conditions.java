package lineup.loadtest.result;

import java.util.List;

/**
 * What every trial of a run had in common.
 *
 * @param scenario its name, or null when the load was put together from options
 * @param sentence the plan in one sentence, as it was told before the run
 * @param root the folder that was served, or the URL that was loaded
 * @param baseline the server that all others are compared with; null when nothing is compared
 * @param margin ratios from 1 / (1 + margin) to 1 + margin count as the same
 * @param axis what {@link Trial#point} varies, such as {@code connections}; null when nothing varies
 * @param ceiling the requests per second of the generator against the null responder; null when not measured
 */
public record Conditions(String scenario, String sentence, String root, List<String> targets, LoadShape load,
        int rounds, long seed, String baseline, double margin, String axis, Double ceiling) {
}
