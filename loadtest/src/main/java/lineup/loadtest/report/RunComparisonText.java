package lineup.loadtest.report;

import java.util.List;
import java.util.stream.Collectors;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Run;

/**
 * Two stored runs side by side: what differs in how they were made, the medians of both, and the ratios after / before.
 *
 * @param names of the two, such as the names of their files
 */
public record RunComparisonText(List<String> names, Run before, Run after, List<Contrast> contrasts) {

    private static final String INDENT = " ".repeat(8);

    public String render(Style style) {
        String differences = Differences.between(before, after).stream()
                .map(line -> TextWrap.wrap(line, "  ") + "\n").collect(Collectors.joining());
        String ratios = ContrastText.render("Ratio after / before of rounds that are not paired; within "
                + Cells.margin(after.conditions().margin()) + " counts as the same.", contrasts, style);
        return title("before", names.getFirst(), before, style) + title("after", names.getLast(), after, style) + "\n"
                + (differences.isEmpty() ? "Both were made under the same conditions.\n" : differences)
                + medians() + "\n"
                + (ratios.isEmpty() ? "No ratios: no server has valid figures in both runs.\n" : ratios);
    }

    private static String title(String when, String name, Run run, Style style) {
        String trust = run.trust() == null ? "not judged" : run.trust().verdict().toString();
        String interrupted = run.interrupted() ? ", interrupted" : "";
        String line = TextWrap.wrap(when + " ".repeat(8 - when.length()) + name + ": " + run.environment().started()
                + ", " + trials(run) + ", " + trust + interrupted, INDENT);
        List<String> reasons = run.trust() == null ? List.of() : run.trust().reasons();
        return style.strong(line) + "\n" + reasons.stream()
                .map(reason -> TextWrap.wrap(INDENT + reason, INDENT) + "\n").collect(Collectors.joining());
    }

    private static String trials(Run run) {
        long rounds = run.trials().stream().mapToInt(trial -> trial.round()).distinct().count();
        return rounds == 1 ? "1 round" : rounds + " rounds";
    }

    /** The second row of each server has the figures after. Nothing when no server is in both. */
    private String medians() {
        Table table = new Table("server", "", "req/s", "p50", "p99", "max", "cpu µs", "PSS", "errors");
        List<Group> old = Group.of(before);
        boolean empty = true;
        for (Group now : Group.of(after)) {
            for (Group then : old) {
                if (then.name().equals(now.name()) && !now.control()) {
                    table.add(row(then, now.name(), "before"));
                    table.add(row(now, "", "after"));
                    empty = false;
                }
            }
        }
        return empty ? "" : "\n" + table.render();
    }

    private static List<String> row(Group group, String name, String when) {
        return List.of(name, when, Cells.rate(group.median(Measures::rate)), Cells.nanos(group.median(Measures::p50)),
                Cells.nanos(group.median(Measures::p99)), Cells.nanos(group.median(Measures::max)),
                Cells.micros(group.median(Measures::cpuMicros)), Cells.bytes(group.median(Measures::memory)),
                Units.count(Measures.errors(OutcomeText.sum(group.measured(), figures -> figures.outcomes()))));
    }
}
