package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectionDeadlineTest {
    private static final String GET = "GET / HTTP/1.1¶Host: a¶¶";
    private static final Duration HEAD = Timeouts.DEFAULTS.head();
    private static final Duration IDLE = Timeouts.DEFAULTS.idle();
    private static final Duration CONTENT = Timeouts.DEFAULTS.content();
    private static final Duration WRITE = Timeouts.DEFAULTS.write();
    private static final Duration TICK = Duration.ofNanos(1);

    private final Dialogue dialogue = new Dialogue();

    @Test
    void closesInSilenceWhenNoFirstByteComes() {
        assertThat(dialogue.connection.waiting()).isEqualTo(Waiting.FIRST_BYTE);
        assertThat(dialogue.pass(IDLE.minus(TICK)).connection.wants()).isEqualTo(Want.READ);

        assertThat(dialogue.pass(TICK).connection.wants()).isEqualTo(Want.CLOSE);
        assertThat(dialogue.connection.closeReason()).isEqualTo(CloseReason.IDLE);
        assertThat(dialogue.received()).isEmpty();
    }

    @Test
    void countsEmptyLinesAsSilence() {
        dialogue.pass(IDLE.minus(TICK)).send("¶¶");

        assertThat(dialogue.connection.waiting()).isEqualTo(Waiting.FIRST_BYTE);
        assertThat(dialogue.pass(TICK).connection.closeReason()).isEqualTo(CloseReason.IDLE);
    }

    @Test
    void closesInSilenceWhenNoNextRequestComes() {
        dialogue.pass(IDLE.minus(TICK)).send(GET).run();

        assertThat(dialogue.pass(IDLE.minus(TICK)).connection.wants()).isEqualTo(Want.READ);
        assertThat(dialogue.pass(TICK).connection.closeReason()).isEqualTo(CloseReason.IDLE);
        assertThat(dialogue.answers()).isEqualTo("[200]/");
    }

    @Test
    void answers408WhenAHeadTakesTooLongHoweverItTrickles() {
        dialogue.pass(IDLE.minus(TICK)).send("G");
        for (int second = 1; second < HEAD.toSeconds(); second++) {
            dialogue.pass(Duration.ofSeconds(1)).send("E");
        }
        dialogue.pass(Duration.ofSeconds(1).minus(TICK)).send("T");
        assertThat(dialogue.connection.wants()).isEqualTo(Want.READ);

        dialogue.pass(TICK).run();

        assertThat(dialogue.answers()).isEqualTo("[408 close]The head of the request took too long.");
        assertThat(dialogue.connection.waiting()).isEqualTo(Waiting.LINGER);
    }

    @Test
    void measuresAHeadBehindAnotherRequestFromWhenTheResponseWasSent() {
        dialogue.send(GET + "GET /2").step().pass(WRITE.minus(TICK)).run();

        assertThat(dialogue.connection.waiting()).isEqualTo(Waiting.HEAD);
        assertThat(dialogue.pass(HEAD.minus(TICK)).connection.wants()).isEqualTo(Want.READ);
        assertThat(dialogue.pass(TICK).run().answers()).startsWith("[200]/[408 close]");
    }

    @Test
    void answers408WhenContentTakesTooLongHoweverItTrickles() {
        dialogue.send("POST / HTTP/1.1¶Host: a¶Content-Length: 9¶¶");
        dialogue.pass(CONTENT.minus(TICK)).send("x");
        assertThat(dialogue.connection.wants()).isEqualTo(Want.READ);

        assertThat(dialogue.pass(TICK).run().answers()).isEqualTo("[408 close]The request content took too long.");
    }

    @Test
    void closesWhenTheClientAcceptsNothing() {
        dialogue.send(GET).step();
        assertThat(dialogue.connection.waiting()).isEqualTo(Waiting.WRITE);
        assertThat(dialogue.pass(WRITE.minus(TICK)).connection.wants()).isEqualTo(Want.WRITE);

        assertThat(dialogue.pass(TICK).connection.closeReason()).isEqualTo(CloseReason.STALLED_WRITE);
    }

    @Test
    void closesWhenTheClientAcceptsLessThanAPortionInTheTime() {
        dialogue.answerNextWith(new Content.Bytes(new byte[3 * Timeouts.WRITE_PORTION])).send(GET).step();

        dialogue.pass(WRITE.minus(TICK)).write(Timeouts.WRITE_PORTION - 1);
        assertThat(dialogue.connection.wants()).isEqualTo(Want.WRITE);
        assertThat(dialogue.pass(TICK).connection.closeReason()).isEqualTo(CloseReason.STALLED_WRITE);
    }

    @Test
    void givesTheWriteTimeAnewForEachPortionThatTheClientAccepts() {
        dialogue.answerNextWith(new Content.Bytes(new byte[3 * Timeouts.WRITE_PORTION])).send(GET).step();

        dialogue.pass(WRITE.minus(TICK)).write(Timeouts.WRITE_PORTION - 1).write(1);
        dialogue.pass(WRITE.minus(TICK)).write(Timeouts.WRITE_PORTION);
        assertThat(dialogue.pass(WRITE.minus(TICK)).run().connection.waiting()).isEqualTo(Waiting.NEXT_REQUEST);
        assertThat(dialogue.answers()).startsWith("[200]");
    }

    @Test
    void waitsForNobodyWhileItIsToAnswer() {
        dialogue.send(GET);

        assertThat(dialogue.connection.waiting()).isEqualTo(Waiting.NOTHING);
        assertThat(dialogue.pass(Duration.ofDays(1)).connection.wants()).isEqualTo(Want.RESPOND);
        assertThatIllegalStateException().isThrownBy(() -> dialogue.connection.onDeadline(dialogue.now()));
    }
}
