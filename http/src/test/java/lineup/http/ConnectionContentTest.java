package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionContentTest {
    private static final String POST = "POST /1 HTTP/1.1¶Host: a¶";
    private static final String NEXT = "GET /2 HTTP/1.1¶Host: a¶¶";

    private Dialogue dialogue;

    @BeforeEach
    void start() {
        dialogue = new Dialogue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Content-Length: 5¶¶hello", "Content-Length: 0¶¶", "Content-Length: 28¶¶GET /x HTTP/1.1¶Host: a¶¶",
        "Transfer-Encoding: chunked¶¶0¶¶", "Transfer-Encoding: chunked¶¶5¶hello¶0¶¶",
        "Transfer-Encoding: chunked¶¶1D¶GET /x HTTP/1.1¶Host: a¶¶!¶0¶A: b¶¶",
        "Expect: 200-maybe¶Content-Length: 5¶¶hello"
    })
    void discardsContentAndAnswersTheRequestBehindItInStep(String rest) {
        assertThat(dialogue.send(POST + rest + NEXT).run().answers()).isEqualTo("[200]/1[200]/2");

        Dialogue slow = new Dialogue();
        for (byte b : Bytes.of(POST + rest + NEXT)) {
            slow.send(new byte[] {b}).run();
        }
        assertThat(slow.answers()).isEqualTo("[200]/1[200]/2");
    }

    @Test
    void answersOnlyWhenTheContentHasCome() {
        dialogue.send(POST + "Content-Length: 5¶¶hell").run();

        assertThat(dialogue.answers()).isEmpty();
        assertThat(dialogue.connection.waiting()).isEqualTo(Waiting.CONTENT);
        assertThat(dialogue.send("o").run().answers()).isEqualTo("[200]/1");
    }

    @Test
    void sendsEarlierAnswersWhileContentIsStillToCome() {
        dialogue.send(NEXT + POST + "Content-Length: 5¶¶hell").run();

        assertThat(dialogue.answers()).isEqualTo("[200]/2");
        assertThat(dialogue.connection.waiting()).isEqualTo(Waiting.CONTENT);
        assertThat(dialogue.send("o").run().answers()).isEqualTo("[200]/2[200]/1");
    }

    @Test
    void keepsTheConnectionAfterContentOfExactlyTheLimit() {
        dialogue.send(POST + "Content-Length: 65536¶¶" + "x".repeat(65536) + NEXT).run();

        assertThat(dialogue.answers()).isEqualTo("[200]/1[200]/2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Length: 65537¶¶
            Content-Length: 999999999999999999¶¶
            Transfer-Encoding: chunked¶¶FFFFFF¶
            """)
    void answersAndClosesWhenTheContentIsTooLarge(String rest) {
        dialogue.send(POST + rest);
        for (int i = 0; i < 70 && dialogue.connection.wants() == Want.READ; i++) {
            dialogue.send("x".repeat(1000));
        }
        dialogue.run();

        assertThat(dialogue.answers()).isEqualTo("[200 close]/1");
        assertThat(dialogue.connection.waiting()).isEqualTo(Waiting.LINGER);
        dialogue.send(NEXT).run();
        assertThat(dialogue.answers()).as("what follows is no request").isEqualTo("[200 close]/1");
    }

    @Test
    void rejectsMalformedChunksAndCloses() {
        dialogue.send(POST + "Transfer-Encoding: chunked¶¶5¶hello!¶0¶¶" + NEXT).run();

        assertThat(dialogue.answers()).isEqualTo("[400 close]The chunks are malformed.");
        assertThat(dialogue.connection.waiting()).isEqualTo(Waiting.LINGER);
    }

    @Test
    void rejectsMalformedChunksOfHeadWithoutContent() {
        dialogue.send("HEAD / HTTP/1.1¶Host: a¶Transfer-Encoding: chunked¶¶x").run();

        assertThat(dialogue.answers()).isEqualTo("[400 close]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5", "Transfer-Encoding: chunked", "Content-Length: 99999999"})
    void answersInPlaceOf100ContinueAndClosesBecauseTheContentMayComeOrNot(String framing) {
        dialogue.send(POST + "Expect: 100-Continue¶" + framing + "¶¶").run();

        assertThat(dialogue.answers()).isEqualTo("[200 close]/1");
        assertThat(dialogue.connection.waiting()).isEqualTo(Waiting.LINGER);
    }

    @Test
    void ignoresAnExpectationWithoutContent() {
        dialogue.send(POST + "Expect: 100-continue¶¶" + NEXT).run();

        assertThat(dialogue.answers()).isEqualTo("[200]/1[200]/2");
    }

    @Test
    void ignoresAnExpectationOfHttp10() {
        String head = "POST /1 HTTP/1.0¶Connection: keep-alive¶Expect: 100-continue¶Content-Length: 5¶¶";

        assertThat(dialogue.send(head).run().answers()).isEmpty();
        assertThat(dialogue.send("hello").run().answers()).isEqualTo("[200 keep-alive]/1");
    }

    @Test
    void takesNothingBehindConnectForARequest() {
        dialogue.send("CONNECT a:1 HTTP/1.1¶Host: a:1¶¶" + NEXT).run();

        assertThat(dialogue.answers()).isEqualTo("[200 close]");
        assertThat(dialogue.connection.waiting()).isEqualTo(Waiting.LINGER);
    }
}
