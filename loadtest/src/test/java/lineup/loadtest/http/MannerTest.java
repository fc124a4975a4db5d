package lineup.loadtest.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How lines of several origins become one request. */
class MannerTest {

    private static final HttpUrl URL = HttpUrl.parse("http://h/a");

    @Test
    void laterLinesTakeThePlaceOfThoseWithTheirNames() {
        Manner manner = Manner.PLAIN.with(List.of("A: 1", "B: 2")).with(List.of("a: 3", "a: 4")).with(List.of());
        assertThat(manner.fields()).containsExactly("B: 2", "a: 3", "a: 4");
    }

    @Test
    void makesRequestsThatKnowWhatTheyExpect() {
        Request request = Manner.PLAIN.with(List.of("A: 1")).expecting(404).request(URL, true);
        assertThat(new String(request.bytes(), ISO_8859_1)).isEqualTo("HEAD /a HTTP/1.1\r\nHost: h\r\nA: 1\r\n\r\n");
        assertThat(request.accepts(404)).isTrue();
        assertThat(request.accepts(200)).isFalse();
    }
}
