package lineup.loadtest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lineup.loadtest.engine.ScriptedServer;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.RunFile;
import lineup.loadtest.result.Trial;
import lineup.loadtest.scenario.Scenario;
import lineup.loadtest.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario from its name to its stored result, at a tiny scale, against a server within this process. */
@Timeout(60)
class ScenariosTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nETag: \"x\"\r\nContent-Length: 5\r\n\r\nhello";
    private static final String NOT_MODIFIED = "HTTP/1.1 304 Not Modified\r\nETag: \"x\"\r\n\r\n";
    private static final String PARTIAL = "HTTP/1.1 206 Partial Content\r\nContent-Length: 2\r\n\r\nel";
    private static final String NOT_FOUND = "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno";

    private final Shell shell = new Shell();
    private int exitCode;

    @TempDir
    private Path folder;

    private static Stream<String> names() {
        return Scenarios.all().stream().map(Scenario::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void runs(String name) throws Exception {
        boolean varied = List.of("c10k", "herd", "slow-readers").contains(name);
        Run run = run(varied ? new String[] {"compare", "--points", "0,3"} : new String[] {"compare"},
                "--scenario", name);
        assertThat(run.conditions().scenario()).isEqualTo(name);
        assertThat(run.notes()).isEmpty();
        assertThat(run.trials()).hasSize(varied || name.equals("large") ? 2 : 1).allSatisfy(trial -> {
            assertThat(trial.failure()).isNull();
            assertThat(trial.figures().outcomes().get("ok")).isPositive();
        });
        if (varied) {
            assertThat(run.trials()).extracting(Trial::point).containsExactly(0.0, 3.0);
        }
    }

    @Test
    void sweepsOverRates() throws Exception {
        Run run = run(new String[] {"sweep", "--over", "rate=200,100"});
        assertThat(run.kind()).isEqualTo(Run.Kind.SWEEP);
        assertThat(run.conditions().axis()).isEqualTo("rate");
        assertThat(run.conditions().load().arrival()).isEqualTo("constant");
        assertThat(shell.out()).contains("Latency: open loop, from the intended start.");
        assertThat(run.trials()).extracting(Trial::point).containsExactly(100.0, 200.0);
    }

    @Test
    void findsACapacity() throws Exception {
        Run run = run(new String[] {"capacity", "--probe", "50ms", "--bound", "p50<20ms"});
        assertThat(run.kind()).isEqualTo(Run.Kind.CAPACITY);
        assertThat(run.trials()).singleElement().satisfies(trial -> assertThat(trial.point()).isGreaterThan(1));
    }

    @Test
    void leavesOutAServerThatHasNoValidator() throws Exception {
        try (ScriptedServer server = new ScriptedServer(
                ScriptedServer.always("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"))) {
            Run run = run(server, new String[] {"compare", "--scenario", "conditional"});
            assertThat(run.trials()).isEmpty();
            assertThat(run.notes()).containsExactly("one takes no part: it sends no validator for /.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            range         ; 200 OK        ; one takes no part: it answers /102400.bin with 200 where 206 is expected.
            not-found     ; 200 OK        ; one takes no part: it answers /missing.bin with 200 where 404 is expected.
            conditional   ; 200 OK        ; one takes no part: it answers / with 200 where 304 is expected.
            """)
    void leavesOutAServerThatDoesNotKnowWhatThisIsAbout(String scenario, String status, String note) throws Exception {
        Run run = runAlways(status, scenario);
        assertThat(run.trials()).isEmpty();
        assertThat(run.notes()).containsExactly(note);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            keepalive     ; 404 Not Found ; it answers /1024.bin with 404
            range         ; 416 No Range  ; it answers /102400.bin with 416
            not-found     ; 500 Failure   ; it answers /missing.bin with 500
            """)
    void failsAServerThatAnswersWithAnotherError(String scenario, String status, String failure) throws Exception {
        assertThat(runAlways(status, scenario).trials()).singleElement().extracting(Trial::failure).isEqualTo(failure);
        assertThat(exitCode).isEqualTo(1);
    }

    @Test
    void expectsWhatItIsToldTo() throws Exception {
        Run run = run(new String[] {"compare", "--path", "/missing.bin", "--expect", "404"});
        assertThat(run.trials()).singleElement().satisfies(trial ->
                assertThat(trial.figures().outcomes().get("ok")).isEqualTo(trial.figures().sent()).isPositive());
    }

    @Test
    void saysWhichServerFailsAThreshold() throws Exception {
        Run run = run(new String[] {"compare", "--threshold", "rate<1", "--threshold", "rate>=1"});
        assertThat(run.notes()).containsExactly("Threshold rate<1 failed: one kept it in 0 of 1 round.");
        // So short a window may not be trusted, which comes first.
        assertThat(exitCode).isIn(98, 99);
    }

    private Run run(String[] command, String... more) throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScenariosTest::answer)) {
            return run(server, Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new));
        }
    }

    private Run runAlways(String status, String scenario) throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.always(
                "HTTP/1.1 " + status + "\r\nETag: \"x\"\r\nContent-Length: 0\r\n\r\n"))) {
            return run(server, new String[] {"compare", "--scenario", scenario});
        }
    }

    private Run run(ScriptedServer server, String[] command) throws IOException {
        Path json = folder.resolve("run.json");
        Files.writeString(folder.resolve("page.html"), "hello");
        List<String> args = new ArrayList<>(List.of(command));
        args.addAll(List.of("--server", "one=" + server.url(), "--root", folder.toString(), "--quick", "-c", "2", "-d",
                "150ms", "-w", "20ms", "--pin", "none", "--json", json.toString()));
        exitCode = shell.run(args.toArray(String[]::new));
        assertThat(shell.err()).isEmpty();
        assertThat(shell.out().lines()).allMatch(line -> line.length() <= 100);
        return RunFile.read(json);
    }

    private static void answer(ScriptedServer.Talk talk) throws IOException {
        while (talk.request()) {
            talk.send(answerTo(talk.head()));
            if (talk.head().getFirst().startsWith("HEAD")) {
                return;
            }
        }
    }

    private static String answerTo(List<String> head) {
        if (head.getFirst().contains("/missing.bin ")) {
            return NOT_FOUND;
        }
        if (head.contains("Range: bytes=51200-52223")) {
            return PARTIAL;
        }
        return head.contains("If-None-Match: \"x\"") ? NOT_MODIFIED : OK;
    }
}
