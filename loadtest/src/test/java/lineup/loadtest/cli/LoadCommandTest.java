package lineup.loadtest.cli;

import static lineup.loadtest.engine.ScriptedServer.always;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import lineup.loadtest.engine.ScriptedServer;
import lineup.loadtest.result.Figures;
import lineup.loadtest.result.LoadShape;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.RunFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole runs of {@code load}: what is printed, what is written, and how it ends. */
@Timeout(20)
class LoadCommandTest {

    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

    /** It waits before each answer, so that the generator, which shares its process, is never found to be the limit. */
    private static final ScriptedServer.Script LEISURELY = talk -> {
        while (talk.request()) {
            LockSupport.parkNanos(1_000_000);
            talk.send(GOOD);
        }
    };

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();

    @Test
    void tellsThePlanRunsItAndReports() throws Exception {
        assertThat(loadLeisurely()).isZero();
        assertThat(shell.unwrapped()).startsWith("Loading http://127.0.0.1:")
                .contains("in a closed loop over 4 connections, for 1,500 requests: until the last answer.")
                .contains("ok 1,500", "p99.9", "lineup load http://127.0.0.1:")
                .containsOnlyOnce("over 4 connections, for 1,500 requests");
        assertThat(shell.out().lines()).allMatch(line -> line.length() <= 100);
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void judgesByTheGeneratorsOwnCeilingOnDemand() throws Exception {
        Path json = folder.resolve("run.json");
        assertThat(loadLeisurely("--ceiling", "--json", json.toString())).isZero();
        Run run = RunFile.read(json);
        assertThat(run.conditions().ceiling()).isGreaterThan(run.trials().getFirst().figures().requestsPerSecond());
        assertThat(shell.out()).doesNotContain("ceiling is not known");
    }

    @Test
    void writesTheRunInEveryForm() throws Exception {
        List<String> forms = List.of("json", "csv", "hlog", "html");
        assertThat(loadLeisurely(forms.stream()
                .flatMap(form -> Stream.of("--" + form, folder.resolve("run." + form).toString()))
                .toArray(String[]::new))).isZero();
        Run run = RunFile.read(folder.resolve("run.json"));
        assertThat(run.kind()).isEqualTo(Run.Kind.LOAD);
        assertThat(run.trials()).singleElement().satisfies(trial -> {
            assertThat(trial.figures().outcomes()).containsEntry("ok", 1500L);
            assertThat(trial.trust()).isNotNull();
            assertThat(trial.generator().listenOverflows() != null)
                    .isEqualTo(Files.exists(Path.of("/proc/net/netstat")));
        });
        assertThat(run.environment().command()).startsWith("lineup", "load", run.servers().getFirst().name());
        assertThat(Files.readString(folder.resolve("run.csv")).lines()).hasSize(2);
        assertThat(Files.readString(folder.resolve("run.hlog"))).contains("Tag=http");
        assertThat(Files.readString(folder.resolve("run.html"))).startsWith("<!DOCTYPE html>")
                .contains("http://127.0.0.1:");
        assertThat(shell.out()).contains("ok 1,500");
    }

    @Test
    void keepsTheWholeShapeOfTheLoad() throws Exception {
        Run run = stored(always(GOOD), "-c", "3", "-q", "50", "--arrival", "poisson", "-w", "0.1s", "-z", "200ms",
                "--verify", "none", "--timeout", "3s", "--seed", "9", "--requests-per-connection", "7", "-p", "2");
        assertThat(run.conditions().load()).isEqualTo(new LoadShape(3, 1, "poisson", 50.0, 2, 7, 100_000_000L,
                200_000_000L, null, 3_000_000_000L, "none", List.of()));
        assertThat(run.conditions().seed()).isEqualTo(9);
    }

    @Test
    void reportsAnotherBodyAsBad() throws Exception {
        ScriptedServer.Script everyThird = talk -> {
            while (talk.request()) {
                talk.send(talk.number() % 3 == 0 ? GOOD.replace("hello", "hellO") : GOOD);
            }
        };
        assertThat(figures(everyThird, "-n", "30", "-c", "1", "-w", "0", "--verify", "crc").outcomes())
                .containsEntry("bad body", 10L).containsEntry("ok", 20L);
        assertThat(figures(everyThird, "-n", "30", "-c", "1", "-w", "0").outcomes()).containsEntry("ok", 30L);
    }

    @Test
    void ignoresTheLengthWhenNothingIsVerified() throws Exception {
        ScriptedServer.Script growing = talk -> {
            while (talk.request()) {
                String body = "x".repeat(talk.number());
                talk.send("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
            }
        };
        assertThat(figures(growing, "-n", "9", "-c", "1", "-w", "0", "--verify", "none").outcomes())
                .containsEntry("ok", 9L);
        assertThat(figures(growing, "-n", "9", "-c", "1", "-w", "0").outcomes()).containsEntry("bad length", 9L);
    }

    @ParameterizedTest
    @CsvSource({"p99<10s, errors<=0, 0", "p99<10s, rate>9999999, 99", "errors>0, p50>1ns, 99"})
    void endsWith99WhenAThresholdFails(String first, String second, int exitCode) throws Exception {
        assertThat(loadLeisurely("--threshold", first, "--threshold", second)).isEqualTo(exitCode);
        assertThat(shell.out()).contains("Threshold " + first, "Threshold " + second, "measured ");
        assertThat(shell.out().contains(" failed: measured ")).isEqualTo(exitCode == 99);
    }

    @Test
    void endsWith98WhenTheFiguresAreInvalid() throws Exception {
        String missing = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
        assertThat(load(always(missing), "-n", "10", "-c", "1", "-w", "0", "--threshold", "errors<=0")).isEqualTo(98);
        assertThat(shell.out()).contains("INVALID", "bad status 10");
    }

    @Test
    void endsWithThreeWhenNobodyListens() throws IOException {
        ScriptedServer server = new ScriptedServer(always(GOOD));
        server.close();
        assertThat(shell.run("load", server.url())).isEqualTo(3);
        assertThat(shell.err()).contains("cannot connect to 127.0.0.1").containsOnlyOnce("\n");
    }

    @Test
    void printsTheReportAloneWhenItIsToBeQuiet() throws Exception {
        assertThat(loadLeisurely("--quiet", "--no-color")).isZero();
        assertThat(shell.unwrapped()).containsOnlyOnce("Loading http://").doesNotContain("\033");
    }

    private int loadLeisurely(String... options) throws IOException {
        return load(LEISURELY, Stream.concat(Stream.of("-n", "1500", "-c", "4", "-t", "4", "-w", "0"),
                Stream.of(options)).toArray(String[]::new));
    }

    private int load(ScriptedServer.Script script, String... options) throws IOException {
        try (ScriptedServer server = new ScriptedServer(script)) {
            return shell.run(Stream.concat(Stream.of("load", server.url()), Stream.of(options)).toArray(String[]::new));
        }
    }

    private Run stored(ScriptedServer.Script script, String... options) throws IOException {
        String json = folder.resolve("stored.json").toString();
        load(script, Stream.concat(Stream.of(options), Stream.of("--json", json)).toArray(String[]::new));
        return RunFile.read(Path.of(json));
    }

    private Figures figures(ScriptedServer.Script script, String... options) throws IOException {
        return stored(script, options).trials().getFirst().figures();
    }
}
