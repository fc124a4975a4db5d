package lineup.loadtest.compare;

import static lineup.loadtest.compare.SetupFixture.progress;
import static lineup.loadtest.compare.SetupFixture.rounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.ScriptedServer;
import lineup.loadtest.result.Trial;
import lineup.loadtest.scenario.Axis;
import lineup.loadtest.scenario.Course;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole comparisons of small server programs, and of scripts in this process where no process is needed. */
@Timeout(60)
class ComparisonTest {

    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

    private static final Load BRIEF = Load.closed(4, 1, Duration.ofMillis(10), Duration.ofMillis(40));

    @TempDir
    private Path folder;

    @Test
    void goesOnAfterFailures() throws Exception {
        List<Trial> trials = run(SetupFixture.of(folder, rounds(1, "good", false), FakeServer.spec("good", "good"),
                FakeServer.spec("fails", "fails"), "missing=/no/such/program", FakeServer.spec("dies", "dies"),
                FakeServer.spec("capped", "bad")));
        assertThat(trials).extracting(Trial::server)
                .containsExactlyInAnyOrder("good", "fails", "missing", "dies", "capped");
        assertThat(of("good", trials).figures().outcomes().get("ok")).isPositive();
        assertThat(of("good", trials).figures().connections().asked()).isEqualTo(4);
        assertThat(of("capped", trials).figures().connections().asked()).isEqualTo(2);
        assertThat(of("capped", trials).figures().outcomes().get("bad status")).isPositive();
        assertThat(of("fails", trials).failure()).contains("exited with code 7: cannot listen: a made-up reason");
        assertThat(of("missing", trials).failure()).contains("/no/such/program");
        assertThat(of("dies", trials).failure()).contains("ended under load, exited with code 137: out of luck");
    }

    @Test
    void givesEachServerEachPlaceAndTheBaselineAControl() throws Exception {
        try (ScriptedServer a = server(); ScriptedServer b = server(); ScriptedServer c = server()) {
            List<Trial> trials = run(SetupFixture.of(folder, rounds(4, "b", true), BRIEF, Course.SINGLE, null,
                    "a=" + a.url(), "b=" + b.url(), "c=" + c.url()));
            assertThat(trials).hasSize(16).noneMatch(Trial::hasFailed);
            for (String name : List.of("a", "b", "c")) {
                assertThat(trials.stream().filter(trial -> trial.server().equals(name) && !trial.control()))
                        .extracting(Trial::position).containsExactlyInAnyOrder(1, 2, 3, 4);
            }
            assertThat(trials.stream().filter(Trial::control)).hasSize(4).allMatch(trial -> trial.server().equals("b"));
            assertThat(trials).extracting(Trial::round).isSorted();
        }
    }

    @Test
    void takesEachServerThroughAllPointsThatItCanCarry() throws Exception {
        try (ScriptedServer a = server(); ScriptedServer b = server()) {
            Setup setup = SetupFixture.of(folder, rounds(1, "free", false), BRIEF,
                    Course.over(Axis.CONNECTIONS, 8, 1), null, "free=" + a.url(), "capped=" + b.url());
            Results results = new Comparison(setup, progress(() -> { })).run();
            assertThat(results.trials()).extracting(Trial::server, Trial::point)
                    .extracting(Object::toString)
                    .containsExactlyInAnyOrder("(\"free\", 1.0)", "(\"free\", 8.0)", "(\"capped\", 1.0)");
            assertThat(results.observed()).containsExactly("capped is left out at connections 8: it carries no more "
                    + "than 2 connections.");
        }
    }

    @Test
    void countsTheSystemCallsOfEachServerOnceOrSaysWhyNot() throws Exception {
        Results results = new Comparison(SetupFixture.withSyscalls(SetupFixture.of(folder, rounds(2, "good", false),
                BRIEF, Course.SINGLE, null, FakeServer.spec("good", "good"))), progress(() -> { })).run();
        boolean counted = results.trials().stream().allMatch(trial -> trial.cost().syscallsPerRequest() != null);
        if (counted) {
            assertThat(results.trials()).hasSize(2)
                    .allSatisfy(trial -> assertThat(trial.cost().syscallsPerRequest()).isNotEmpty());
        } else {
            assertThat(results.observed()).singleElement().asString()
                    .startsWith("good: system calls are not counted: ");
        }
    }

    @Test
    void startsNoRoundThatWouldEndTooLate() throws Exception {
        try (ScriptedServer a = server()) {
            Rounds rounds = new Rounds(1_000, 1, "a", 0.03, false, Duration.ofMillis(600));
            List<Trial> trials = run(SetupFixture.of(folder, rounds, BRIEF, Course.SINGLE, null, "a=" + a.url()));
            assertThat(trials).hasSizeBetween(1, 12);
        }
    }

    @Test
    void leavesNoProcessOfAServerBehind() throws Exception {
        Path pidFile = folder.resolve("pid");
        run(SetupFixture.of(folder, rounds(1, "parent", false),
                FakeServer.spec("parent", "parent", pidFile.toString())));
        assertThat(Ended.isEnded(pidFile)).isTrue();
    }

    @Test
    void keepsWhatWasCompleteWhenItIsStopped() throws Exception {
        Path pidFile = folder.resolve("pid");
        AtomicReference<Comparison> comparison = new AtomicReference<>();
        Runnable stopInSecondRound = new Runnable() {
            private int turns;

            @Override
            public void run() {
                if (++turns == 2) {
                    comparison.get().stop();
                }
            }
        };
        comparison.set(new Comparison(SetupFixture.of(folder, rounds(3, "parent", false),
                FakeServer.spec("parent", "parent", pidFile.toString())), progress(stopInSecondRound)));
        assertThat(comparison.get().run().trials()).singleElement().extracting(Trial::round).isEqualTo(1);
        assertThat(Ended.isEnded(pidFile)).isTrue();
    }

    @Test
    void startsNothingOnceItIsStopped() throws Exception {
        Comparison comparison = new Comparison(
                SetupFixture.of(folder, rounds(1, "good", false), FakeServer.spec("good", "good")),
                progress(() -> { }));
        comparison.stop();
        assertThat(comparison.run().trials()).isEmpty();
    }

    private static List<Trial> run(Setup setup) throws InterruptedException {
        return new Comparison(setup, progress(() -> { })).run().trials();
    }

    private static ScriptedServer server() throws IOException {
        return new ScriptedServer(ScriptedServer.always(GOOD));
    }

    private static Trial of(String server, List<Trial> trials) {
        return trials.stream().filter(trial -> trial.server().equals(server)).findFirst().orElseThrow();
    }
}
