package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import lineup.http.Bytes;
import lineup.http.Content;
import lineup.http.Requests;
import lineup.http.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReprDigestTest {
    private static final String WANT = "Want-Repr-Digest: sha-256=1";

    private TestSite site;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        site = new TestSite(folder, TestOptions.gzipFrom(20))
                .file("a.txt", "hello\n")
                .file("a.txt.br", "coded")
                .file("empty.txt", "")
                .file("text.txt", "text that is worth compressing\n")
                .file("large.bin", "x".repeat(200_000));
    }

    @Test
    void isLeftOutForWhatWouldKeepAThreadFromOthersTooLong() throws IOException {
        site.file("most.bin", "x".repeat((int) ReprDigest.LARGEST))
                .file("more.bin", "x".repeat((int) ReprDigest.LARGEST + 1));

        assertThat(site.answer(Requests.of("HEAD /most.bin", WANT)).field("Repr-Digest")).startsWith("sha-256=:");
        assertThat(site.answer(Requests.of("HEAD /more.bin", WANT)).field("Repr-Digest")).isNull();
    }

    @Test
    void isTheOneThatTheStandardGivesAsAnExample() throws IOException {
        site.file("b.json", "{\"hello\": \"world\"}\n"); // RFC 9530 appendix A

        assertThat(site.get("/b.json", WANT).field("Repr-Digest"))
                .isEqualTo("sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /a.txt      | X: y                  | 200 | hello<0A>
            HEAD /a.txt     | X: y                  | 200 | hello<0A>
            GET /a.txt      | Range: bytes=1-2      | 206 | hello<0A>
            GET /a.txt      | Accept-Encoding: br   | 200 | coded
            HEAD /a.txt     | Accept-Encoding: br   | 200 | coded
            GET /empty.txt  | X: y                  | 200 | ''
            """)
    void isOfTheWholeRepresentationInTheCodingThatIsSent(String request, String field, int status, String text) {
        TestSite.Answer answer = site.answer(Requests.of(request, field, WANT));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.field("Repr-Digest")).isEqualTo(digest(Bytes.of(text)));
    }

    @Test
    void isOfLargeFilesAndOfSeveralRangesToo() {
        String expected = digest("x".repeat(200_000).getBytes(StandardCharsets.US_ASCII));

        assertThat(site.get("/large.bin", WANT).field("Repr-Digest")).isEqualTo(expected);
        assertThat(site.get("/large.bin", WANT, "Range: bytes=0-4,1000-1004").field("Repr-Digest"))
                .isEqualTo(expected);
    }

    @Test
    void isOfTheCompressedBytesWhereTheyAreCompressedOnTheFly() {
        Response response = site.respond(Requests.of("GET /text.txt", WANT, "Accept-Encoding: gzip"));

        byte[] sent = ((Content.Bytes) response.content()).bytes();
        assertThat(Requests.text(response.fields())).contains("Repr-Digest: " + digest(sent) + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sha-256=1               | true
            sha-256=10              | true
            sha-256=3, sha-512=5    | true
            'sha-512=10,sha-256=1'  | true
            sha-256=0               | false
            sha-256=11              | false
            sha-256=-1              | false
            sha-256=                | false
            sha-256                 | false
            sha-512=10              | false
            md5=1, sha=1            | false
            sha-2567=1              | false
            ''                      | false
            """)
    void isSentToThoseWhoPreferIt(String wanted, boolean sent) {
        assertThat(site.get("/a.txt", "Want-Repr-Digest: " + wanted).field("Repr-Digest") != null).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({"If-None-Match: *, 304", "If-Match: \"x\", 412", "Range: bytes=6-, 416"})
    void isNotSentWithoutTheRepresentation(String field, int status) {
        TestSite.Answer answer = site.get("/a.txt", field, WANT);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.field("Repr-Digest")).isNull();
    }

    @Test
    void isAnotherAfterAnEditEvenUnderTheSameTimeWhileTheFileIsYoung() throws IOException {
        site.get("/a.txt", WANT);
        site.file("a.txt", "jello\n", TestSite.MODIFIED.plusNanos(1));
        assertThat(site.get("/a.txt", WANT).field("Repr-Digest")).isEqualTo(digest(bytes("jello\n")));

        site.now = TestSite.MODIFIED.plusSeconds(1);
        site.get("/a.txt", WANT);
        site.file("a.txt", "cello\n", TestSite.MODIFIED.plusNanos(1));
        assertThat(site.get("/a.txt", WANT).field("Repr-Digest")).isEqualTo(digest(bytes("cello\n")));
    }

    @Test
    void isComputedOnceAVersionAndEachTimeForOneThatMayStillChange() throws IOException {
        ReprDigest digests = new ReprDigest();
        assertThat(digests.of("version", () -> "a")).isEqualTo("sha-256=:a:");
        assertThat(digests.of("version", () -> "b")).isEqualTo("sha-256=:a:");
        assertThat(digests.of(null, () -> "b")).isEqualTo("sha-256=:b:");
        assertThat(digests.of(null, () -> "c")).isEqualTo("sha-256=:c:");
    }

    @Test
    void forgetsTheVersionsThatWereAskedForLongestAgo() throws IOException {
        ReprDigest digests = new ReprDigest();
        digests.of("first", () -> "a");
        digests.of("second", () -> "a");
        for (int i = 0; i < 1023; i++) {
            digests.of("version " + i, () -> "a");
            digests.of("second", () -> "b");
        }

        assertThat(digests.of("second", () -> "b")).isEqualTo("sha-256=:a:");
        assertThat(digests.of("first", () -> "b")).isEqualTo("sha-256=:b:");
    }

    @Test
    void remembersNothingThatCouldNotBeComputed() throws IOException {
        ReprDigest digests = new ReprDigest();

        assertThatThrownBy(() -> digests.of("version", () -> {
            throw new IOException("unreadable");
        })).isInstanceOf(IOException.class);
        assertThat(digests.of("version", () -> "b")).isEqualTo("sha-256=:b:");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
