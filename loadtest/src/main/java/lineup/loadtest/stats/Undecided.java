package lineup.loadtest.stats;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lineup.loadtest.result.Contrast;

/** Why a contrast is undecided, and what would decide it, in one sentence. */
public final class Undecided {

    private Undecided() {
    }

    /** The contrast's own reason, told from its fellows in the same run. */
    public static String why(Contrast contrast, List<Contrast> all, double margin) {
        if (contrast.low() == null) {
            return contrast.rounds() + " rounds give no interval; it takes at least "
                    + Holm.roundsFor(1, Contrasts.LEVEL) + ".";
        }
        if (contrast.low() <= 1 && contrast.high() >= 1) {
            return "The interval from " + percent(contrast.low()) + " to " + percent(contrast.high())
                    + " contains no difference as well as one beyond the margin; more rounds narrow it.";
        }
        int servers = contrast.control() ? 1 : (int) all.stream().filter(each -> isBeside(contrast, each)).count();
        int needed = Holm.roundsFor(servers, Contrasts.LEVEL);
        if (contrast.rounds() < needed) {
            return contrast.rounds() + " rounds are too few to compare " + servers
                    + " servers with the baseline; it takes at least " + needed + ".";
        }
        if (contrast.ratio() <= 1 + margin && contrast.ratio() >= 1 / (1 + margin)) {
            return "There is a difference, but of " + percent(contrast.ratio())
                    + ", and whether it exceeds the margin is open; more rounds may tell.";
        }
        boolean noise = !contrast.control() && all.stream().anyMatch(each -> isNoise(contrast, each));
        return noise ? "The difference is no larger than that between two runs of the baseline."
                : "The difference is not certain enough yet; more rounds may tell.";
    }

    private static boolean isBeside(Contrast contrast, Contrast other) {
        return other.metric() == contrast.metric() && Objects.equals(other.point(), contrast.point())
                && !other.control() && other.low() != null;
    }

    private static boolean isNoise(Contrast contrast, Contrast other) {
        return other.control() && other.metric() == contrast.metric()
                && Objects.equals(other.point(), contrast.point()) && other.low() != null
                && contrast.ratio() >= other.low() && contrast.ratio() <= other.high();
    }

    private static String percent(double ratio) {
        return String.format(Locale.ROOT, "%+.1f %%", 100 * (ratio - 1));
    }
}
