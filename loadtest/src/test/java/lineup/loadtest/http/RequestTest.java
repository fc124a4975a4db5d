package lineup.loadtest.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The bytes of a request. */
class RequestTest {

    private static final HttpUrl URL = HttpUrl.parse("http://localhost:8080/a?b");

    @Test
    void namesTheHost() {
        assertThat(text(Request.to(URL, false, List.of())))
                .isEqualTo("GET /a?b HTTP/1.1\r\nHost: localhost:8080\r\n\r\n");
    }

    @Test
    void takesFieldLinesAndThenLeavesTheHostToThem() {
        assertThat(text(Request.to(URL, true, List.of("host: other", "Accept: text/html"))))
                .isEqualTo("HEAD /a?b HTTP/1.1\r\nhost: other\r\nAccept: text/html\r\n\r\n");
    }

    private static String text(Request request) {
        return new String(request.bytes(), ISO_8859_1);
    }
}
