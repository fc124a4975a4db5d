package lineup.loadtest.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.Trial;

/** How requests ended, by class, added up over trials. */
final class OutcomeText {

    private OutcomeText() {
    }

    /** One line for each server that has errors, in the window or in the warm-up; one line in all when none has. */
    static String errors(List<Group> groups) {
        StringBuilder text = new StringBuilder();
        for (Group group : groups) {
            add(text, group, "", Figures::outcomes);
            add(text, group, " in the warm-up", Figures::warmupOutcomes);
        }
        long sent = groups.stream().flatMap(group -> group.measured().stream())
                .mapToLong(trial -> trial.figures().sent()).sum();
        return text.isEmpty() ? "Errors: none in " + Units.count(sent) + " requests.\n" : text.toString();
    }

    /** All classes that occurred, with their counts. */
    static String list(Map<String, Long> outcomes) {
        String list = outcomes.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey() + " " + Units.count(entry.getValue())).collect(Collectors.joining(", "));
        return list.isEmpty() ? "none" : list;
    }

    static Map<String, Long> sum(List<Trial> trials, Function<Figures, Map<String, Long>> which) {
        Map<String, Long> sum = new LinkedHashMap<>();
        for (Trial trial : trials) {
            which.apply(trial.figures()).forEach((label, count) -> sum.merge(label, count, Long::sum));
        }
        return sum;
    }

    private static void add(StringBuilder text, Group group, String when, Function<Figures, Map<String, Long>> which) {
        Map<String, Long> outcomes = sum(group.measured(), which);
        long errors = Measures.errors(outcomes);
        if (errors > 0) {
            long all = outcomes.values().stream().mapToLong(Long::longValue).sum();
            outcomes.remove(Measures.OK);
            text.append(TextWrap.wrap("Errors: " + group.name() + when + ": " + Units.count(errors) + " of "
                    + Units.count(all) + " requests: " + list(outcomes) + ".", "  ")).append('\n');
        }
    }
}
