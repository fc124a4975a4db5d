package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import lineup.http.Requests;
import lineup.http.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorPagesTest {
    private TestSite site;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        site = new TestSite(folder).file("a.txt", "0123456789").file("sub/404.html", "not this one");
        for (int status : new int[] {200, 204, 304, 308, 400, 404, 405, 412, 416, 417, 501}) {
            site.file(status + ".html", "our " + status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET /%2f, X: y, 400", "OPTIONS /%2f, X: y, 400", "GET /none, X: y, 404", "GET /sub/none, X: y, 404",
        "POST /a.txt, X: y, 405", "GET /a.txt, If-Match: \"x\", 412", "GET /a.txt, Range: bytes=10-, 416",
        "GET /a.txt, Expect: x, 417", "FOO /a.txt, X: y, 501"
    })
    void areTheSitesOwnForEachStatus(String request, String field, int status) {
        TestSite.Answer answer = site.answer(Requests.of(request, field));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.content()).isEqualTo("our " + status);
        assertThat(answer.field("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.field("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.field("ETag")).isNull();
    }

    @Test
    void keepTheFieldsOfTheirStatus() {
        assertThat(site.answer(Requests.of("POST /a.txt")).field("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(site.get("/a.txt", "Range: bytes=10-").field("Content-Range")).isEqualTo("bytes */10");
    }

    @ParameterizedTest
    @CsvSource({"GET /a.txt, X: y, 200", "OPTIONS *, X: y, 204", "GET /a.txt, If-None-Match: *, 304",
        "GET /sub//404.html, X: y, 308"})
    void areForErrorsAlone(String request, String field, int status) {
        TestSite.Answer answer = site.answer(Requests.of(request, field));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.content()).doesNotContain("our " + status);
    }

    @Test
    void answerWhatIsNoRequestToo() {
        TestSite.Answer answer = site.reject(Requests.rejected(Status.BAD_REQUEST, "The head is malformed."));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.content()).isEqualTo("our 400");
        assertThat(site.reject(Requests.rejected(Status.URI_TOO_LONG, "Too long.")).content()).contains("Too long.");
    }
}
