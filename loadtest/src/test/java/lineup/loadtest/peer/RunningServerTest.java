package lineup.loadtest.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lineup.loadtest.engine.ScriptedServer;
import lineup.loadtest.http.HttpUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Start and end of servers that come as commands or URLs; the JDK's own file server stands for all. */
@Timeout(20)
class RunningServerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String JWEBSERVER = "'" + Path.of(System.getProperty("java.home"), "bin", "jwebserver")
            + "' -b 127.0.0.1 -p {port} -d {root} -o ";

    @TempDir
    private Path folder;
    private Path root;

    @BeforeEach
    void makeSite() throws IOException {
        root = SmallSite.in(folder);
    }

    @Test
    void connectsToServersThatDoNotSayWhereTheyAre() throws Exception {
        try (RunningServer server = server("java=" + JWEBSERVER + "none")) {
            assertThat(server.start(PATIENCE).host()).isEqualTo("127.0.0.1");
            assertThat(server.hasExited()).isFalse();
            assertThat(server.launch().orElseThrow().command()).contains(root.toString());
        }
    }

    @Test
    void believesThoseThatDo() throws Exception {
        String command = "sh -c 'echo ready at http://127.0.0.9:9/; exec sleep 60'";
        try (RunningServer server = server("echo=" + command)) {
            assertThat(server.start(PATIENCE)).isEqualTo(HttpUrl.parse("http://127.0.0.9:9/"));
        }
    }

    @Test
    void takesAnotherPortWhenSomebodyWasFaster() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int free = FreePort.find();
            PrimitiveIterator.OfInt ports = IntStream.of(other.getLocalPort(), free).iterator();
            try (RunningServer server = new RunningServer(Participant.parse("java=" + JWEBSERVER + "none"), root, 1,
                    UnaryOperator.identity(), ports::nextInt)) {
                assertThat(server.start(PATIENCE).port()).isEqualTo(free);
            }
        }
    }

    @Test
    void saysWhyAServerDidNotStart() {
        try (RunningServer server = server("broken=sh -c 'echo no such luck >&2; exit 7'")) {
            assertThatIOException().isThrownBy(() -> server.start(PATIENCE))
                    .withMessage("exited with code 7: no such luck");
        }
    }

    @Test
    void givesUpOnAServerThatNeverAnswers() {
        try (RunningServer server = server("mute=sh -c 'echo thinking; exec sleep 60'")) {
            assertThatIOException().isThrownBy(() -> server.start(Duration.ofMillis(50)))
                    .withMessage("not ready within 0 s: thinking");
            assertThat(server.handle().orElseThrow().isAlive()).isFalse();
        }
    }

    @Test
    void killsAWholeFamilyThatDoesNotWantToEnd() throws Exception {
        String stubborn = "trap \"\" TERM; sleep 60 & echo http://h:1/; while :; do wait; done";
        RunningServer server = server("stubborn=sh -c '" + stubborn + "'");
        server.start(PATIENCE);
        Family family = Family.of(server.handle().orElseThrow());
        assertThat(family.members()).hasSizeGreaterThan(1);
        server.stop();
        assertThat(family.haveEnded()).isTrue();
    }

    @Test
    void startsNothingAfterItWasStopped() {
        RunningServer server = server("java=" + JWEBSERVER + "none");
        server.stop();
        assertThatIOException().isThrownBy(() -> server.start(PATIENCE)).withMessage("stopped");
        assertThat(server.handle()).isEmpty();
    }

    @Test
    void stopsAServerThatIsStillStarting() throws Exception {
        RunningServer server = server("mute=sleep 60");
        Thread stopper = Thread.ofVirtual().start(() -> {
            while (server.handle().isEmpty()) {
                Thread.onSpinWait();
            }
            server.stop();
        });
        assertThatIOException().isThrownBy(() -> server.start(PATIENCE)).withMessageContaining("exited with code");
        stopper.join();
    }

    @Test
    void leavesAServerAloneThatRanBefore() throws Exception {
        try (ScriptedServer there = new ScriptedServer(ScriptedServer.always("HTTP/1.1 204 No Content\r\n\r\n"))) {
            RunningServer server = server("there=" + there.url());
            assertThat(server.start(PATIENCE)).isEqualTo(HttpUrl.parse(there.url()));
            assertThat(server.handle()).isEmpty();
            assertThat(server.launch()).isEmpty();
            server.stop();
            assertThat(server("again=" + there.url()).start(PATIENCE)).isNotNull();
        }
    }

    @Test
    void saysThatNobodyAnswersAtAUrl() {
        String url = "http://127.0.0.1:" + FreePort.find() + "/";
        assertThatIOException().isThrownBy(() -> server("gone=" + url).start(Duration.ofMillis(30)))
                .withMessage(url + " does not answer within 0 s");
    }

    @Test
    void wrapsTheCommandAndKeepsItAsItWas() throws Exception {
        UnaryOperator<List<String>> wrap = command -> List.of("sh", "-c", "echo http://wrapped:1/; exec sleep 60");
        try (RunningServer server = new RunningServer(Participant.parse("x=none {port}"), root, 1, wrap)) {
            assertThat(server.start(PATIENCE).host()).isEqualTo("wrapped");
            assertThat(server.launch().orElseThrow().command()).first().isEqualTo("none");
        }
    }

    private RunningServer server(String participant) {
        return new RunningServer(Participant.parse(participant), root, 1, UnaryOperator.identity());
    }
}
