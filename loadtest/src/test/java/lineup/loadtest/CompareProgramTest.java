package lineup.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lineup.loadtest.compare.Ended;
import lineup.loadtest.compare.FakeServer;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.RunFile;
import lineup.loadtest.result.Server;
import lineup.loadtest.result.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code compare} from outside: its output, its files, its exit codes and its end by a signal. */
@Timeout(60)
class CompareProgramTest {

    @TempDir
    private Path folder;

    @Test
    void comparesTheChosenServersAndWritesThemDown() throws Exception {
        Path json = folder.resolve("result.json");
        Path html = folder.resolve("result.html");
        try (Program program = Program.start("compare", "two", "one", "-d", "200ms", "-w", "100ms", "--cap", "one=1",
                "--server", FakeServer.spec("one", "good"), "--server", FakeServer.spec("two", "good"),
                "--server", FakeServer.spec("three", "fails"), "--scenario", "keepalive", "--rounds", "1",
                "--threshold", "rate>=1", "--json", json.toString(), "--html", html.toString())) {
            assertThat(program.out().lines()).allMatch(line -> line.length() <= 100)
                    .anyMatch(line -> line.startsWith("Comparing two, one on the scenario keepalive"))
                    .anyMatch(line -> line.matches("two +[0-9,.]+ .*"))
                    .anyMatch(line -> line.matches("two \\(A/A\\) +[0-9,.]+ .*"));
            assertThat(program.exitCode()).isIn(0, 98);
        }
        Run run = RunFile.read(json);
        assertThat(run.servers()).extracting(Server::name, Server::connections)
                .hasToString("[(\"two\", 64), (\"one\", 1)]");
        assertThat(run.trials()).hasSize(3).noneMatch(Trial::hasFailed).filteredOn(Trial::control).hasSize(1);
        assertThat(run.conditions().baseline()).isEqualTo("two");
        assertThat(run.conditions().ceiling()).isPositive();
        assertThat(run.contrasts()).isNotEmpty();
        assertThat(Files.readString(html)).contains("two").contains("<svg");
    }

    @Test
    void failsWhenAServerFails() throws Exception {
        try (Program program = Program.start("compare", "--quiet", "--quick", "--server", FakeServer.spec("x", "fails"),
                "--scenario", "keepalive")) {
            assertThat(program.out()).contains("exited with code 7");
            assertThat(program.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void writesWhatItHasWhenItIsTerminated() throws Exception {
        Path pidFile = folder.resolve("pid");
        Path json = folder.resolve("result.json");
        try (Program program = Program.start("compare", "-d", "1m", "--root", folder.toString(), "--quick", "--server",
                FakeServer.spec("parent", "parent", pidFile.toString()), "--json", json.toString())) {
            awaitChild(pidFile, program);
            program.terminate();
            assertThat(program.out()).contains("INTERRUPTED");
            assertThat(program.exitCode()).isEqualTo(128 + 15);
            assertThat(Ended.isEnded(pidFile)).isTrue();
        }
        assertThat(RunFile.read(json)).satisfies(run -> {
            assertThat(run.interrupted()).isTrue();
            assertThat(run.trials()).isEmpty();
        });
    }

    private static void awaitChild(Path pidFile, Program program) throws IOException {
        while (program.isAlive() && (!Files.exists(pidFile) || Files.size(pidFile) == 0)) {
            Thread.onSpinWait();
        }
    }
}
