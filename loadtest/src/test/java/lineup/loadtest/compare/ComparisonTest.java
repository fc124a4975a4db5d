package lineup.loadtest.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lineup.loadtest.engine.Load;
import lineup.loadtest.engine.Outcome;
import lineup.loadtest.engine.Plan;
import lineup.loadtest.report.Environment;
import lineup.loadtest.report.ProgressLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole comparisons of small server programs. Nothing is pinned here, as that would pin the other tests too. */
@Timeout(60)
class ComparisonTest {

    private static final Load LOAD =
            Load.closed(4, 1, Duration.ofMillis(100), Duration.ofMillis(400)).withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(5));

    @TempDir
    private Path folder;

    @Test
    void measuresServersInTurnAndGoesOnAfterFailures() throws Exception {
        Setup setup = setup(FakeServer.spec("good", "good"), FakeServer.spec("fails", "fails"),
                "missing=/no/such/program", FakeServer.spec("dies", "dies"), FakeServer.spec("bad", "bad"));
        Comparison comparison = new Comparison(setup, ComparisonTest::silent);
        List<Row> rows = comparison.run();
        assertThat(rows).extracting(Row::name).containsExactly("good", "fails", "missing", "dies", "bad");
        assertMeasured(rows.get(0), 4, Outcome.OK);
        assertFailed(rows.get(1), "exited with code 7: cannot listen: a made-up reason");
        assertFailed(rows.get(2), "/no/such/program");
        assertFailed(rows.get(3), "ended under load, exited with code 9: out of luck");
        assertMeasured(rows.get(4), 2, Outcome.BAD_STATUS);
        assertText(new CompareText(new Result(setup, rows, comparison.differences(), Environment.current(List.of()))));
    }

    @Test
    void leavesNoProcessOfAServerBehind() throws Exception {
        Path pidFile = folder.resolve("pid");
        new Comparison(setup(FakeServer.spec("parent", "parent", pidFile.toString())), ComparisonTest::silent).run();
        Optional<ProcessHandle> child = ProcessHandle.of(Long.parseLong(Files.readString(pidFile)));
        assertThat(child).satisfiesAnyOf(gone -> assertThat(gone).isEmpty(),
                ended -> assertThat(ended.get().onExit()).succeedsWithin(Duration.ofSeconds(10)));
    }

    @Test
    void startsNothingOnceItIsStopped() throws Exception {
        Comparison comparison = new Comparison(setup(FakeServer.spec("good", "good")), ComparisonTest::silent);
        comparison.stop();
        assertThat(comparison.run()).isEmpty();
    }

    private Setup setup(String... specs) {
        List<ServerSpec> servers = Stream.of(specs).map(ServerSpec::parse).toList();
        return new Setup(servers, folder, List.of("/"), LOAD, Map.of("bad", 2), Optional.empty());
    }

    private static void assertMeasured(Row row, int connections, Outcome only) {
        assertThat(row).isInstanceOfSatisfying(Row.Measured.class, measured -> {
            assertThat(measured.connections()).isEqualTo(connections);
            assertThat(measured.measurement().sent().outcomes()).containsOnlyKeys(only);
        });
    }

    private static void assertFailed(Row row, String reason) {
        assertThat(row).isInstanceOfSatisfying(Row.Failed.class,
                failed -> assertThat(failed.reason()).contains(reason));
    }

    private static void assertText(CompareText text) {
        String rendered = text.render();
        assertThat(rendered.lines()).allMatch(line -> line.length() <= 100);
        assertThat(rendered).contains("fails  ", "NOT OK: bad: bad status", "nothing pinned");
    }

    private static ProgressLine silent(String name) {
        return new ProgressLine(new PrintStream(PrintStream.nullOutputStream()), false, name, Duration.ZERO);
    }
}
