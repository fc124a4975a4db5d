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

class RedirectTest {
    private TestSite site;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        site = new TestSite(folder)
                .file("index.html", "home")
                .file("a.txt", "a")
                .file("sub/index.html", "sub")
                .file("sub/b c.txt", "b")
                .file("evil.com/sub/index.html", "ours")
                .file("http:/index.html", "ours")
                .file("bare/c.txt", "c");
    }

    @ParameterizedTest
    @CsvSource({
        "/sub, /sub/", "/sub?, /sub/?", "/sub?a=b&c=%2F, /sub/?a=b&c=%2F", "/sub??, /sub/??", "/bare, /bare/",
        "//, /", "//sub, /sub/", "//sub/, /sub/", "/sub//, /sub/", "//a.txt, /a.txt", "/./a.txt?q, /a.txt?q",
        "/sub/../a.txt, /a.txt", "/sub/.., /", "/sub/., /sub/", "/%73ub, /sub/", "/.//sub//b%20c.txt, /sub/b%20c.txt",
        "/%2e/sub/%2E%2E/a.txt, /a.txt", "/http:, /http%3A/"
    })
    void leadsToTheOneSpellingOfAPathAndKeepsTheQuery(String target, String location) {
        TestSite.Answer answer = site.get(target);

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.field("Location")).isEqualTo(location);
        assertThat(answer.field("Cache-Control")).isEqualTo("no-store");
        String path = location.replaceFirst("\\?.*", "");
        assertThat(site.get(path).status()).as("of %s", path).isIn(200, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "//evil.com/sub, 308, /evil.com/sub/", "///evil.com/sub, 308, /evil.com/sub/", "//evil.com, 308, /evil.com/",
        "//evil.com/sub/, 308, /evil.com/sub/", "/.//evil.com/sub, 308, /evil.com/sub/",
        "/sub/..//evil.com, 308, /evil.com/", "//evil.com/.., 308, /", "//evil.com/../sub, 308, /sub/",
        "//evil.com/..%2f, 400,", "//evil.com/%2e%2e%2fsub, 400,", "/%5cevil.com, 400,", "/%2fevil.com, 400,",
        "//other.com/sub, 404,", "//other.com/, 404,", "//other.com/%2e%2e, 308, /", "/%0d%0aLocation:x, 400,"
    })
    void neverLeavesTheOrigin(String target, int status, String location) {
        TestSite.Answer answer = site.get(target);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.field("Location")).isEqualTo(location);
    }

    @Test
    void doesNotRepeatTheHostOfAnAbsoluteTarget() {
        assertThat(site.get("http://evil.com/sub?q").field("Location")).isEqualTo("/sub/?q");
        assertThat(site.get("http://evil.com//sub").field("Location")).isEqualTo("/sub/");
    }

    @Test
    void isPermanentInTheWayThatEachVersionKnows() {
        assertThat(site.answer(Requests.old("GET /sub")).status()).isEqualTo(301);
        assertThat(site.answer(Requests.old("HEAD /sub")).field("Location")).isEqualTo("/sub/");
        assertThat(site.answer(Requests.parse("GET /sub HTTP/1.5¶Host: a¶¶")).status()).isEqualTo(308);
    }

    @Test
    void showsNothingOfTheRequestInItsPage() {
        assertThat(site.get("//sub?<script>alert(1)</script>").content()).doesNotContain("script", "sub");
    }
}
