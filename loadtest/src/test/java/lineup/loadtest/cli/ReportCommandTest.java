package lineup.loadtest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lineup.loadtest.engine.ScriptedServer;
import lineup.loadtest.report.Style;
import lineup.loadtest.report.TextReport;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.RunFile;
import lineup.loadtest.result.RunFixture;
import lineup.loadtest.result.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The command {@code report}: stored runs shown again, rewritten, judged and compared. */
@Timeout(20)
class ReportCommandTest {

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();

    @ParameterizedTest
    @MethodSource("lineup.loadtest.result.RunFixture#all")
    void showsAStoredRunAsItWasWhenFresh(Run run) throws IOException {
        assertThat(shell.run("report", stored("run.json", run))).isZero();
        assertThat(shell.out()).isEqualTo(TextReport.render(run, Style.PLAIN));
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void writesAStoredRunInEveryForm() throws IOException {
        Run run = RunFixture.comparison();
        List<Path> files = List.of(folder.resolve("a.json"), folder.resolve("a.csv"), folder.resolve("a.html"),
                folder.resolve("a.hlog"));
        assertThat(shell.run("report", stored("run.json", run), "--json", files.get(0).toString(), "--csv",
                files.get(1).toString(), "--html", files.get(2).toString(), "--hlog",
                files.get(3).toString())).isZero();
        assertThat(RunFile.read(files.get(0))).isEqualTo(run);
        assertThat(Files.readString(files.get(1)).lines()).hasSize(61);
        assertThat(Files.readString(files.get(2))).contains("<html");
        assertThat(Files.readString(files.get(3)).lines().filter(line -> line.startsWith("Tag="))).hasSize(60);
    }

    @Test
    void showsAFreshRunAndItIsTrueToTheSchema() throws Exception {
        String good = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
        Path file = folder.resolve("fresh.json");
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.always(good))) {
            new Shell().run("load", server.url(), "-d", "100ms", "-w", "0", "-c", "2", "-R", "200", "--json",
                    file.toString());
        }
        assertThat(Schema.faults(Files.readString(file))).isEmpty();
        assertThat(shell.run("report", file.toString())).isZero();
        assertThat(shell.out()).contains("open loop", "send lag");
    }

    @Test
    void comparesTwoRunsAndSaysWhatElseDiffers() throws IOException {
        String before = stored("before.json", RunFixture.comparison());
        String after = stored("after.json", RunFixture.troubled());
        assertThat(shell.run("report", before, after)).isZero();
        assertThat(shell.out().lines()).allMatch(line -> line.length() <= 100)
                .anyMatch(line -> line.startsWith("before  ") && line.contains("before.json"))
                .anyMatch(line -> line.contains("64 requests were never answered."))
                .contains("Not compared, as only before: virtual, process.")
                .anyMatch(line -> line.matches("requests/s .* more is better"))
                .anyMatch(line -> line.matches("nio .* no interval .* undecided"));
    }

    @Test
    void pointsOutAnotherMachineAndAnotherLoad() throws IOException {
        assertThat(shell.run("report", stored("a.json", RunFixture.load()), stored("b.json", RunFixture.openLoad())))
                .isZero();
        assertThat(shell.out().lines()).contains("Differs: load: arrival: closed before, constant after.",
                "Differs: load: rate: none before, 5000.0 after.",
                "No ratios: no server has valid figures in both runs.");
    }

    @Test
    void findsNoDifferenceBetweenARunAndItself() throws IOException {
        String file = stored("a.json", RunFixture.comparison());
        assertThat(shell.run("report", file, file, file)).isZero();
        assertThat(shell.out()).contains("Both were made under the same conditions.")
                .doesNotContain("faster").doesNotContain("slower").doesNotContain("Differs");
        assertThat(shell.out().lines().filter(line -> line.startsWith("before  "))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "comparison, p99<1s,    0,  Every threshold is kept.",
        "comparison, cpu<50us,  99, 'Threshold cpu<50us failed: process kept it in 0 of 12 rounds.'",
        "troubled,   errors<=0, 98, 'Threshold errors<=0 failed: nginx kept it in 0 of 1 round.'"
    })
    void judgesByThresholds(String fixture, String threshold, int exitCode, String says) throws Exception {
        Run run = (Run) RunFixture.class.getMethod(fixture).invoke(null);
        assertThat(shell.run("report", stored("run.json", run), "--threshold", threshold)).isEqualTo(exitCode);
        assertThat(shell.out()).contains(says);
    }

    @Test
    void saysInOneLineWhatIsWrong() throws IOException {
        String run = stored("run.json", RunFixture.load());
        String other = Files.writeString(folder.resolve("other.json"), "{}").toString();
        assertWrong("report needs the file of a stored run, see 'lineup report --help'");
        assertWrong("there is no file 'missing.json', name one that --json wrote", "missing.json");
        assertWrong(other + " is not a stored run of the form lineup-run/1", other);
        assertWrong("several runs are only compared as text, name one file to write or to check it, see 'lineup report "
                + "--help'", run, run, "--csv", folder.resolve("x.csv").toString());
    }

    private void assertWrong(String message, String... arguments) {
        Shell own = new Shell();
        String[] all = new String[arguments.length + 1];
        all[0] = "report";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        assertThat(own.run(all)).isEqualTo(2);
        assertThat(own.err()).isEqualTo("lineup: " + message + "\n");
        assertThat(own.out()).isEmpty();
    }

    private String stored(String name, Run run) throws IOException {
        Path file = folder.resolve(name);
        RunFile.write(file, run);
        return file.toString();
    }
}
