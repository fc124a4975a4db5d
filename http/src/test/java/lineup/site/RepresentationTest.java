package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import lineup.http.Content;
import lineup.http.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepresentationTest {
    private static final String TAG = "\"1781524800500000000-10\"";
    private static final int SMALL = 32 * 1024;

    private TestSite site;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        site = new TestSite(folder)
                .file("a.txt", "0123456789")
                .file("empty.txt", "")
                .file("small", "s".repeat(SMALL))
                .file("large", "l".repeat(SMALL) + "0123456789");
    }

    @Test
    void answers304WithTheValidatorsAndNoDescriptionOfContent() {
        assertThat(site.get("/a.txt", "If-None-Match: " + TAG)).isEqualTo(new TestSite.Answer(304, """
                ETag: %s
                Cache-Control: max-age=0, must-revalidate
                """.formatted(TAG), ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /a.txt  | If-None-Match: "x"                                | 200
            HEAD /a.txt | If-None-Match: *                                  | 304
            GET /a.txt  | If-Modified-Since: Mon, 15 Jun 2026 12:00:00 GMT  | 304
            GET /a.txt  | If-Modified-Since: Mon, 15 Jun 2026 11:59:59 GMT  | 200
            GET /a.txt  | If-Match: "x"                                     | 412
            HEAD /a.txt | If-Unmodified-Since: Mon, 15 Jun 2026 11:59:59 GMT | 412
            GET /none   | If-Match: "x"                                     | 404
            GET /none   | If-None-Match: *                                  | 404
            POST /a.txt | If-Match: "x"                                     | 405
            OPTIONS /   | If-Match: "x"                                     | 204
            """)
    void evaluatesPreconditionsOnlyWhereTheAnswerWouldBeAFile(String request, String field, int status) {
        assertThat(site.answer(Requests.of(request, field)).status()).isEqualTo(status);
    }

    @Test
    void sendsTheRangeThatIsWanted() {
        TestSite.Answer answer = site.get("/a.txt", "Range: bytes=3-5");

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.content()).isEqualTo("345");
        assertThat(answer.field("Content-Range")).isEqualTo("bytes 3-5/10");
        assertThat(answer.field("ETag")).isEqualTo(TAG);
        assertThat(answer.field("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    }

    @Test
    void refusesARangeWithoutAByteAndTellsTheLength() {
        TestSite.Answer answer = site.get("/a.txt", "Range: bytes=10-");

        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.field("Content-Range")).isEqualTo("bytes */10");
        assertThat(answer.field("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.field("ETag")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /a.txt      | Range: bytes=0-0  | If-Range: TAG                                     | 206 | 0
            GET /a.txt      | Range: bytes=0-0  | If-Range: "x"                                     | 200 | 0123456789
            GET /a.txt      | Range: bytes=0-0  | If-Range: W/TAG                                   | 200 | 0123456789
            GET /a.txt      | Range: bytes=0-0  | If-Range: Mon, 15 Jun 2026 12:00:00 GMT           | 206 | 0
            GET /a.txt      | Range: bytes=0-0  | If-Range: Mon, 15 Jun 2026 12:00:01 GMT           | 200 | 0123456789
            GET /a.txt      | Range: bytes=99-  | If-Range: "x"                                     | 200 | 0123456789
            GET /a.txt      | Range: bytes=0-1  | Range: bytes=4-5                                  | 200 | 0123456789
            GET /a.txt      | Range: lines=0-1  | X: y                                              | 200 | 0123456789
            HEAD /a.txt     | Range: bytes=0-0  | X: y                                              | 200 | 0123456789
            HEAD /a.txt     | Range: bytes=99-  | X: y                                              | 200 | 0123456789
            GET /a.txt      | Range: bytes=0-0  | If-None-Match: TAG                                | 304 | ''
            GET /a.txt      | Range: bytes=99-  | If-Match: "x"                                     | 412 |
            GET /empty.txt  | Range: bytes=0-0  | X: y                                              | 200 | ''
            GET /none       | Range: bytes=0-0  | X: y                                              | 404 |
            """)
    void appliesARangeLastAndToGetAlone(String request, String range, String second, int status, String content) {
        TestSite.Answer answer = site.answer(Requests.of(request, range, second.replace("TAG", TAG)));

        assertThat(answer.status()).isEqualTo(status);
        if (content != null) {
            assertThat(answer.content()).isEqualTo(content);
        }
    }

    @Test
    void sendsNoRangeOfAFileThatMayStillChangeToAClientThatHasTheRestOfIt() {
        site.now = TestSite.MODIFIED.plusMillis(1999);

        assertThat(site.get("/a.txt").field("ETag")).isEqualTo("W/" + TAG);
        assertThat(site.get("/a.txt", "Range: bytes=0-0", "If-Range: W/" + TAG).status()).isEqualTo(200);
        assertThat(site.get("/a.txt", "Range: bytes=0-0").status()).isEqualTo(206);
        assertThat(site.get("/a.txt", "If-None-Match: " + TAG).status()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "/small, bytes=0-, true, 0, 32768", "/large, bytes=x, false, 0, 32778", "/large, bytes=-10, true, 0, 10",
        "/large, bytes=5-, false, 5, 32773", "/large, bytes=0-32767, true, 0, 32768",
        "/large, bytes=1-32769, false, 1, 32769"
    })
    void holdsSmallContentInMemoryAndSendsLargeFromTheFile(
            String target, String range, boolean small, long position, long length) {
        Content content = site.respond(Requests.of("GET " + target, "Range: " + range)).content();

        assertThat(content.length()).isEqualTo(length);
        assertThat(content instanceof Content.Bytes).isEqualTo(small);
        if (content instanceof Content.FilePart part) {
            FileChannel file = part.file();
            assertThat(part.position()).isEqualTo(position);
            assertThat(file.isOpen()).isTrue();
            part.release();
            assertThat(file.isOpen()).isFalse();
        }
    }
}
