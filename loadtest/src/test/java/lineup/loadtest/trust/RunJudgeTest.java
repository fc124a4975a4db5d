package lineup.loadtest.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lineup.loadtest.result.Conditions;
import lineup.loadtest.result.Contrast;
import lineup.loadtest.result.Contrast.Metric;
import lineup.loadtest.result.Environment;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Run.Kind;
import lineup.loadtest.result.RunFile;
import lineup.loadtest.result.Server;
import lineup.loadtest.result.Trial;
import lineup.loadtest.result.Trust;
import lineup.loadtest.result.Trust.Verdict;
import lineup.loadtest.stats.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run is worth, from the verdicts about its trials and from its circumstances. */
class RunJudgeTest {

    private static final Trust VALID = new Trust(Verdict.VALID, List.of());
    private static final Trust BUSY = new Trust(Verdict.INVALID,
            List.of("The load generator was busy: it used 99 % of its CPU budget."), Verdict.VALID);
    private static final Trust SHORT = new Trust(Verdict.SUSPECT, List.of("The window was short: 1.0 s."));

    @Test
    void aFaultlessComparisonIsValid() {
        Trust trust = Judge.run(run(Kind.COMPARE, trials(12, 0, VALID), List.of(), "0"));
        assertThat(trust).isEqualTo(VALID);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            12, 1,  SUSPECT
            12, 2,  SUSPECT
            12, 3,  INVALID
             6, 1,  SUSPECT
             6, 2,  INVALID
             1, 1,  INVALID
            """)
    void oneInvalidRoundInSixIsTolerated(int rounds, int invalid, Verdict verdict) {
        Trust trust = Judge.run(run(Kind.LOAD, trials(rounds, invalid, BUSY), List.of(), "0"));
        assertThat(trust.verdict()).isEqualTo(verdict);
        assertThat(trust.cost()).isEqualTo(Verdict.VALID);
    }

    @Test
    void theRoundsOfASearchBelongTogetherWhateverTheirRates() {
        List<Trial> trials = trials(12, 2, BUSY).stream().map(each -> Trials.at(each, 100.0 + each.round())).toList();
        assertThat(Judge.run(run(Kind.CAPACITY, trials, List.of(), "0")).verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(Judge.run(run(Kind.CAPACITY, trials.subList(0, 6), List.of(), "0")).reasons())
                .contains("There is no confidence interval: it takes at least 6 rounds, and there were 3.");
    }

    @Test
    void oneSentenceTellsOfAllTrialsWithTheSameFault() {
        List<Trial> trials = new ArrayList<>(trials(12, 3, BUSY));
        trials.add(Trials.with(Trials.trial("base", 12, true, 1, 1, 1), SHORT));
        Trust trust = Judge.run(run(Kind.COMPARE, trials, List.of(), "0"));
        assertThat(trust.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(trust.reasons()).containsExactly(
                "The load generator was busy (a 3 of 12), as in round 1 of a: it used 99 % of its CPU budget.",
                "The window was short (base again 1 of 1), as in round 12 of base again: 1.0 s.");
    }

    @Test
    void theReasonsThatMakeItInvalidComeFirst() {
        assertThat(Judge.run(run(Kind.COMPARE, trials(1, 1, BUSY), List.of(), null)).reasons()).hasSize(3)
                .first().asString().startsWith("The load generator was busy (a 1 of 1)");
    }

    @Test
    void theOnlyTrialSpeaksForItself() {
        Trial trial = Trials.with(Trials.trial("a", 1, false, 1, 1, 1), SHORT);
        assertThat(Judge.run(run(Kind.LOAD, List.of(trial), List.of(), null))).isEqualTo(SHORT);
    }

    @Test
    void aComparisonNeedsRoundsAndCpus() {
        Trust trust = Judge.run(run(Kind.COMPARE, trials(5, 0, VALID), List.of(), null));
        assertThat(trust.verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(trust.reasons()).containsExactly(
                "Nothing was pinned: servers and load generator took the 2 CPUs from each other.",
                "There is no confidence interval: it takes at least 6 rounds, and there were 5.");
        List<Trial> many = new ArrayList<>(trials(6, 0, VALID));
        many.add(Trials.with(Trials.trial("b", 1, false, 1, 1, 1), VALID));
        assertThat(Judge.run(run(Kind.COMPARE, many, List.of(), "0")).reasons()).containsExactly(
                "There were too few rounds for so many servers: to tell 2 of them from the baseline takes at least 7,"
                        + " and there were 6.");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            CPU,  1.05, 1.04, 1.06, BETTER,    INVALID
            CPU,  0.90, 0.85, 0.95, WORSE,     INVALID
            CPU,  1.05, 1.01, 1.06, BETTER,    SUSPECT
            P99,  1.30, 1.20, 1.40, WORSE,     SUSPECT
            CPU,  1.05, 0.99, 1.06, UNDECIDED, VALID
            CPU,  1.02, 1.01, 1.03, SAME,      VALID
            """)
    void theBaselineMustNotDifferFromItself(Metric metric, double ratio, double low, double high,
            Contrast.Verdict control, Verdict verdict) {
        Contrast contrast = new Contrast("base", metric, true, null, 12, ratio, low, high, 0.96, 0.01, control);
        Trust trust = Judge.run(run(Kind.COMPARE, trials(12, 0, VALID), List.of(contrast), "0"));
        assertThat(trust.verdict()).isEqualTo(verdict);
        assertThat(trust.reasons()).allSatisfy(
                each -> assertThat(each).startsWith("The baseline differs from itself: in "));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            a,    VALID
            base, INVALID
            b,    INVALID
            """)
    void nothingIsExpectedOfTheFloorUnlessAllIsComparedWithIt(String floor, Verdict verdict) {
        List<Trial> trials = new ArrayList<>(trials(12, 12, BUSY));
        if (!floor.equals("a")) {
            trials.replaceAll(each -> each.server().equals(floor) ? Trials.with(each, BUSY) : each);
        }
        Run run = run(Kind.COMPARE, trials, List.of(), "0");
        Trust trust = Judge.run(new Run(run.schema(), run.kind(), run.environment(), run.conditions(),
                List.of(new Server(floor, List.of(), null, null, 64, true)), trials, List.of(), null, List.of(),
                false));
        assertThat(trust.verdict()).isEqualTo(verdict);
        assertThat(trust.reasons().isEmpty()).isEqualTo(verdict == Verdict.VALID);
    }

    @Test
    void theVerdictIsStoredWithTheRun(@TempDir Path folder) throws Exception {
        Run run = run(Kind.COMPARE, trials(6, 1, BUSY), List.of(), "0");
        RunFile.write(folder.resolve("run.json"), run);
        assertThat(RunFile.read(folder.resolve("run.json")).trials()).extracting(Trial::trust)
                .isEqualTo(run.trials().stream().map(Trial::trust).toList());
    }

    /** The given rounds of a baseline and one server, the first rounds of the server with that verdict. */
    private static List<Trial> trials(int rounds, int doubtful, Trust trust) {
        return IntStream.rangeClosed(1, rounds).boxed().flatMap(round -> List.of(
                Trials.with(Trials.trial("base", round, false, 1, 1, 1), VALID),
                Trials.with(Trials.trial("a", round, false, 1, 1, 1), round <= doubtful ? trust : VALID)).stream())
                .toList();
    }

    private static Run run(Kind kind, List<Trial> trials, List<Contrast> contrasts, String serverCpus) {
        Environment environment = new Environment("0", "", "", 2, "", "", List.of(), serverCpus, "1");
        Conditions conditions = new Conditions(null, "", "", List.of(), Trials.LOAD, 12, 1, "base", 0.03, null, null);
        return new Run(Run.SCHEMA, kind, environment, conditions, List.of(), trials, contrasts, null, List.of(), false);
    }
}
