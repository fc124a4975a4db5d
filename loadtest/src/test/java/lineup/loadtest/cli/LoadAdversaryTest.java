package lineup.loadtest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import lineup.loadtest.engine.ScriptedServer;
import lineup.loadtest.engine.ScriptedServer.Script;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.RunFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A {@code load} beside adversaries: what they ask for, and what the result says of them. */
@Timeout(20)
class LoadAdversaryTest {

    private static final String SMALL = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    private static final String LARGE = "HTTP/1.1 200 OK\r\nContent-Length: 8000000\r\n\r\n" + "x".repeat(8_000_000);

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private final Script script = talk -> {
        while (talk.request()) {
            String target = talk.head().getFirst().split(" ")[1];
            seen.add(target);
            talk.send(switch (target) {
                case "/large" -> LARGE;
                case "/missing" -> SMALL.replace("200", "404");
                default -> SMALL;
            });
        }
    };

    @Test
    void bringsThemUpBeforeTheLoadAndSaysWhatBecameOfThem() throws Exception {
        Run run = stored("--adversary", "idle-herd=7", "--adversary", "slow-readers=2", "--read-target", "/large",
                "--read-rate", "1000");
        // First a request learns each target; then all adversaries ask before the first of the 500 requests does.
        assertThat(seen.stream().limit(11).filter("/large"::equals)).hasSize(3);
        assertThat(seen.stream().filter("/"::equals)).hasSize(508);
        assertThat(run.trials().getFirst().figures().outcomes()).containsEntry("ok", 500L);
        assertThat(run.conditions().load().adversaries()).containsExactly("idle-herd=7", "slow-readers=2");
        assertThat(run.conditions().sentence())
                .endsWith(" Beside it: idle-herd=7, slow-readers=2 (1,000 bytes/s each).");
        assertThat(run.notes()).singleElement().asString()
                .startsWith("Adversaries: all of 7 idle-herd up, 7 connections opened")
                .contains("; all of 2 slow-readers up, 2 connections opened, 0 thrown out, 0 refused");
    }

    @Test
    void saysWhenAnAnswerIsTooShortToBeReadSlowly() throws Exception {
        assertThat(stored("--adversary", "slow-readers=1").notes()).first().asString()
                .startsWith("The slow readers ask for /, whose 5 bytes the system's buffers can hold");
    }

    @Test
    void refusesATargetThatIsNotThere() throws Exception {
        assertThat(load("--adversary", "slow-readers=1", "--read-target", "/missing")).isEqualTo(2);
        assertThat(shell.err()).isEqualTo("lineup: --read-target: the server answers /missing with 404\n");
    }

    private Run stored(String... options) throws Exception {
        String json = folder.resolve("stored.json").toString();
        load(Stream.concat(Stream.of(options), Stream.of("--json", json)).toArray(String[]::new));
        return RunFile.read(Path.of(json));
    }

    private int load(String... options) throws Exception {
        try (ScriptedServer server = new ScriptedServer(script)) {
            Stream<String> always = Stream.of("load", server.url(), "-n", "500", "-c", "2", "-w", "0", "--quiet");
            return shell.run(Stream.concat(always, Stream.of(options)).toArray(String[]::new));
        }
    }
}
