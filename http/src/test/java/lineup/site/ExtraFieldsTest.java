package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import lineup.http.Requests;
import lineup.http.Status;
import lineup.site.SiteOptions.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The options header and cors. */
class ExtraFieldsTest {
    private static final String PREFLIGHT = "Access-Control-Request-Method: GET";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "GET /a.txt", "HEAD /a.txt", "GET /none", "GET /sub", "GET /%2f", "POST /a.txt", "FOO /a.txt", "OPTIONS *"
    })
    void standOnEveryResponseInTheirOrder(String request) throws IOException {
        TestSite site = new TestSite(folder, TestOptions.fields(new Field("X-One", "1"), new Field("Two", "b c")))
                .file("a.txt", "a")
                .file("sub/index.html", "sub");

        assertThat(site.answer(Requests.of(request)).fields()).endsWith("X-One: 1\nTwo: b c\n");
    }

    @Test
    void standOnA304AndAnswersToWhatIsNoRequest() throws IOException {
        TestSite site = new TestSite(folder, TestOptions.fields(new Field("X", "1"))).file("a.txt", "a");

        assertThat(site.get("/a.txt", "If-None-Match: *").field("X")).isEqualTo("1");
        assertThat(site.reject(Requests.rejected(Status.BAD_REQUEST, "bad")).field("X")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "https://example.org"})
    void letScriptsOfThatOriginRead(String origin) throws IOException {
        TestSite site = new TestSite(folder, TestOptions.cors(origin)).file("a.txt", "a");

        for (String target : new String[] {"/a.txt", "/none", "/%2f"}) {
            TestSite.Answer answer = site.get(target, "Origin: https://example.org", PREFLIGHT);

            assertThat(answer.field("Access-Control-Allow-Origin")).as(target).isEqualTo(origin);
            assertThat(answer.field("Access-Control-Expose-Headers")).as(target).isEqualTo("*");
            assertThat(answer.field("Access-Control-Allow-Methods")).as(target).isNull();
        }
    }

    @Test
    void answerAPreflight() throws IOException {
        TestSite site = new TestSite(folder, TestOptions.cors("*"));

        assertThat(site.answer(Requests.of("OPTIONS /a.txt", PREFLIGHT))).isEqualTo(new TestSite.Answer(204, """
                Allow: GET, HEAD, OPTIONS
                Access-Control-Allow-Origin: *
                Access-Control-Expose-Headers: *
                Access-Control-Allow-Methods: GET, HEAD, OPTIONS
                Access-Control-Allow-Headers: *
                Access-Control-Max-Age: 86400
                """, ""));
        assertThat(site.answer(Requests.of("OPTIONS /a.txt")).field("Access-Control-Allow-Methods")).isNull();
    }

    @Test
    void sayNothingOfOriginsUnlessTheyAreAskedTo() throws IOException {
        TestSite site = new TestSite(folder).file("a.txt", "a");

        assertThat(site.get("/a.txt", "Origin: https://example.org").fields()).doesNotContain("Access-Control");
        assertThat(site.answer(Requests.of("OPTIONS /a.txt", PREFLIGHT)).fields()).doesNotContain("Access-Control");
    }
}
