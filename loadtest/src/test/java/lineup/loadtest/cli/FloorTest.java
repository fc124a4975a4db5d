package lineup.loadtest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lineup.loadtest.engine.ScriptedServer;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.RunFile;
import lineup.loadtest.result.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The floor as one that takes part, started as a process like any server. */
@Timeout(60)
class FloorTest {

    private final Shell shell = new Shell();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"keepalive", "browser", "churn", "pipelined"})
    void takesPartWhereOneSmallFileIsAskedFor(String scenario) throws Exception {
        Run run = run("--peers", "floor", "--scenario", scenario);
        assertThat(run.notes()).isEmpty();
        assertThat(run.servers()).singleElement().matches(Server::floor);
        assertThat(run.trials()).singleElement().satisfies(trial -> {
            assertThat(trial.failure()).isNull();
            assertThat(trial.figures().outcomes().get("ok")).isEqualTo(trial.figures().sent()).isPositive();
            assertThat(trial.cpuMicrosPerRequest()).isPositive();
        });
        assertThat(shell.unwrapped()).contains("floor is no server to choose but a control");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            site         ; it answers everything with 1024 bytes, and / is no file of that size.
            large        ; it answers everything with 1024 bytes, and /102400.bin is no file of that size.
            slow-readers ; it answers everything with 1024 bytes, and /10485760.bin is no file of that size.
            range        ; it answers /102400.bin with 200 where 206 is expected.
            not-modified ; it answers /1024.bin with 200 where 304 is expected.
            not-found    ; it answers /missing.bin with 200 where 404 is expected.
            """)
    void takesNoPartElsewhere(String scenario, String reason) throws Exception {
        Run run = run("--peers", "floor", "--scenario", scenario);
        assertThat(run.trials()).isEmpty();
        assertThat(run.notes()).containsExactly("floor takes no part: " + reason);
        assertThat(shell.unwrapped()).doesNotContain("floor is no server to choose");
    }

    @Test
    void isNotTheBaselineUnlessAskedFor() throws Exception {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.always(
                "HTTP/1.1 200 OK\r\nContent-Length: 1024\r\n\r\n" + ".".repeat(1024)))) {
            String[] both = {"floor", "one", "--server", "one=" + server.url(), "--scenario", "keepalive"};
            Run run = run(both);
            assertThat(run.conditions().baseline()).isEqualTo("one");
            assertThat(run.servers()).extracting(Server::floor).containsExactly(true, false);
            String[] asked = Stream.concat(Stream.of(both), Stream.of("--baseline", "floor")).toArray(String[]::new);
            assertThat(run(asked).conditions().baseline()).isEqualTo("floor");
        }
    }

    private Run run(String... options) throws Exception {
        Path json = folder.resolve("run.json");
        Files.writeString(folder.resolve("page.html"), "hello");
        List<String> args = new ArrayList<>(List.of("compare"));
        args.addAll(List.of(options));
        args.addAll(List.of("--root", folder.toString(), "--quick", "-c", "2", "-d", "150ms", "-w", "20ms", "--pin",
                "none", "--json", json.toString()));
        shell.run(args.toArray(String[]::new));
        assertThat(shell.err()).isEmpty();
        return RunFile.read(json);
    }
}
