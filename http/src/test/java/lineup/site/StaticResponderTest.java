package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import lineup.http.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticResponderTest {
    private TestSite site;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        site = new TestSite(folder)
                .file("index.html", "home")
                .file("a.txt", "0123456789")
                .file("sub/index.html", "sub");
    }

    @Test
    void describesAFileInFull() {
        TestSite.Answer answer = site.get("/a.txt");

        assertThat(answer).isEqualTo(new TestSite.Answer(200, """
                ETag: "1781524800500000000-10"
                Cache-Control: max-age=0, must-revalidate
                Last-Modified: Mon, 15 Jun 2026 12:00:00 GMT
                Accept-Ranges: bytes
                Content-Type: text/plain; charset=utf-8
                X-Content-Type-Options: nosniff
                """, "0123456789"));
    }

    @Test
    void letsPagesBeCachedButAlwaysRevalidated() {
        assertThat(site.get("/").field("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void answersHeadLikeGetForTheConnectionToLeaveOutTheContent() {
        assertThat(site.answer(Requests.of("HEAD /a.txt"))).isEqualTo(site.get("/a.txt"));
        assertThat(site.answer(Requests.of("HEAD /none"))).isEqualTo(site.get("/none"));
        assertThat(site.answer(Requests.of("HEAD /sub"))).isEqualTo(site.get("/sub"));
    }

    @Test
    void ignoresTheQueryAndTheAuthority() {
        assertThat(site.get("/a.txt?b=/../c")).isEqualTo(site.get("/a.txt"));
        assertThat(site.get("http://elsewhere/a.txt")).isEqualTo(site.get("/a.txt"));
        assertThat(site.get("http://elsewhere")).isEqualTo(site.get("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /a.txt", "PUT /none", "DELETE /", "PATCH /a.txt", "TRACE /a.txt", "POST /%00"})
    void refusesMethodsThatChangeAnythingAndSaysWhichItAllows(String request) {
        TestSite.Answer answer = site.answer(Requests.of(request));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.field("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"get /a.txt", "Get /a.txt", "FOO /a.txt", "PROPFIND /", "CONNECT a:443"})
    void doesNotKnowOtherMethods(String request) {
        assertThat(site.answer(Requests.of(request)).status()).isEqualTo(501);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS *", "OPTIONS /", "OPTIONS /a.txt", "OPTIONS /none", "OPTIONS http://a"})
    void tellsItsMethods(String request) {
        assertThat(site.answer(Requests.of(request)))
                .isEqualTo(new TestSite.Answer(204, "Allow: GET, HEAD, OPTIONS\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%2f", "HEAD /..", "OPTIONS /%00", "GET /a%5cb", "GET /%c0%af"})
    void rejectsPathsThatAreMalformedOrAmbiguous(String request) {
        assertThat(site.answer(Requests.of(request)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "100-continue, 200",
        "100-CONTINUE, 200",
        "200-ok, 417",
        "'100-continue, x', 417",
        "'100-continue, 100-Continue', 200",
        "'', 200"
    })
    void meetsNoExpectationButOne(String expectation, int status) {
        assertThat(site.get("/a.txt", "Expect: " + expectation).status()).isEqualTo(status);
    }

    @Test
    void ignoresExpectationsOfHttp10() {
        assertThat(site.answer(Requests.old("GET /a.txt", "Expect: 200-ok")).status()).isEqualTo(200);
    }

    @Test
    void refusesAnExpectationBeforeItLooksAtTheMethod() {
        assertThat(site.answer(Requests.of("POST /a.txt", "Expect: x")).status()).isEqualTo(417);
    }

    @Test
    void neverClaimsAChangeLaterThanItsOwnDate() {
        site.now = TestSite.MODIFIED.minusSeconds(60);

        assertThat(site.get("/a.txt").field("Last-Modified")).isEqualTo("Mon, 15 Jun 2026 11:59:00 GMT");
        assertThat(site.get("/a.txt").field("ETag")).startsWith("W/\"");
    }
}
