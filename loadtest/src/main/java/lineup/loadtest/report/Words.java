package lineup.loadtest.report;

import lineup.loadtest.result.Contrast;

/** The word for a difference depends on what differs. */
public final class Words {

    private Words() {
    }

    public static String of(Contrast contrast) {
        return switch (contrast.verdict()) {
            case BETTER -> better(contrast.metric());
            case WORSE -> worse(contrast.metric());
            case SAME -> "same";
            case UNDECIDED -> "undecided";
        };
    }

    private static String better(Contrast.Metric metric) {
        return switch (metric) {
            case RATE, P50, P99 -> "faster";
            case CPU -> "cheaper";
            case MEMORY -> "smaller";
        };
    }

    private static String worse(Contrast.Metric metric) {
        return switch (metric) {
            case RATE, P50, P99 -> "slower";
            case CPU -> "dearer";
            case MEMORY -> "larger";
        };
    }
}
