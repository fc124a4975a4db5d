package lineup.loadtest.report.html;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lineup.loadtest.report.Words;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Environment;
import lineup.loadtest.result.Run;

/** The sentences and names that several sections use. */
final class Wording {

    private Wording() {
    }

    static String title(RunView run) {
        String what = switch (run.run().kind()) {
            case LOAD -> "Load test of ";
            case COMPARE -> "Comparison of ";
            case SWEEP -> "Sweep of ";
            case CAPACITY -> "Capacity of ";
        };
        List<String> names = run.names();
        String who = names.size() <= 5 ? list(names)
                : String.join(", ", names.subList(0, 4)) + " and " + (names.size() - 4) + " more";
        return what + who;
    }

    static String subtitle(RunView run) {
        Environment environment = run.run().environment();
        String scenario = run.run().conditions().scenario();
        String made = environment == null ? "" : "Lineup " + environment.version() + ", " + environment.started();
        return scenario == null ? made : "Scenario " + scenario + ". " + made;
    }

    /** {@code a, b and c}. */
    static String list(List<String> names) {
        return names.size() < 2 ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** {@code  at 64 connections}, or nothing where nothing varies. */
    static String at(RunView run, Double point) {
        return point == null ? "" : " at " + value(run, point);
    }

    static String value(RunView run, Double point) {
        String unit = switch (axis(run)) {
            case "rate" -> "requests/s";
            case "pipeline" -> "in the pipeline";
            case "file size" -> "bytes";
            default -> axis(run);
        };
        return Numbers.plain(point) + " " + (point == 1 ? unit.replaceFirst("s$", "") : unit);
    }

    /** The axis in words. */
    static String axis(RunView run) {
        String axis = run.run().conditions().axis();
        return axis == null ? "" : axis.replace('-', ' ');
    }

    /** The word with a sign, since a colour alone would not do. */
    static String verdict(Contrast contrast) {
        String sign = switch (contrast.verdict()) {
            case BETTER -> "▲ ";
            case WORSE -> "▼ ";
            case SAME -> "= ";
            case UNDECIDED -> "? ";
        };
        return sign + Words.of(contrast);
    }

    static String css(Contrast.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /** The first few findings of a chart, one for each server. */
    static String findings(List<String> findings) {
        return findings.stream().limit(12).collect(Collectors.joining("; ")) + ".";
    }
}
