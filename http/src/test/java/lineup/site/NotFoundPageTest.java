package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotFoundPageTest {
    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void create() throws IOException {
        site = new TestSite(folder);
    }

    @Test
    void isPlainWhereTheSiteHasNone() {
        TestSite.Answer answer = site.get("/<none>");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.content()).contains("404 Not Found").doesNotContain("none");
    }

    @Test
    void isTheSitesOwnAsItIsNowButNeverCachedNorRanged() throws IOException {
        site.file("404.html", "our page");
        assertThat(site.get("/none", "Range: bytes=0-0")).isEqualTo(new TestSite.Answer(404, """
                Content-Type: text/html; charset=utf-8
                Cache-Control: no-store
                X-Content-Type-Options: nosniff
                """, "our page"));

        site.file("404.html", "another");
        assertThat(site.get("/none").content()).isEqualTo("another");

        Files.delete(site.root.resolve("404.html"));
        assertThat(site.get("/none").content()).contains("404 Not Found");
    }

    @Test
    void isAnOrdinaryFileUnderItsOwnPath() throws IOException {
        site.file("404.html", "our page");

        assertThat(site.get("/404.html").status()).isEqualTo(200);
    }

    @Test
    void isPlainWhereTheSitesOwnIsTooLargeOrOutsideOrNoFile() throws IOException {
        site.file("404.html", "x".repeat(256 * 1024 + 1));
        assertThat(site.get("/none").content()).contains("404 Not Found");

        site.file("404.html", "x".repeat(256 * 1024));
        assertThat(site.get("/none").content()).hasSize(256 * 1024);

        Files.delete(site.root.resolve("404.html"));
        site.link("404.html", Files.writeString(folder.resolve("outside"), "outside"));
        assertThat(site.get("/none").content()).contains("404 Not Found").doesNotContain("outside");

        Files.delete(site.root.resolve("404.html"));
        site.file("404.html/x", "");
        assertThat(site.get("/none").content()).contains("404 Not Found");
    }
}
