package lineup.loadtest.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checksum of the content, however the response frames it and however the input is cut. */
class ContentMeterTest {

    /** The check value of CRC-32C for the nine digits, as in RFC 3720 and every catalogue of checksums. */
    private static final long CHECK = 0xe3069283L;

    private final ResponseScanner scanner = new ResponseScanner(true);

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            HTTP/1.1 200 OK|Content-Length: 9||123456789
            HTTP/1.1 200 OK|Transfer-Encoding: chunked||9|123456789|0||
            HTTP/1.1 200 OK|Transfer-Encoding: chunked||1;a=b|1|4|2345|4|6789|0|Trailer: 1||
            HTTP/1.0 200 OK||123456789
            """)
    void isTheSameInEveryFraming(String response) throws MalformedResponseException {
        byte[] bytes = response.replace("|", "\r\n").getBytes(ISO_8859_1);
        for (int first = 0; first <= bytes.length; first++) {
            for (int second = first; second <= bytes.length; second++) {
                scanner.begin(false);
                feed(bytes, 0, first);
                feed(bytes, first, second);
                feed(bytes, second, bytes.length);
                assertThat(scanner.endOfInput()).isTrue();
                assertThat(scanner.length()).isEqualTo(9);
                assertThat(scanner.crc()).as("cut at %d and %d", first, second).isEqualTo(CHECK);
            }
        }
    }

    @Test
    void leavesTheNextResponseAlone() throws MalformedResponseException {
        ByteBuffer in = direct("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n123456789HTTP/1.1 ");
        scanner.begin(false);
        assertThat(scanner.feed(in)).isTrue();
        assertThat(scanner.crc()).isEqualTo(CHECK);
        assertThat(ISO_8859_1.decode(in).toString()).isEqualTo("HTTP/1.1 ");
    }

    @Test
    void isZeroWithoutContentAndWhenNotWanted() throws MalformedResponseException {
        scanner.begin(true);
        scanner.feed(direct("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"));
        assertThat(scanner.crc()).isZero();
        ResponseScanner other = new ResponseScanner(false);
        other.begin(false);
        other.feed(direct("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n123456789"));
        assertThat(other.crc()).isZero();
    }

    private void feed(byte[] bytes, int from, int to) throws MalformedResponseException {
        ByteBuffer in = ByteBuffer.allocateDirect(to - from).put(bytes, from, to - from).flip();
        scanner.feed(in);
        assertThat(in.hasRemaining()).isFalse();
    }

    private static ByteBuffer direct(String text) {
        return ByteBuffer.allocateDirect(text.length()).put(text.getBytes(ISO_8859_1)).flip();
    }
}
