package lineup.loadtest.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import lineup.loadtest.engine.Outcome;
import lineup.loadtest.engine.Tally;

/** The accounts of a run in words: how many requests ended in which way. */
public final class Outcomes {

    private Outcomes() {
    }

    static String text(Tally tally) {
        return join(tally.outcomes());
    }

    public static String notOk(Tally tally) {
        Map<Outcome, Long> outcomes = tally.outcomes();
        outcomes.remove(Outcome.OK);
        return join(outcomes);
    }

    static Map<String, Object> json(Tally tally) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sent", tally.sent());
        for (Outcome outcome : Outcome.values()) {
            json.put(outcome.label(), tally.count(outcome));
        }
        return json;
    }

    private static String join(Map<Outcome, Long> outcomes) {
        return outcomes.isEmpty() ? "none" : outcomes.entrySet().stream()
                .map(entry -> entry.getKey().label() + " " + Units.count(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
