package lineup.loadtest.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import lineup.loadtest.engine.Load.Verify;
import lineup.loadtest.http.HttpUrl;
import lineup.loadtest.http.MalformedResponseException;
import lineup.loadtest.http.Request;
import lineup.loadtest.http.ResponseScanner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer is worth, by how much of it is verified. */
class TargetTest {

    private static final long HELLO_CRC = 0x9a71bb4cL;

    @ParameterizedTest
    @CsvSource({
        // learnt, answered, content, with none, with length, with crc
        "200, 200, hello, OK, OK, OK",
        "200, 200, hellO, OK, OK, BAD_BODY",
        "200, 200, hell, OK, BAD_LENGTH, BAD_LENGTH",
        "200, 206, hello, BAD_STATUS, BAD_STATUS, BAD_STATUS",
        "404, 404, hello, BAD_STATUS, BAD_STATUS, BAD_STATUS",
        "301, 301, hello, OK, OK, OK",
    })
    void judgesByStatusThenLengthThenContent(int learnt, int status, String content, Outcome none, Outcome length,
            Outcome crc) throws MalformedResponseException {
        Request request = Request.to(HttpUrl.parse("http://h/"), false, List.of());
        Target target = new Target(request, learnt, 5, HELLO_CRC);
        assertThat(target.judge(answer(status, content, false), Verify.NONE)).isEqualTo(none);
        assertThat(target.judge(answer(status, content, false), Verify.LENGTH)).isEqualTo(length);
        assertThat(target.judge(answer(status, content, true), Verify.CRC)).isEqualTo(crc);
    }

    @ParameterizedTest
    @CsvSource({
        // expected, learnt, answered
        "404, 404, 404, OK",
        "404, 404, 200, BAD_STATUS",
        "404, 200, 200, BAD_STATUS",
        "206, 206, 206, OK",
        "206, 200, 200, BAD_STATUS",
        "0, 404, 404, BAD_STATUS",
    })
    void takesTheExpectedStatusAlone(int expected, int learnt, int status, Outcome outcome)
            throws MalformedResponseException {
        Request request = Request.to(HttpUrl.parse("http://h/"), false, List.of()).expecting(expected);
        assertThat(new Target(request, learnt, 5, HELLO_CRC).judge(answer(status, "hello", false), Verify.LENGTH))
                .isEqualTo(outcome);
    }

    private static ResponseScanner answer(int status, String content, boolean checksum)
            throws MalformedResponseException {
        ResponseScanner scanner = new ResponseScanner(checksum);
        scanner.begin(false);
        String text = "HTTP/1.1 " + status + " X\r\nContent-Length: " + content.length() + "\r\n\r\n" + content;
        assertThat(scanner.feed(ByteBuffer.wrap(text.getBytes(ISO_8859_1)))).isTrue();
        return scanner;
    }
}
