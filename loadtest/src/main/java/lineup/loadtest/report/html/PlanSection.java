package lineup.loadtest.report.html;

import java.util.ArrayList;
import java.util.List;
import lineup.loadtest.report.Units;
import lineup.loadtest.report.Words;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.result.Conditions;

/** What was done, in a sentence, and how to read what came of it. */
final class PlanSection implements Section {

    @Override
    public String title() {
        return "Plan";
    }

    @Override
    public List<Element> content(RunView run) {
        Conditions conditions = run.run().conditions();
        List<Element> content = new ArrayList<>();
        content.add(Element.of("p", conditions.sentence() == null ? "" : conditions.sentence()).with("class", "lead"));
        if (run.hasContrasts()) {
            content.add(method(comparison(run, conditions)));
        }
        if (run.hasContrasts() && run.confidence().isEmpty()) {
            content.add(method("There are too few rounds for an interval, so nothing is decided: 6 are needed."));
        }
        content.add(method(run.isOpenLoop()
                ? "Open loop: requests start when the rate says so, and latency counts from that moment, whether or "
                        + "not the client could send by then."
                : "Closed loop: while an answer is late, its client asks for nothing else. So latency counts from when "
                        + "the connection was free, and cannot be compared with that of an open loop."));
        Words.onFloor(run.run()).ifPresent(sentence -> content.add(method(sentence)));
        return content;
    }

    private static String comparison(RunView run, Conditions conditions) {
        return "Ratios are paired: each round runs every server once, in a balanced order that the seed "
                + conditions.seed() + " decides, and divides a server's figure by that of " + conditions.baseline()
                + " in the same round. What is told is the median over the rounds with its exact interval from order "
                + "statistics" + level(run) + ". A difference is called one when a sign test, corrected for the number "
                + "of servers, finds it certain, and the median lies beyond the margin of " + margin(conditions)
                + " and outside the noise floor. It is the same when the whole interval lies within the margin, and "
                + "undecided otherwise.";
    }

    private static Element method(String text) {
        return Element.of("p", text).with("class", "method");
    }

    private static String level(RunView run) {
        return run.confidence().map(level -> " (" + Units.decimal(100 * level, 1) + " %)").orElse("");
    }

    static String margin(Conditions conditions) {
        return "±" + Units.decimal(100 * conditions.margin(), conditions.margin() * 100 % 1 == 0 ? 0 : 1) + " %";
    }
}
