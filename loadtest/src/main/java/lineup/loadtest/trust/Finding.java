package lineup.loadtest.trust;

import java.util.Comparator;
import java.util.List;
import lineup.loadtest.result.Trust;
import lineup.loadtest.result.Trust.Verdict;

/**
 * One reason for doubt.
 *
 * @param aboutClient whether it speaks only of the load generator, so that the server's cost still holds
 * @param what is doubtful, in words without numbers, the same in every trial
 * @param detail the rest of the sentence, with the numbers
 */
record Finding(Verdict verdict, boolean aboutClient, String what, String detail) {

    private static final String SEPARATOR = ": ";

    static Finding ofClient(Verdict verdict, String what, String detail) {
        return new Finding(verdict, true, what, detail);
    }

    static Finding of(Verdict verdict, String what, String detail) {
        return new Finding(verdict, false, what, detail);
    }

    /** Invalid above the one limit, suspect above the other. */
    static Verdict graded(double value, double invalidAbove) {
        return value > invalidAbove ? Verdict.INVALID : Verdict.SUSPECT;
    }

    String sentence() {
        return what + SEPARATOR + detail + ".";
    }

    /** What is doubtful, of a sentence made above, and behind it the rest. */
    static String[] parts(String sentence) {
        return sentence.contains(SEPARATOR) ? sentence.split(SEPARATOR, 2) : new String[] {sentence, ""};
    }

    /** The worst of them, with all their sentences, the worst first. */
    static Trust trust(List<Finding> findings) {
        List<String> reasons = findings.stream()
                .sorted(Comparator.comparing(Finding::verdict).reversed())
                .map(Finding::sentence)
                .toList();
        return new Trust(worst(findings), reasons, worst(findings.stream().filter(each -> !each.aboutClient).toList()));
    }

    private static Verdict worst(List<Finding> findings) {
        return findings.stream().map(Finding::verdict).max(Comparator.naturalOrder()).orElse(Verdict.VALID);
    }
}
