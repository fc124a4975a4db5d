package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lineup.http.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with precompressed siblings; here the siblings say which they are. */
class VariantsTest {
    private static final String ACCEPT = "Accept-Encoding: ";
    private static final String BR_TAG = "\"1781524800500000000-9-br\"";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void create() throws IOException {
        site = new TestSite(folder)
                .file("a.css", "the original")
                .file("a.css.br", "coded: br")
                .file("a.css.zst", "coded: zstd")
                .file("a.css.gz", "coded: gzip")
                .file("alone.css", "alone");
    }

    @Test
    void describesACodedSiblingAsTheOriginalInAnotherCoding() {
        assertThat(site.get("/a.css", ACCEPT + "br")).isEqualTo(new TestSite.Answer(200, """
                ETag: %s
                Cache-Control: max-age=0, must-revalidate
                Vary: Accept-Encoding
                Last-Modified: Mon, 15 Jun 2026 12:00:00 GMT
                Accept-Ranges: bytes
                Content-Type: text/css; charset=utf-8
                X-Content-Type-Options: nosniff
                Content-Encoding: br
                """.formatted(BR_TAG), "coded: br"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            br          | coded: br     | br    | "1781524800500000000-9-br"
            zstd        | coded: zstd   | zstd  | "1781524800500000000-11-zstd"
            gzip        | coded: gzip   | gzip  | "1781524800500000000-11-gzip"
            x-gzip      | coded: gzip   | gzip  | "1781524800500000000-11-gzip"
            deflate     | the original  |       | "1781524800500000000-12"
            *;q=0       | the original  |       | "1781524800500000000-12"
            """)
    void givesEachCodingItsOwnTag(String accepted, String content, String coding, String tag) {
        TestSite.Answer answer = site.get("/a.css", ACCEPT + accepted);

        assertThat(answer.content()).isEqualTo(content);
        assertThat(answer.field("Content-Encoding")).isEqualTo(coding);
        assertThat(answer.field("ETag")).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X: y                    | X: y                              | 200
            Accept-Encoding: br     | X: y                              | 200
            Accept-Encoding: br     | If-None-Match: *                  | 304
            X: y                    | If-None-Match: *                  | 304
            Accept-Encoding: br     | Range: bytes=0-0                  | 206
            X: y                    | Range: bytes=0-0                  | 206
            """)
    void saysOnEveryAnswerThatAcceptEncodingChooses(String accept, String condition, int status) {
        TestSite.Answer answer = site.get("/a.css", accept, condition);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.field("Vary")).isEqualTo("Accept-Encoding");
    }

    @Test
    void saysNothingOfTheKindWhereThereIsNoChoice() {
        assertThat(site.get("/alone.css", ACCEPT + "br").field("Vary")).isNull();
        assertThat(site.get("/alone.css", ACCEPT + "br", "If-None-Match: *").field("Vary")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bytes=0-4       | 206 | coded     | bytes 0-4/9
            bytes=-2        | 206 | br        | bytes 7-8/9
            bytes=7-11      | 206 | br        | bytes 7-8/9
            bytes=9-        | 416 |           | bytes */9
            """)
    void takesRangesFromTheCodedBytes(String range, int status, String content, String contentRange) {
        TestSite.Answer answer = site.get("/a.css", ACCEPT + "br", "Range: " + range);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.field("Content-Range")).isEqualTo(contentRange);
        if (content != null) {
            assertThat(answer.content()).isEqualTo(content);
            assertThat(answer.field("Content-Encoding")).isEqualTo("br");
        }
    }

    @Test
    void continuesADownloadOnlyInTheCodingThatItBeganIn() {
        String[] fields = {ACCEPT + "br", "Range: bytes=0-4", "If-Range: " + BR_TAG};
        assertThat(site.get("/a.css", fields).content()).isEqualTo("coded");

        fields[0] = ACCEPT + "gzip";
        assertThat(site.get("/a.css", fields).content()).isEqualTo("coded: gzip");
    }

    @Test
    void revalidatesEachCodingByItsOwnTag() {
        assertThat(site.get("/a.css", ACCEPT + "br", "If-None-Match: " + BR_TAG).status()).isEqualTo(304);
        assertThat(site.get("/a.css", ACCEPT + "gzip", "If-None-Match: " + BR_TAG).status()).isEqualTo(200);
        assertThat(site.get("/a.css", "If-None-Match: " + BR_TAG).status()).isEqualTo(200);
    }

    @Test
    void answersHeadLikeGet() {
        assertThat(site.answer(Requests.of("HEAD /a.css", ACCEPT + "gzip")))
                .isEqualTo(site.get("/a.css", ACCEPT + "gzip"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zst", "gz"})
    void sendsASiblingThatIsAskedForAsAFileOfItsOwn(String extension) {
        TestSite.Answer answer = site.get("/a.css." + extension, ACCEPT + "br, zstd, gzip");

        assertThat(answer.content()).startsWith("coded: ");
        assertThat(answer.field("Content-Encoding")).isNull();
        assertThat(answer.field("Vary")).isNull();
        assertThat(answer.field("Content-Type")).startsWith("application/");
    }

    @Test
    void doesNotUseASiblingThatIsOlderThanTheOriginal() throws IOException {
        site.file("a.css.br", "coded: br", TestSite.MODIFIED.minusNanos(1));
        assertThat(site.get("/a.css", ACCEPT + "br, gzip").content()).isEqualTo("coded: gzip");

        site.file("a.css", "edited", TestSite.MODIFIED.plusNanos(1));
        assertThat(site.get("/a.css", ACCEPT + "br, gzip").content()).isEqualTo("edited");
        assertThat(site.get("/a.css", ACCEPT + "br, gzip").field("Content-Encoding")).isNull();
    }

    @Test
    void usesASiblingOfAnyLaterTimeAndTellsThatTime() throws IOException {
        site.file("a.css.br", "coded: br", TestSite.MODIFIED.plusSeconds(60));

        assertThat(site.get("/a.css", ACCEPT + "br").field("Last-Modified"))
                .isEqualTo("Mon, 15 Jun 2026 12:01:00 GMT");
        assertThat(site.get("/a.css").field("Last-Modified")).isEqualTo(TestSite.LAST_MODIFIED);
    }

    @Test
    void doesNotUseASiblingThatMustNotBeServedOrIsNoFile() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside"), "outside");
        site.file("b.css", "original")
                .file("b.css.gz/x", "in a folder")
                .file(".hidden", "hidden")
                .link("b.css.br", outside)
                .link("b.css.zst", Path.of("none"))
                .file("c.css", "original")
                .link("c.css.br", Path.of(".hidden"));

        assertThat(site.get("/b.css", ACCEPT + "br, zstd, gzip").content()).isEqualTo("original");
        assertThat(site.get("/c.css", ACCEPT + "br, zstd, gzip").content()).isEqualTo("original");
    }

    @Test
    void usesASiblingThatIsALinkInsideTheSite() throws IOException {
        site.file("b.css", "original").link("b.css.br", Path.of("a.css.br"));

        assertThat(site.get("/b.css", ACCEPT + "br").content()).isEqualTo("coded: br");
        assertThat(site.get("/b.css", ACCEPT + "br").field("Content-Type")).isEqualTo("text/css; charset=utf-8");
    }

    @Test
    void servesTheIndexFileOfAFolderCodedToo() throws IOException {
        site.file("index.html", "home").file("index.html.br", "coded home");

        assertThat(site.get("/", ACCEPT + "br").content()).isEqualTo("coded home");
        assertThat(site.get("/", ACCEPT + "br").field("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void servesNoSiblingWhoseOriginalIsMissing() throws IOException {
        Files.delete(site.root.resolve("a.css"));

        assertThat(site.get("/a.css", ACCEPT + "br").status()).isEqualTo(404);
    }
}
