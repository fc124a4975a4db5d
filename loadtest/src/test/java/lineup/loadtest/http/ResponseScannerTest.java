package lineup.loadtest.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row is a response, with {@code |} for CR LF; it is fed whole, byte by byte, and with bytes of the next one. */
class ResponseScannerTest {

    private static final String TRAILING = "HTTP/1.1 500 ";

    private final ResponseScanner scanner = new ResponseScanner(false);

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            HTTP/1.1 200 OK|Content-Length: 5||hello                                         # 200 # 5 # true
            HTTP/1.1 200 OK|content-length:5 ||hello                                         # 200 # 5 # true
            HTTP/1.1 200|Content-Length: 0||                                                 # 200 # 0 # true
            HTTP/1.1 404 Not Found|X: y|Content-Length: 2||no                                # 404 # 2 # true
            HTTP/1.1 200 OK|Connection: close|Content-Length: 1||x                           # 200 # 1 # false
            HTTP/1.1 200 OK|Connection: foo , CLOSE|Content-Length: 1||x                     # 200 # 1 # false
            HTTP/1.1 200 OK|Connection: closed|Content-Length: 1||x                          # 200 # 1 # true
            HTTP/1.0 200 OK|Content-Length: 1||x                                             # 200 # 1 # false
            HTTP/1.0 200 OK|Connection: Keep-Alive|Content-Length: 1||x                      # 200 # 1 # true
            HTTP/1.1 200 OK|Content-Length: 1|Content-Length: 1||x                           # 200 # 1 # true
            HTTP/1.1 204 No Content||                                                        # 204 # 0 # true
            HTTP/1.1 304 Not Modified|Content-Length: 99||                                   # 304 # 0 # true
            HTTP/1.1 100 Continue||HTTP/1.1 200 OK|Content-Length: 1||x                      # 200 # 1 # true
            HTTP/1.1 103 Early|Link: a||HTTP/1.1 100 C||HTTP/1.1 200 OK|Content-Length: 1||x # 200 # 1 # true
            HTTP/1.1 200 OK|Transfer-Encoding: chunked||5|hello|0||                          # 200 # 5 # true
            HTTP/1.1 200 OK|transfer-encoding: gzip, Chunked||A;x=y|0123456789|1|x|0||       # 200 # 11 # true
            HTTP/1.1 200 OK|Transfer-Encoding: chunked||2|hi|0|Trailer: 1|Other: 2||         # 200 # 2 # true
            HTTP/1.1 200 OK|Transfer-Encoding: chunked|Content-Length: 9||0||                # 200 # 0 # true
            """)
    void findsTheEndOfEveryResponseHoweverItIsCut(String response, int status, long length, boolean persistent)
            throws MalformedResponseException {
        byte[] bytes = bytes(response);
        feedWhole(bytes);
        assertFound(status, length, persistent);
        feedByteByByte(bytes);
        assertFound(status, length, persistent);
        feedWithTrailingBytes(bytes);
        assertFound(status, length, persistent);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "garbage|", "|", "HTTP/2 200 OK|", "HTTP/1.1 2x0 OK|", "HTTP/1.1 20|", "HTTP/1.1 200 OK|no colon|",
        "HTTP/1.1 200 OK|: no name|", "HTTP/1.1 200 OK|Content-Length: -1||", "HTTP/1.1 200 OK|Content-Length:||",
        "HTTP/1.1 200 OK|Content-Length: 1|Content-Length: 2||",
        "HTTP/1.1 200 OK|Content-Length: 9999999999999999999||",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||x|", "HTTP/1.1 200 OK|Transfer-Encoding: chunked|||",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||2|hello|",
    })
    void refusesWhatIsNoResponseHoweverItIsCut(String response) {
        assertThatThrownBy(() -> feedWhole(bytes(response))).isInstanceOf(MalformedResponseException.class);
        assertThatThrownBy(() -> feedByteByByte(bytes(response))).isInstanceOf(MalformedResponseException.class);
    }

    @Test
    void refusesAnEndlessLine() {
        String line = "HTTP/1.1 200 " + "x".repeat(20_000);
        assertThatThrownBy(() -> feedWhole(bytes(line))).hasMessageContaining("16384");
    }

    @Test
    void takesNoBodyInAnswerToHead() throws MalformedResponseException {
        scanner.begin(true);
        assertThat(scanner.feed(ByteBuffer.wrap(bytes("HTTP/1.1 200 OK|Content-Length: 5||")))).isTrue();
        assertThat(scanner.length()).isZero();
    }

    @Test
    void takesABodyWithoutFramingToTheEndOfTheConnection() throws MalformedResponseException {
        scanner.begin(false);
        assertThat(scanner.feed(ByteBuffer.wrap(bytes("HTTP/1.1 200 OK||some bytes")))).isFalse();
        assertThat(scanner.endOfInput()).isTrue();
        assertThat(scanner.length()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK|", "HTTP/1.1 200 OK|Content-Length: 5||hell",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||5|hello|"})
    void noticesAResponseThatIsCutShort(String response) throws MalformedResponseException {
        scanner.begin(false);
        assertThat(scanner.feed(ByteBuffer.wrap(bytes(response)))).isFalse();
        assertThat(scanner.started()).isTrue();
        assertThat(scanner.endOfInput()).isFalse();
    }

    @Test
    void tellsAnUnstartedResponseFromAStartedOne() throws MalformedResponseException {
        scanner.begin(false);
        scanner.feed(ByteBuffer.allocate(0));
        assertThat(scanner.started()).isFalse();
        scanner.feed(ByteBuffer.wrap(bytes("H")));
        assertThat(scanner.started()).isTrue();
    }

    private void feedWhole(byte[] bytes) throws MalformedResponseException {
        scanner.begin(false);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        assertThat(scanner.feed(in)).isTrue();
        assertThat(in.hasRemaining()).isFalse();
    }

    private void feedByteByByte(byte[] bytes) throws MalformedResponseException {
        scanner.begin(false);
        for (int i = 0; i < bytes.length; i++) {
            boolean complete = scanner.feed(ByteBuffer.wrap(bytes, i, 1));
            assertThat(complete).as("complete after byte %d", i).isEqualTo(i == bytes.length - 1);
        }
    }

    private void feedWithTrailingBytes(byte[] bytes) throws MalformedResponseException {
        scanner.begin(false);
        ByteBuffer in = ByteBuffer.allocate(bytes.length + TRAILING.length()).put(bytes).put(bytes(TRAILING)).flip();
        assertThat(scanner.feed(in)).isTrue();
        assertThat(ISO_8859_1.decode(in).toString()).isEqualTo(TRAILING);
    }

    private void assertFound(int status, long length, boolean persistent) {
        assertThat(scanner.status()).isEqualTo(status);
        assertThat(scanner.length()).isEqualTo(length);
        assertThat(scanner.persistent()).isEqualTo(persistent);
    }

    private static byte[] bytes(String text) {
        return text.replace("|", "\r\n").getBytes(ISO_8859_1);
    }
}
