package lineup.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How requests and responses follow one another on a connection (RFC 9112). */
abstract class WireContract extends ServedContract {
    private static final String GET = "GET /plain.txt HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String GET_EMPTY = "GET /empty.txt HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String LAST = "GET /plain.txt HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

    WireContract(Trial trial) {
        super(trial);
    }

    @Test
    void aConnectionServesOneRequestAfterTheOther() throws IOException {
        try (Client client = connect()) {
            Answer first = client.send(GET).answer().expect(200);
            assertThat(first.isLast()).as("whether %s is the last", first).isNotEqualTo(trial.promises().keepsAlive());
            if (!first.isLast()) {
                client.send(GET_EMPTY).answer().expect(200).expectText("");
                client.send(LAST).answer().expect(200).expectText(TestSite.PLAIN);
            }
            client.expectEnd();
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws IOException {
        try (Client client = connect()) {
            client.send((GET + GET_EMPTY + GET.replace("GET", "HEAD")).repeat(30) + LAST);
            for (int i = 0; i < 30; i++) {
                client.answer().expect(200).expectText(TestSite.PLAIN);
                client.answer().expect(200).expectText("");
                client.answerToHead().expect(200).expectField("Content-Length", "10");
            }
            client.answer().expect(200).expectField("Connection", "close");
            client.expectEnd();
        }
    }

    @Test
    void aRequestMayArriveByteByByte() throws IOException {
        try (Client client = connect()) {
            for (char c : LAST.toCharArray()) {
                client.send(String.valueOf(c));
            }
            client.answer().expect(200).expectText(TestSite.PLAIN);
            client.expectEnd();
        }
    }

    /** Each write carries the end of one request and the beginning of the next, cut at every place there is. */
    @Test
    void aRequestMayBeSplitAnywhere() throws IOException {
        try (Client client = connect()) {
            client.send(GET.substring(0, 1));
            for (int cut = 1; cut < GET.length(); cut++) {
                client.send(GET.substring(cut) + GET.substring(0, Math.min(cut + 1, GET.length() - 1)));
                Answer answer = client.answer().expect(200).expectText(TestSite.PLAIN);
                assertThat(answer.isLast()).as("last after a cut at %d: %s", cut, answer).isFalse();
            }
            client.send(GET.substring(GET.length() - 1)).answer().expect(200);
        }
    }

    @Test
    void contentIsReadOverSoThatTheNextRequestIsInStep() throws IOException {
        String length = "POST /plain.txt HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n%s";
        String chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n%s";
        try (Client client = connect()) {
            client.send(length.formatted(GET.length(), GET) + GET);
            client.answer().expect(405);
            client.answer().expect(200).expectText(TestSite.PLAIN);
        }
        try (Client client = connect()) {
            client.send(chunked.formatted("5\r\nGET /\r\na;x=\"y\"\r\n0123456789\r\n0\r\nT: v\r\n\r\n") + LAST);
            client.answer().expect(405);
            client.answer().expect(200).expectText(TestSite.PLAIN);
            client.expectEnd();
        }
    }

    /** More than is read for the sake of the connection: it ends, but not before the client could read why. */
    @Test
    void contentThatIsTooLargeEndsTheConnectionInOrder() throws IOException {
        try (Client client = connect()) {
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n" + "x".repeat(3_000_000));
            client.answer().expect(405).expectField("Connection", "close");
            client.expectEnd();
        }
    }

    @Test
    void anExpectationIsAnsweredWithTheFinalStatusAtOnce() throws IOException {
        String post = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nExpect: %s\r\n\r\n";
        try (Client client = connect()) {
            client.send(post.formatted("100-continue"));
            client.answer().expect(405).expectField("Connection", "close");
            client.expectEnd();
        }
        ask(post.formatted("miracle") + "123456789").expect(417);
    }

    @Test
    void aClientOfHttp10IsKeptOnlyIfItAsks() throws IOException {
        try (Client client = connect()) {
            String kept = "GET /plain.txt HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n";
            client.send(kept + "GET /plain.txt HTTP/1.0\r\n\r\n");
            client.answer().expect(200).expectField("Connection", "keep-alive");
            client.answer().expect(200).expectField("Connection", "close");
            client.expectEnd();
        }
    }

    @Test
    void aClientThatSendsNoMoreIsStillAnswered() throws IOException {
        try (Client client = connect()) {
            client.send(GET + GET_EMPTY).endInput();
            client.answer().expect(200).expectText(TestSite.PLAIN);
            client.answer().expect(200).expectText("");
            client.expectEnd();
        }
    }

    /** In the table, ~ stands for a good request-line and a Host field. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            garbage            | \\26\\3\\1\\2                                                       | 400
            HTTP/0.9           | GET /\\r\\n                                                         | 400
            bare line feed     | GET / HTTP/1.1\\nHost: a\\n\\n                                      | 400
            other version      | GET / HTTP/2.0\\r\\nHost: a\\r\\n\\r\\n                             | 505
            no Host            | GET / HTTP/1.1\\r\\n\\r\\n                                          | 400
            space before colon | ~X : a\\r\\n\\r\\n                                                  | 400
            folded field       | ~X: 1\\r\\n 2\\r\\n\\r\\n                                           | 400
            length and chunks  | ~Content-Length: 3\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n      | 400
            bad chunk          | ~Transfer-Encoding: chunked\\r\\n\\r\\nxyz\\r\\n                     | 400
            unknown coding     | ~Transfer-Encoding: gzip, chunked\\r\\n\\r\\n                       | 501
            """)
    void malformedInputIsAnsweredAndTheConnectionEndsInOrder(String name, String input, int status) throws IOException {
        String start = input.translateEscapes().replace("~", "GET / HTTP/1.1\r\nHost: a\r\n");
        try (Client client = connect()) {
            client.send(start + "trailing bytes ".repeat(10_000));
            client.answer().expect(status).expectField("Connection", "close");
            client.expectEnd();
        }
    }

    @Test
    void headsBeyondTheLimitsAreRefused() throws IOException {
        String get = "GET /%s HTTP/1.1\r\nHost: a\r\n%s\r\n";
        ask(get.formatted("x".repeat(9_000), "")).expect(414);
        ask(get.formatted("", "X: " + "x".repeat(9_000) + "\r\n")).expect(431);
        ask(get.formatted("", "X: x\r\n".repeat(101))).expect(431);
        ask(get.formatted("", ("X: " + "x".repeat(6_000) + "\r\n").repeat(6))).expect(431);
        ask(get.formatted("?" + "x".repeat(8_000), "")).expect(200);
    }
}
