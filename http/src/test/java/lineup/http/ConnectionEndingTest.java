package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionEndingTest {
    private static final String GET = "GET / HTTP/1.1¶Host: a¶¶";
    private static final Limits LIMITS = new Limits(100, 1000, 10, 8, 1000, 5000, 1000);

    private final Dialogue dialogue = new Dialogue(LIMITS);

    @ParameterizedTest
    @ValueSource(strings = {"", "¶", GET, GET + "¶"})
    void endsWhenTheClientClosesBetweenRequests(String before) {
        dialogue.send(before).run().endInput();

        assertThat(dialogue.connection.wants()).isEqualTo(Want.CLOSE);
        assertThat(dialogue.connection.closeReason()).isEqualTo(CloseReason.CLIENT_CLOSED);
        assertThat(dialogue.answers()).isEqualTo(before.startsWith("G") ? "[200]/" : "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            G | [400 close]The request ended inside its head.
            GET / HTTP/1.1¶Host: a¶ | [400 close]The request ended inside its head.
            POST / HTTP/1.1¶Host: a¶Content-Length: 2¶¶x | [400 close]The request ended inside its content.
            PUT / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶5¶he | [400 close]The request ended inside its content.
            """)
    void answers400WhenTheInputEndsInsideARequestAndClosesWithoutLingering(String request, String answer) {
        dialogue.send(request).endInput().run();

        assertThat(dialogue.answers()).isEqualTo(answer);
        assertThat(dialogue.connection.closeReason()).isEqualTo(CloseReason.REJECTED);
    }

    @Test
    void answersAClientThatHasShutItsOutput() {
        dialogue.send(GET + GET + "GET /3").run().endInput().run();

        assertThat(dialogue.answers()).startsWith("[200]/[200]/[400 close]");
        assertThat(dialogue.connection.wants()).isEqualTo(Want.CLOSE);
    }

    @Test
    void lingersAfterARejectionUntilTheClientCloses() {
        dialogue.send("<16>").run();

        assertThat(dialogue.answers()).startsWith("[400 close]");
        assertThat(dialogue.performed()).containsExactly(Want.RESPOND, Want.WRITE, Want.SHUT_OUTPUT);
        assertThat(dialogue.connection.waiting()).isEqualTo(Waiting.LINGER);
        assertThat(dialogue.send(GET).connection.wants()).isEqualTo(Want.READ);
        assertThat(dialogue.endInput().connection.closeReason()).isEqualTo(CloseReason.REJECTED);
    }

    @Test
    void lingersForALimitedTimeHoweverTheClientTrickles() {
        Duration linger = Timeouts.DEFAULTS.linger();
        dialogue.send("<16>").run().pass(linger.minusNanos(1)).send("x");
        assertThat(dialogue.connection.wants()).isEqualTo(Want.READ);

        assertThat(dialogue.pass(Duration.ofNanos(1)).connection.closeReason()).isEqualTo(CloseReason.LINGERED_OUT);
    }

    @Test
    void lingersForALimitedNumberOfBytes() {
        dialogue.send("<16>").run().send("x".repeat(4000)).send("x".repeat(1000));
        assertThat(dialogue.connection.wants()).isEqualTo(Want.READ);

        assertThat(dialogue.send("x").connection.closeReason()).isEqualTo(CloseReason.LINGERED_OUT);
    }

    @Test
    void sendsTheAnswerToAFaultAndCloses() {
        dialogue.send(GET + GET);

        dialogue.connection.onFault(ErrorPage.of(Status.INTERNAL_SERVER_ERROR, "No."), dialogue.now());

        assertThat(dialogue.run().answers()).startsWith("[500 close]").doesNotContain("[200");
        assertThat(dialogue.connection.waiting()).isEqualTo(Waiting.LINGER);
    }

    @ParameterizedTest
    @EnumSource(CloseReason.class)
    void isAbandonedAtOnceForTheReasonGivenAndOnlyOnce(CloseReason reason) {
        dialogue.send(GET).step();

        dialogue.connection.abandon(reason);
        dialogue.connection.abandon(CloseReason.IDLE);

        assertThat(dialogue.connection.wants()).isEqualTo(Want.CLOSE);
        assertThat(dialogue.connection.closeReason()).isEqualTo(reason);
        assertThat(dialogue.connection.outgoing().isEmpty()).isTrue();
        assertThat(reason.explain()).isNotBlank();
    }

    @Test
    void closesTheFileOfAResponseThatIsAbandoned(@TempDir Path folder) throws IOException {
        FileChannel file = FileChannel.open(Files.write(folder.resolve("file"), new byte[1000]));
        dialogue.answerNextWith(new Content.FilePart(file, 0, 1000)).send(GET).step().write(300);
        assertThat(file.isOpen()).isTrue();

        dialogue.connection.abandon(CloseReason.PEER_GONE);

        assertThat(file.isOpen()).isFalse();
    }

    @Test
    void refusesToHearTheEndOfInputWhileItDoesNotRead() {
        dialogue.send(GET);

        assertThatIllegalStateException().isThrownBy(() -> dialogue.connection.onEndOfInput(dialogue.now()));
    }

    @Test
    void hasADifferentExplanationForEachReason() {
        assertThat(Arrays.stream(CloseReason.values()).map(CloseReason::explain)).doesNotHaveDuplicates();
    }
}
