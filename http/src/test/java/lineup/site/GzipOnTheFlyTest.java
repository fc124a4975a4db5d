package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import lineup.http.Content;
import lineup.http.Request;
import lineup.http.Requests;
import lineup.http.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GzipOnTheFlyTest {
    private static final String GZIP = "Accept-Encoding: gzip";
    private static final String TEXT = "one line of many\n".repeat(100);

    private TestSite site;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        site = new TestSite(folder, TestOptions.gzipFrom(1000))
                .file("a.txt", TEXT)
                .file("small.txt", "x".repeat(999))
                .file("enough.txt", "x".repeat(1000))
                .file("large.txt", "x".repeat(GzipCache.LARGEST))
                .file("larger.txt", "x".repeat(GzipCache.LARGEST + 1));
    }

    @Test
    void sendsWhatDecompressesToTheOriginalUnderAWeakTagWithoutRanges() throws IOException {
        Response response = site.respond(Requests.of("GET /a.txt", GZIP));

        assertThat(decompressed(response)).isEqualTo(TEXT);
        assertThat(response.content().length()).isLessThan(TEXT.length() / 2);
        assertThat(Requests.text(response.fields())).isEqualTo("""
                ETag: W/"1781524800500000000-1700-gzip"
                Cache-Control: max-age=0, must-revalidate
                Vary: Accept-Encoding
                Last-Modified: Mon, 15 Jun 2026 12:00:00 GMT
                Accept-Ranges: none
                Content-Type: text/plain; charset=utf-8
                X-Content-Type-Options: nosniff
                Content-Encoding: gzip
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "/a.txt, gzip, gzip", "/a.txt, x-gzip, gzip", "/a.txt, br,", "/a.txt, gzip;q=0,", "/small.txt, gzip,",
        "/enough.txt, gzip, gzip", "/large.txt, gzip, gzip", "/larger.txt, gzip,"
    })
    void compressesFromASizeOnAndUpToWhatIsWorthMemory(String target, String accepted, String coding) {
        assertThat(site.get(target, "Accept-Encoding: " + accepted).field("Content-Encoding")).isEqualTo(coding);
    }

    @ParameterizedTest
    @CsvSource({
        "html, true", "css, true", "js, true", "json, true", "svg, true", "webmanifest, true", "wasm, true",
        "md, true", "xml, true", "xsl, true", "png, false", "jpg, false", "woff2, false", "mp4, false", "zip, false",
        "gz, false", "pdf, false", "unknown, false"
    })
    void compressesTextAlone(String extension, boolean compressed) throws IOException {
        site.file("file." + extension, TEXT);

        TestSite.Answer answer = site.get("/file." + extension, GZIP);

        assertThat(answer.field("Content-Encoding")).isEqualTo(compressed ? "gzip" : null);
        assertThat(answer.field("Vary")).isEqualTo(compressed ? "Accept-Encoding" : null);
    }

    @Test
    void compressesNothingUnlessItIsAskedTo(@TempDir Path other) throws IOException {
        TestSite plain = new TestSite(other).file("a.txt", TEXT);

        assertThat(plain.get("/a.txt", GZIP).content()).isEqualTo(TEXT);
        assertThat(plain.get("/a.txt", GZIP).field("Vary")).isNull();
    }

    @Test
    void ignoresARangeSinceARangeOfSomethingMadeAnewMeansNothing() {
        TestSite.Answer answer = site.get("/a.txt", GZIP, "Range: bytes=4-7");

        assertThat(answer).isEqualTo(site.get("/a.txt", GZIP));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.field("Accept-Ranges")).isEqualTo("none");
        assertThat(site.get("/a.txt", "Range: bytes=4-7").content()).as("for who takes no gzip").isEqualTo("line");
    }

    @Test
    void revalidatesItButNeverContinuesADownloadOfIt() {
        String tag = site.get("/a.txt", GZIP).field("ETag");

        assertThat(site.get("/a.txt", GZIP, "If-None-Match: " + tag).status()).isEqualTo(304);
        assertThat(site.get("/a.txt", GZIP, "If-None-Match: " + tag).field("Vary")).isEqualTo("Accept-Encoding");
        assertThat(site.get("/a.txt", GZIP, "If-Match: " + tag).status()).isEqualTo(412);
        assertThat(site.get("/a.txt", GZIP, "Range: bytes=0-0", "If-Range: " + tag))
                .isEqualTo(site.get("/a.txt", GZIP));
    }

    @Test
    void answersHeadWithTheLengthOfGet() {
        Response get = site.respond(Requests.of("GET /a.txt", GZIP));
        Response head = site.respond(Requests.of("HEAD /a.txt", GZIP));

        assertThat(head.content().length()).isEqualTo(get.content().length());
        assertThat(Requests.text(head.fields())).isEqualTo(Requests.text(get.fields()));
    }

    @Test
    void prefersASiblingMadeBeforehand() throws IOException {
        site.file("a.txt.gz", "made beforehand");

        assertThat(site.get("/a.txt", GZIP).content()).isEqualTo("made beforehand");
        assertThat(site.get("/a.txt", GZIP).field("Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void takesTheSiblingInABetterCodingBeforeItCompresses() throws IOException {
        site.file("a.txt.br", "coded: br");

        assertThat(site.get("/a.txt", "Accept-Encoding: gzip, br").content()).isEqualTo("coded: br");
        assertThat(site.get("/a.txt", GZIP).field("Accept-Ranges")).isEqualTo("none");
    }

    @Test
    void compressesAVersionOnceAndAnEditedOneAnew() throws IOException {
        Request request = Requests.of("GET /a.txt", GZIP);
        byte[] first = ((Content.Bytes) site.respond(request).content()).bytes();
        assertThat(((Content.Bytes) site.respond(request).content()).bytes()).isSameAs(first);

        site.file("a.txt", TEXT.replace("one", "two"), TestSite.MODIFIED.plusNanos(1));
        assertThat(decompressed(site.respond(request))).isEqualTo(TEXT.replace("one", "two"));
    }

    @Test
    void doesNotRememberAVersionThatCouldStillChangeUnderItsTime() throws IOException {
        Request request = Requests.of("GET /a.txt", GZIP);
        site.now = TestSite.MODIFIED.plusMillis(1);
        assertThat(decompressed(site.respond(request))).isEqualTo(TEXT);

        site.file("a.txt", TEXT.replace("one", "two")); // within the same tick of the file system's clock
        site.now = TestSite.MODIFIED.plusSeconds(60);

        assertThat(decompressed(site.respond(request))).isEqualTo(TEXT.replace("one", "two"));
    }

    private static String decompressed(Response response) throws IOException {
        byte[] bytes = ((Content.Bytes) response.content()).bytes();
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
