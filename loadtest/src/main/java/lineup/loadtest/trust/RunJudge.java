package lineup.loadtest.trust;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Trial;
import lineup.loadtest.result.Trust;
import lineup.loadtest.result.Trust.Verdict;

/**
 * The verdict about a run: the worst of its trials, and what only their whole can tell.
 *
 * <p>One exception: where at most one in six rounds of a server at a point is invalid, the run is only suspect. Those
 * rounds do not count in the comparison, and enough are left. Another: of the floor nothing is expected, as its rate is
 * that of the load generator. What is wrong with its trials matters only where all others are compared with it.
 */
final class RunJudge {

    private static final int TOLERATED_ONE_IN = 6;

    private final Run run;
    private final List<Trial> trials;

    RunJudge(Run run) {
        this.run = run;
        trials = run.trials().stream().filter(this::counts).toList();
    }

    Trust judge() {
        List<Finding> findings = new ArrayList<>();
        if (run.trials().isEmpty()) {
            findings.add(Finding.of(Verdict.INVALID, "Nothing was measured", "the run has no trials"));
        }
        if (run.kind() != Run.Kind.LOAD) {
            ComparisonChecks.all(run, findings);
        }
        if (run.interrupted()) {
            findings.add(Finding.of(Verdict.SUSPECT, "The run was interrupted", "its later rounds are missing"));
        }
        Trust whole = Finding.trust(findings);
        Verdict ofTrials = worstOfTrials(Trust::verdict);
        boolean trialsAreWorse = ofTrials.compareTo(whole.verdict()) > 0;
        return new Trust(worst(Stream.of(whole.verdict(), ofTrials)),
                Stream.of(trialsAreWorse ? doubts() : whole.reasons(), trialsAreWorse ? whole.reasons() : doubts())
                        .flatMap(List::stream).toList(),
                worst(Stream.of(whole.cost(), worstOfTrials(Trust::cost))));
    }

    private boolean counts(Trial trial) {
        return trial.server().equals(run.conditions().baseline())
                || run.servers().stream().noneMatch(server -> server.floor() && server.name().equals(trial.server()));
    }

    private Verdict worstOfTrials(Function<Trust, Verdict> which) {
        Map<List<Object>, List<Verdict>> byServer = run.kind().comparable(trials).stream()
                .filter(trial -> trial.trust() != null)
                .collect(Collectors.groupingBy(RunJudge::group,
                        Collectors.mapping(trial -> which.apply(trial.trust()), Collectors.toList())));
        return worst(byServer.values().stream().map(RunJudge::worstOfRounds));
    }

    private static List<Object> group(Trial trial) {
        return List.of(trial.server(), trial.control(), trial.point() == null ? "" : trial.point());
    }

    private static Verdict worstOfRounds(List<Verdict> rounds) {
        long invalid = rounds.stream().filter(Verdict.INVALID::equals).count();
        boolean tolerated = invalid > 0 && invalid * TOLERATED_ONE_IN <= rounds.size();
        return tolerated ? Verdict.SUSPECT : worst(rounds.stream());
    }

    private static Verdict worst(Stream<Verdict> verdicts) {
        return verdicts.max(Comparator.naturalOrder()).orElse(Verdict.VALID);
    }

    /** One sentence for each kind of doubt, whichever trials it concerns; the ones about the worst trials first. */
    private List<String> doubts() {
        List<Trial> worstFirst = trials.stream().filter(trial -> trial.trust() != null)
                .sorted(Comparator.comparing((Trial trial) -> trial.trust().verdict()).reversed())
                .toList();
        Map<String, List<Trial>> byReason = new LinkedHashMap<>();
        for (Trial trial : worstFirst) {
            trial.doubts().forEach(doubt ->
                    byReason.computeIfAbsent(Finding.parts(doubt)[0], _ -> new ArrayList<>()).add(trial));
        }
        return byReason.entrySet().stream().map(entry -> sentence(entry.getKey(), entry.getValue())).toList();
    }

    private String sentence(String what, List<Trial> concerned) {
        Trial example = concerned.getFirst();
        String doubt = example.doubts().stream()
                .filter(each -> Finding.parts(each)[0].equals(what)).findFirst().orElseThrow();
        if (run.trials().size() == 1) {
            return doubt;
        }
        Map<String, Long> all = run.trials().stream()
                .collect(Collectors.groupingBy(RunJudge::name, Collectors.counting()));
        String who = concerned.stream()
                .collect(Collectors.groupingBy(RunJudge::name, LinkedHashMap::new, Collectors.counting()))
                .entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + " of " + all.get(entry.getKey()))
                .collect(Collectors.joining(", "));
        return what + " (" + who + "), as in round " + example.round() + " of " + name(example) + ": "
                + Finding.parts(doubt)[1];
    }

    private static String name(Trial trial) {
        return trial.control() ? trial.server() + " again" : trial.server();
    }
}
