package lineup.loadtest.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lineup.loadtest.http.HttpUrl;
import lineup.loadtest.http.Request;
import org.junit.jupiter.api.Test;

/** The last request of a connection says that it is the last. */
class RequestBytesTest {

    @Test
    void announcesTheClose() {
        assertThat(closing(List.of("Accept: */*")))
                .isEqualTo("GET / HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nConnection: close\r\n\r\n");
    }

    @Test
    void leavesAConnectionFieldOfTheUserAlone() {
        assertThat(closing(List.of("connection: keep-alive")))
                .isEqualTo("GET / HTTP/1.1\r\nHost: localhost\r\nconnection: keep-alive\r\n\r\n");
    }

    private static String closing(List<String> fields) {
        Request request = Request.to(HttpUrl.parse("http://localhost/"), false, fields);
        return new String(RequestBytes.closing(request), ISO_8859_1);
    }
}
