package lineup.loadtest.engine;

import static lineup.loadtest.engine.ScriptedServer.always;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import lineup.loadtest.engine.ScriptedServer.Script;
import lineup.loadtest.http.HttpUrl;
import lineup.loadtest.http.Request;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is learnt from a server before the load, and what is said of one that cannot be used. */
@Timeout(20)
class PreflightTest {

    /** The CRC32C of {@code abc}. */
    private static final Tuple ABC = tuple(200, 3L, 0x364b3fb7L);

    @Test
    void learnsStatusLengthAndChecksumOverOneConnection() throws Exception {
        assertThat(learn(always("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc")))
                .extracting(Target::status, Target::length, Target::crc)
                .containsExactly(ABC, ABC, ABC);
    }

    @Test
    void goesOnWhenTheServerClosesAfterEachAnswer() throws Exception {
        assertThat(learn(talk -> {
            if (talk.request()) {
                talk.send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc");
            }
        })).hasSize(3);
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        ScriptedServer server = new ScriptedServer(always(""));
        server.close();
        assertThatThrownBy(() -> learn(server.url())).hasMessageContaining("cannot connect");
    }

    @Test
    void saysThatNoAnswerComes() {
        assertThatThrownBy(() -> learn(ScriptedServer.Talk::hang)).hasMessageContaining("no answer within 500 ms");
    }

    @Test
    void saysThatTheAnswerIsCutShort() {
        assertThatThrownBy(() -> learn(talk -> talk.send("HTTP/1.1 200 OK\r\n"))).isInstanceOf(IOException.class)
                .hasMessageContaining("does not answer /");
    }

    private static List<Target> learn(Script script) throws IOException {
        try (ScriptedServer server = new ScriptedServer(script)) {
            return learn(server.url());
        }
    }

    private static List<Target> learn(String text) throws IOException {
        HttpUrl url = HttpUrl.parse(text);
        Request request = Request.to(url, false, List.of());
        try (Preflight preflight = new Preflight(url, Duration.ofMillis(500))) {
            return preflight.learn(List.of(request, request, request));
        }
    }
}
