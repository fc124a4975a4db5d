package lineup.loadtest.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lineup.loadtest.result.Distribution;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.Generator;
import lineup.loadtest.result.LoadShape;
import lineup.loadtest.result.Run.Kind;
import lineup.loadtest.result.Trial;
import lineup.loadtest.result.Trust;
import lineup.loadtest.result.Trust.Verdict;
import lineup.loadtest.stats.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One fault after the other in a trial that is faultless otherwise. */
class JudgeTest {

    private static final Figures GOOD = Trials.figures(100_000, 2_000_000);
    private static final Generator CALM = new Generator(1, 0.5, 0, 0, 0, 0L);
    private static final long MS = 1_000_000;
    private static final String WAITING =
            " were still waiting when the run ended, so the true tail is longer than the one shown.";

    static Stream<Arguments> generators() {
        return Stream.of(
                arguments(new Generator(1, 0.85, 0, 0, 0, 0L), Verdict.VALID, ""),
                arguments(new Generator(1, 0.91, 0, 0, 0, 0L), Verdict.SUSPECT,
                        "The load generator was busy: it used 91 % of its CPU budget, where 85 % is the limit."),
                arguments(new Generator(1, 0.99, 0, 0, 0, 0L), Verdict.INVALID,
                        "The load generator was busy: it used 99 % of its CPU budget, where 85 % is the limit."),
                arguments(new Generator(1, 0.5, 0, 60 * MS, 8 * MS, 0L), Verdict.SUSPECT,
                        "The load generator collected garbage: it paused for 60.0 ms in total and 8.0 ms at most, "
                                + "so the p99 may be its own."),
                arguments(new Generator(1, 0.5, 0, 8 * MS, 8 * MS, 0L), Verdict.SUSPECT,
                        "The load generator collected garbage: it paused for 8.0 ms in total and 8.0 ms at most, "
                                + "so what lies above the p99 may be its own."),
                arguments(new Generator(1, 0.5, 0, 4 * MS, 4 * MS, 0L), Verdict.VALID, ""),
                arguments(new Generator(1, 0.5, 0, 8 * MS, MS, null), Verdict.VALID, ""),
                arguments(new Generator(1, 0.5, 0, 0, 0, 3L), Verdict.SUSPECT, "The accept queue overflowed: 3"
                        + " times the system turned a connection away, which was then tried again a second or more"
                        + " later."));
    }

    @ParameterizedTest
    @MethodSource("generators")
    void judgesTheGenerator(Generator generator, Verdict verdict, String reason) {
        check(judge(GOOD, generator, Trials.LOAD, null, Kind.LOAD), verdict, reason);
    }

    static Stream<Arguments> figures() {
        return Stream.of(
                arguments(outcomes(Map.of("ok", 99_990L, "timeout", 7L, "reset", 3L)), Verdict.SUSPECT,
                        "Requests failed: 10 of 100,000, 0.01 % (timeout 7, reset 3)."),
                arguments(outcomes(Map.of("ok", 98_000L, "bad status", 2_000L)), Verdict.INVALID,
                        "Requests failed: 2,000 of 100,000, 2.0 % (bad status 2,000)."),
                arguments(outcomes(Map.of("ok", 99_999L, "unanswered", 1L)), Verdict.SUSPECT,
                        "Requests were not answered: 1 of 100,000" + WAITING),
                arguments(outcomes(Map.of("ok", 99_936L, "unanswered", 64L)), Verdict.INVALID,
                        "Requests were not answered: 64 of 100,000" + WAITING),
                arguments(connections(63, 0), Verdict.SUSPECT,
                        "Connections were lost: 63 of 64 were open at the end of the window."),
                arguments(connections(50, 0), Verdict.INVALID,
                        "Connections were lost: 50 of 64 were open at the end of the window."),
                arguments(connections(64, 2), Verdict.SUSPECT,
                        "Connections starved: 2 of 64 got no good answer, while the luckiest got 1,700."),
                arguments(connections(64, 60), Verdict.INVALID,
                        "Connections starved: 60 of 64 got no good answer, while the luckiest got 1,700."),
                arguments(seconds(900, 1000, 1000, 1000, 1000), Verdict.VALID, ""),
                arguments(seconds(700, 900, 950, 1000, 1000), Verdict.SUSPECT, "There was no steady state: from the"
                        + " first third of the window to the last the rate rose from 700 to 1,000 answers a second."),
                arguments(seconds(300, 900, 950, 1000, 1000), Verdict.SUSPECT, "There was no steady state: from the"
                        + " first third of the window to the last the rate rose from 300 to 1,000 answers a second."),
                arguments(seconds(1000, 1000, 1000, 1000, 100, 10), Verdict.INVALID, "There was no steady state: from"
                        + " the first third of the window to the last the rate fell from 1,000 to 55 answers a"
                        + " second."),
                arguments(seconds(5, 4, 6, 3, 4), Verdict.VALID, ""),
                arguments(seconds(1000, 1000, 0, 0, 0, 1000, 1000), Verdict.SUSPECT,
                        "The server stalled: in 3 of 7 seconds (43 %) there was no good answer at all."),
                arguments(Trials.figures(500, 2 * MS), Verdict.SUSPECT,
                        "There were few answers: 500, so the p99 rests on the slowest 5."),
                arguments(Trials.figures(0, 0), Verdict.INVALID,
                        "Nothing was measured: no good answer came in the window."),
                arguments(window(MS * 1500), Verdict.SUSPECT,
                        "The window was short: 1.5 s, where 2.0 s is the least."));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void judgesWhatTheServerDid(Figures figures, Verdict verdict, String reason) {
        check(judge(figures, CALM, Trials.LOAD, null, Kind.LOAD), verdict, reason);
    }

    @Test
    void judgesTheRateByTheCeilingAndKeepsTheCost() {
        check(judge(GOOD, CALM, Trials.LOAD, 26_000.0, Kind.LOAD), Verdict.VALID, "");
        check(judge(GOOD, CALM, Trials.LOAD, 22_000.0, Kind.LOAD), Verdict.SUSPECT, "You measured the client: 20,000"
                + " requests/s are 91 % of the 22,000 that the load generator reaches against a server that does"
                + " nothing.");
        check(judge(GOOD, CALM, Trials.LOAD, 15_000.0, Kind.LOAD), Verdict.SUSPECT, "The ceiling was measured too low:"
                + " 20,000 requests/s are 133 % of the 15,000 that the load generator was seen to reach, so it is not"
                + " known whether it was the limit.");
        Trust limited = judge(GOOD, CALM, Trials.LOAD, 20_500.0, Kind.LOAD);
        assertThat(limited.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(limited.cost()).isEqualTo(Verdict.VALID);
    }

    static Stream<Arguments> rates() {
        return Stream.of(
                arguments("constant", 20_100.0, Kind.LOAD, Verdict.VALID),
                arguments("constant", 20_600.0, Kind.LOAD, Verdict.SUSPECT),
                arguments("constant", 25_000.0, Kind.LOAD, Verdict.INVALID),
                arguments("constant", 25_000.0, Kind.SWEEP, Verdict.SUSPECT),
                arguments("constant", 25_000.0, Kind.CAPACITY, Verdict.VALID),
                arguments("poisson", 20_400.0, Kind.LOAD, Verdict.VALID),
                arguments("ramp", 40_000.0, Kind.LOAD, Verdict.VALID),
                arguments("closed", null, Kind.LOAD, Verdict.VALID));
    }

    @ParameterizedTest
    @MethodSource("rates")
    void judgesWhetherTheRateWasReached(String arrival, Double rate, Kind kind, Verdict verdict) {
        Trust trust = judge(GOOD, CALM, load(arrival, rate, null), null, kind);
        assertThat(trust.verdict()).isEqualTo(verdict);
        if (verdict != Verdict.VALID) {
            assertThat(trust.reasons()).singleElement().asString().startsWith("The rate was not reached: 20,000 good");
        }
    }

    @Test
    void judgesLateSends() {
        check(judge(lag(90_000), CALM, Trials.LOAD, null, Kind.LOAD), Verdict.VALID, "");
        check(judge(lag(2 * MS), CALM, Trials.LOAD, null, Kind.LOAD), Verdict.SUSPECT, "Requests were sent late: 1 % of"
                + " them by more than 2.0 ms, because the load generator was busy.");
    }

    @Test
    void connectionsThatAreNotMeantToLastMayBeMissing() {
        check(judge(connections(20, 0), CALM, load("closed", null, 1), null, Kind.LOAD), Verdict.VALID, "");
    }

    @Test
    void aServerMayEndItsConnections() {
        Figures.Connections ended = new Figures.Connections(64, 120_000, 119_936, 33, 0, 1_700, 0);
        check(judge(change(GOOD, GOOD.outcomes(), ended, GOOD.perSecond(), null, GOOD.windowNanos()), CALM,
                Trials.LOAD, null, Kind.LOAD), Verdict.SUSPECT, "The server keeps no connection: 120,000 were opened,"
                + " and 100,000 answers came in the window.");
    }

    @Test
    void saysWhyATrialFailed() {
        check(Judge.trial(Trials.failed("a", 1), Trials.LOAD, null, Kind.COMPARE), Verdict.INVALID,
                "The trial failed: exited with code 1.");
    }

    @Test
    void theWorstComesFirst() {
        Trust trust = judge(window(MS * 1500), new Generator(1, 0.99, 0, 0, 0, 0L), Trials.LOAD, null, Kind.LOAD);
        assertThat(trust.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(trust.cost()).isEqualTo(Verdict.SUSPECT);
        assertThat(trust.reasons()).hasSize(2).first().asString().startsWith("The load generator was busy");
    }

    private static Trust judge(Figures figures, Generator generator, LoadShape load, Double ceiling, Kind kind) {
        Trial trial = new Trial("a", 1, 1, false, null, null, figures, null, generator, null);
        return Judge.trial(trial, load, ceiling, kind);
    }

    private static void check(Trust trust, Verdict verdict, String reason) {
        assertThat(trust.reasons()).isEqualTo(reason.isEmpty() ? List.of() : List.of(reason));
        assertThat(trust.verdict()).isEqualTo(verdict);
    }

    private static LoadShape load(String arrival, Double rate, Integer requestsPerConnection) {
        LoadShape load = Trials.LOAD;
        return new LoadShape(64, 1, arrival, rate, 1, requestsPerConnection, 0, load.durationNanos(), null, 0, "length",
                List.of());
    }

    private static Figures outcomes(Map<String, Long> outcomes) {
        return change(GOOD, outcomes, GOOD.connections(), GOOD.perSecond(), null, GOOD.windowNanos());
    }

    private static Figures connections(int alive, int starved) {
        return change(GOOD, GOOD.outcomes(), new Figures.Connections(64, 64, 0, alive, 0, 1_700, starved),
                GOOD.perSecond(), null, GOOD.windowNanos());
    }

    private static Figures seconds(long... answers) {
        List<Long> seconds = Arrays.stream(answers).boxed().toList();
        return change(GOOD, GOOD.outcomes(), GOOD.connections(), seconds, null, GOOD.windowNanos());
    }

    private static Figures window(long nanos) {
        return change(GOOD, GOOD.outcomes(), GOOD.connections(), GOOD.perSecond(), null, nanos);
    }

    private static Figures lag(long p99) {
        return change(GOOD, GOOD.outcomes(), GOOD.connections(), GOOD.perSecond(), Trials.latency(100_000, p99),
                GOOD.windowNanos());
    }

    private static Figures change(Figures f, Map<String, Long> outcomes, Figures.Connections connections,
            List<Long> perSecond, Distribution sendLag, long window) {
        return new Figures(window, f.answered(), f.bytes(), f.requestsPerSecond(), f.bytesPerSecond(), f.sent(),
                outcomes, Map.of(), f.latency(), f.fromSend(), null, f.firstByte(), sendLag, connections, perSecond);
    }
}
