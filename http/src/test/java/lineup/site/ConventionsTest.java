package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import lineup.http.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options clean-urls and fallback. */
class ConventionsTest {
    private static final String PAGE = "Accept: text/html,application/xhtml+xml,*/*;q=0.8";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # path,              status, content or new path
            /page,                  200, page
            /sub/page,              200, sub page
            /,                      200, home
            /sub/,                  200, sub home
            /page.html,             308, /page
            /page.html?a=b,         308, /page?a=b
            /sub/page.html,         308, /sub/page
            /index.html,            308, /
            /sub/index.html,        308, /sub/
            /sub,                   308, /sub/
            //page,                 308, /page
            //page.html,            308, /page
            /sub/../page.html,      308, /page
            /a%20b.html,            308, /a%20b
            /page/,                 404, -
            /page.htm,              404, -
            /none,                  404, -
            /none.html,             404, -
            /a.txt,                 200, text
            # a file of that very name goes first, and keeps its page reachable
            /both,                  200, file
            /both.html,             200, page of both
            # a page beside a folder of its name, with and without an index file
            /blog,                  200, blog
            /blog.html,             308, /blog
            /blog/post,             200, post
            /docs,                  308, /docs/
            /docs/,                 200, docs home
            /docs.html,             200, docs
            """)
    void leaveOutTheExtensionOfPages(String target, int status, String expected) throws IOException {
        TestSite site = pages(TestOptions.cleanUrls());

        TestSite.Answer answer = site.get(target);

        assertThat(answer.status()).isEqualTo(status);
        if (expected != null) {
            assertThat(status == 200 ? answer.content() : answer.field("Location")).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"/page, 404", "/page.html, 200", "/index.html, 200", "/blog, 308"})
    void leaveTheExtensionUnlessTheyAreAskedTo(String target, int status) throws IOException {
        assertThat(pages(SiteOptions.DEFAULTS).get(target).status()).isEqualTo(status);
    }

    @Test
    void treatAPageAsAPageWhateverItsPath() throws IOException {
        TestSite.Answer answer = pages(TestOptions.cleanUrls()).get("/page");

        assertThat(answer.field("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.field("Cache-Control")).isEqualTo("no-cache");
    }

    private TestSite pages(SiteOptions options) throws IOException {
        return new TestSite(folder, options)
                .file("index.html", "home")
                .file("page.html", "page")
                .file("a b.html", "spaced")
                .file("a.txt", "text")
                .file("sub/index.html", "sub home")
                .file("sub/page.html", "sub page")
                .file("both", "file")
                .file("both.html", "page of both")
                .file("blog.html", "blog")
                .file("blog/post.html", "post")
                .file("docs.html", "docs")
                .file("docs/index.html", "docs home");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /some/view          | Accept: text/html                 | 200
            GET /some/view?a=b.c    | Accept: text/html,*/*;q=0.8       | 200
            GET /some/view/         | Accept: */*, Text/HTML;q=0.5      | 200
            HEAD /some/view         | Accept: text/html                 | 200
            GET /folder/            | Accept: text/html                 | 200
            GET /v1.2/view          | Accept: text/html                 | 200
            GET /some/view          | Accept: */*                       | 404
            GET /some/view          | Accept: application/json          | 404
            GET /some/view          | Accept: image/avif,image/webp     | 404
            GET /some/view          | X: y                              | 404
            GET /app.js             | Accept: text/html                 | 404
            GET /some/missing.css   | Accept: text/html                 | 404
            GET /.secret            | Accept: text/html                 | 404
            GET /some%2fview        | Accept: text/html                 | 400
            POST /some/view         | Accept: text/html                 | 405
            """)
    void fallBackToAPageForThoseWhoNavigateAlone(String request, String field, int status) throws IOException {
        TestSite site = new TestSite(folder, TestOptions.fallback("app/index.html"))
                .file("app/index.html", "the application")
                .file("folder/x.txt", "x")
                .file(".secret", "secret");

        TestSite.Answer answer = site.answer(Requests.of(request, field));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.content().equals("the application")).isEqualTo(status == 200);
    }

    @Test
    void fallBackOnlyWhereNothingIsFoundAndToAPageThatIsThere() throws IOException {
        TestSite site = new TestSite(folder, TestOptions.fallback("app.html")).file("page.html", "page");
        assertThat(site.get("/page.html", PAGE).content()).isEqualTo("page");
        assertThat(site.get("/none", PAGE).status()).isEqualTo(404);

        site.file("app.html", "the application");
        assertThat(site.get("/none", PAGE).content()).isEqualTo("the application");
        assertThat(site.get("/none", PAGE).field("Cache-Control")).isEqualTo("no-cache");
        assertThat(site.get("/none", PAGE, "If-None-Match: *").status()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({"../outside.html", ".hidden.html", "sub", "none.html"})
    void neverFallBackToWhatIsNotServed(String page) throws IOException {
        TestSite site = new TestSite(folder, TestOptions.fallback(page))
                .file(".hidden.html", "hidden")
                .file("../outside.html", "outside")
                .file("sub/x", "x");

        assertThat(site.get("/none", PAGE).status()).isEqualTo(404);
    }
}
