package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionPersistenceTest {
    private final Dialogue dialogue = new Dialogue();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET / HTTP/1.1¶Host: a¶¶                                            | [200]/
            GET / HTTP/1.1¶Host: a¶Connection: keep-alive¶¶                     | [200]/
            GET / HTTP/1.1¶Host: a¶Connection: closed¶¶                         | [200]/
            GET / HTTP/1.2¶Host: a¶¶                                            | [200]/
            GET / HTTP/1.0¶Connection: keep-alive¶¶                             | [200 keep-alive]/
            GET / HTTP/1.0¶Connection: foo, Keep-Alive¶¶                        | [200 keep-alive]/
            GET / HTTP/1.0¶connection: foo¶CONNECTION: KEEP-ALIVE¶¶             | [200 keep-alive]/
            """)
    void staysOpenForTheNextRequest(String request, String answer) {
        dialogue.send(request).run();

        assertThat(dialogue.answers()).isEqualTo(answer);
        assertThat(dialogue.connection.wants()).isEqualTo(Want.READ);
        assertThat(dialogue.connection.waiting()).isEqualTo(Waiting.NEXT_REQUEST);
        assertThat(dialogue.send(request).run().answers()).isEqualTo(answer + answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET / HTTP/1.1¶Host: a¶Connection: close¶¶
            GET / HTTP/1.1¶Host: a¶Connection: CLOSE¶¶
            GET / HTTP/1.1¶Host: a¶Connection: keep-alive, Close¶¶
            GET / HTTP/1.1¶Host: a¶Connection: x¶connection:<09>close<09>¶¶
            GET / HTTP/1.0¶¶
            GET / HTTP/1.0¶Host: a¶Connection: x¶¶
            GET / HTTP/1.0¶Connection: keep-alive, close¶¶
            """)
    void closesAfterTheResponseAndSaysSo(String request) {
        dialogue.send(request).run();

        assertThat(dialogue.answers()).isEqualTo("[200 close]/");
        assertThat(dialogue.connection.wants()).as("lingers").isEqualTo(Want.READ);
        assertThat(dialogue.endInput().connection.closeReason()).isEqualTo(CloseReason.ANSWERED);
    }

    @Test
    void answersWithTheWholeHeadOfAResponse() {
        dialogue.send("GET /a HTTP/1.1¶Host: a¶¶").run();

        assertThat(dialogue.received()).isEqualTo(
                "HTTP/1.1 200 OK¶Server: Test¶Date: Mon, 15 Jun 2026 12:00:00 GMT¶Content-Length: 2¶¶/a");
    }

    @Test
    void sendsTheFieldsOfGetForHeadWithoutTheContent() {
        dialogue.send("HEAD /abc HTTP/1.1¶Host: a¶¶GET /b HTTP/1.1¶Host: a¶¶").run();

        assertThat(dialogue.answers()).isEqualTo("[200][200]/b");
        assertThat(dialogue.received()).contains("Content-Length: 4¶¶HTTP/1.1 200 OK¶");
    }

    @Test
    void rejectsABadHeadWithoutContentToo() {
        dialogue.send("HEAD /a HTTP/1.1¶¶").run();

        assertThat(dialogue.answers()).isEqualTo("[400 close]");
    }

    @Test
    void keepsNoSilentConnectionWhenItsServerHasNoPatience() {
        dialogue.keepNobodySilent().send("GET / HTTP/1.1¶Host: a¶¶").run();

        assertThat(dialogue.answers()).isEqualTo("[200 close]/");
        assertThat(dialogue.connection.wants()).as("lingers").isEqualTo(Want.READ);
        assertThat(dialogue.endInput().connection.closeReason()).isEqualTo(CloseReason.ANSWERED);
    }

    @Test
    void answersWhatHasBeenSentAlreadyBeforeItClosesForLackOfPatience() {
        dialogue.keepNobodySilent()
                .send("GET /1 HTTP/1.1¶Host: a¶¶GET /2 HTTP/1.1¶Host: a¶¶GET /3 HTTP/1.1¶Host: a¶¶")
                .run();

        assertThat(dialogue.answers()).isEqualTo("[200]/1[200]/2[200 close]/3");
    }

    @Test
    void waitsForTheRestOfAPartialRequestInSpiteOfItsLackOfPatience() {
        dialogue.keepNobodySilent().send("GET /1 HTTP/1.1¶Host: a¶¶GET /2 HT").run();
        assertThat(dialogue.answers()).isEqualTo("[200]/1");

        assertThat(dialogue.send("TP/1.1¶Host: a¶¶").run().answers()).isEqualTo("[200]/1[200 close]/2");
    }
}
