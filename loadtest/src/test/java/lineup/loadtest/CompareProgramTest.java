package lineup.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lineup.loadtest.compare.FakeServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code compare} from outside: its output, its file, its exit codes and its end by a signal. */
@Timeout(60)
class CompareProgramTest {

    @TempDir
    private Path folder;

    @Test
    void comparesTheChosenModelsAndWritesThemDown() throws Exception {
        Path json = folder.resolve("result.json");
        Files.writeString(folder.resolve("page.html"), "hello");
        try (Program program = Program.start("compare", "two", "one", "-d", "300ms", "-w", "100ms", "--cap", "one=1",
                "--server", FakeServer.spec("one", "good"), "--server", FakeServer.spec("two", "good"),
                "--server", FakeServer.spec("three", "fails"), "--root", folder.toString(),
                "--json", json.toString())) {
            assertThat(program.out().lines()).allMatch(line -> line.length() <= 100)
                    .anyMatch(line -> line.matches("Comparing two, one: 100ms of warm-up and 300ms of load each.*"))
                    .anyMatch(line -> line.matches("two +64 .* 0"))
                    .anyMatch(line -> line.matches("one +1 .* 0"));
            assertThat(program.exitCode()).isZero();
        }
        assertDocument(new ObjectMapper().readValue(Files.readString(json),
                new TypeReference<Map<String, Object>>() { }));
    }

    @Test
    void failsWhenAModelFails() throws Exception {
        try (Program program = Program.start("compare", "--quiet", "--server", FakeServer.spec("x", "fails"),
                "--root", folder.toString())) {
            assertThat(program.out()).contains("x      failed: exited with code 7");
            assertThat(program.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void printsWhatItHasWhenItIsTerminated() throws Exception {
        Path pidFile = folder.resolve("pid");
        try (Program program = Program.start("compare", "-d", "1m", "--root", folder.toString(),
                "--server", FakeServer.spec("parent", "parent", pidFile.toString()))) {
            ProcessHandle child = awaitChild(pidFile, program);
            program.terminate();
            assertThat(program.out()).contains("INTERRUPTED: 1 of 1 models are missing.");
            assertThat(program.exitCode()).isEqualTo(128 + 15);
            child.onExit().get(10, TimeUnit.SECONDS);
        }
    }

    private static ProcessHandle awaitChild(Path pidFile, Program program) throws IOException {
        while (program.isAlive() && (!Files.exists(pidFile) || Files.size(pidFile) == 0)) {
            Thread.onSpinWait();
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(pidFile))).orElseThrow();
    }

    private static void assertDocument(Map<String, Object> json) {
        assertThat(json).containsEntry("schema", "lineup-compare/1").containsKeys("environment", "setup");
        assertThat((List<?>) json.get("rows")).extracting("name", "connections")
                .hasToString("[(\"two\", 64), (\"one\", 1)]");
    }
}
