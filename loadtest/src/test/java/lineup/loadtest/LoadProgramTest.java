package lineup.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lineup.loadtest.engine.ScriptedServer;
import lineup.loadtest.proc.Programs;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.RunFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code load} from outside: its end by a signal, and the CPUs that it binds itself to. */
@Timeout(60)
class LoadProgramTest {

    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

    @TempDir
    private Path folder;

    @Test
    void reportsWhatItHasWhenItIsTerminated() throws Exception {
        Path json = folder.resolve("result.json");
        CountDownLatch running = new CountDownLatch(100);
        try (ScriptedServer server = new ScriptedServer(talk -> {
            while (talk.request()) {
                running.countDown();
                talk.send(GOOD);
            }
        }); Program program = Program.start("load", server.url(), "-c", "2", "-w", "0", "-d", "1m", "--json",
                json.toString())) {
            assertThat(running.await(20, TimeUnit.SECONDS)).isTrue();
            program.terminate();
            assertThat(program.out()).contains("for 1m: 1m in all.", "INTERRUPTED", "requests/s");
            assertThat(program.exitCode()).isEqualTo(128 + 15);
        }
        Run run = RunFile.read(json);
        assertThat(run.interrupted()).isTrue();
        assertThat(run.trials().getFirst().figures().outcomes().get("ok")).isPositive();
    }

    @Test
    void bindsItselfToTheCpusOfItsUser() throws Exception {
        assumeTrue(Programs.find("taskset").isPresent(), "taskset is not on PATH");
        String cpu = allowedCpus().replaceAll("[-,].*", "");
        Path json = folder.resolve("result.json");
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.always(GOOD));
                Program program = Program.start("load", server.url(), "-n", "10", "-w", "0", "--pin", cpu,
                        "--json", json.toString())) {
            assertThat(program.out()).contains("ok 10");
        }
        assertThat(RunFile.read(json).environment().generatorCpus()).isEqualTo(cpu);
    }

    @Test
    void asksWrkForASecondOpinion() throws Exception {
        assumeTrue(Programs.find("wrk").isPresent(), "wrk is not on PATH");
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.always(GOOD));
                Program program = Program.start("load", server.url(), "-c", "2", "-d", "500ms", "-w", "0",
                        "--verify-with", "wrk")) {
            assertThat(program.out().replaceAll("\\s+", " ")).contains("in all. Then wrk loads it for about as long.",
                    "Note: wrk: ", " requests/s, ours ");
        }
    }

    private static String allowedCpus() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("Cpus_allowed_list:")).findFirst().orElseThrow()
                    .replaceFirst("[^:]*:\\s*", "");
        }
    }
}
