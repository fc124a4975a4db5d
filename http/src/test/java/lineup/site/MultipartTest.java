package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lineup.http.Content;
import lineup.http.Requests;
import lineup.http.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses with several ranges, as RFC 9110 §14.6 wants them. */
class MultipartTest {
    private static final String TEXT = IntStream.range(0, 1000)
            .mapToObj(i -> String.format("%04d\n", i))
            .collect(Collectors.joining());
    private static final String TYPE = "multipart/byteranges; boundary=";

    private TestSite site;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        site = new TestSite(folder).file("a.txt", TEXT);
    }

    @Test
    void describesEachPartAndEndsWithTheBoundary() {
        TestSite.Answer answer = site.get("/a.txt", "Range: bytes=4000-4003, 0-4, -5");
        String boundary = boundary(answer);

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.content()).isEqualTo("""
                --%1$s
                Content-Type: text/plain; charset=utf-8
                Content-Range: bytes 4000-4003/5000

                0800
                --%1$s
                Content-Type: text/plain; charset=utf-8
                Content-Range: bytes 0-4/5000

                0000$
                --%1$s
                Content-Type: text/plain; charset=utf-8
                Content-Range: bytes 4995-4999/5000

                0999$
                --%1$s--
                """.formatted(boundary).replace("\n", "\r\n").replace("$", "\n"));
    }

    @Test
    void describesTheWholeAsAnyAnswerDoesButHasNoContentRangeOfItsOwn() {
        TestSite.Answer answer = site.get("/a.txt", "Range: bytes=0-4,1000-1004");

        assertThat(answer.fields()).isEqualTo("""
                ETag: "1781524800500000000-5000"
                Cache-Control: max-age=0, must-revalidate
                Last-Modified: Mon, 15 Jun 2026 12:00:00 GMT
                Accept-Ranges: bytes
                Content-Type: %s
                X-Content-Type-Options: nosniff
                """.formatted(TYPE + boundary(answer)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-4,1000-1004", "-1,0-0", "4000-,0-9,1000-1999", "0-0,100-100,200-200,300-300,400-400"})
    void knowsItsLengthToTheByte(String specs) {
        long length = site.respond(Requests.of("GET /a.txt", "Range: bytes=" + specs)).content().length();

        assertThat(length).isEqualTo(site.get("/a.txt", "Range: bytes=" + specs).content().length());
    }

    @Test
    void hasABoundaryThatTheContentDoesNotContainAndThatChangesWithTheVersion() throws IOException {
        String boundary = boundary(site.get("/a.txt", "Range: bytes=0-4,1000-1004"));
        assertThat(boundary).matches("[0-9A-Za-z]{16,70}");
        assertThat(TEXT).doesNotContain(boundary);
        assertThat(boundary(site.get("/a.txt", "Range: bytes=-1,0-4"))).isEqualTo(boundary);

        site.file("a.txt", TEXT, TestSite.MODIFIED.plusNanos(1));
        assertThat(boundary(site.get("/a.txt", "Range: bytes=0-4,1000-1004"))).isNotEqualTo(boundary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-4,2-9", "0-4,5000-", "0-4,84-90", "0-4,"})
    void isNotUsedForRangesThatComeToOne(String specs) {
        TestSite.Answer answer = site.get("/a.txt", "Range: bytes=" + specs);

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.field("Content-Range")).startsWith("bytes 0-").endsWith("/5000");
        assertThat(answer.field("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-9,1-9,2-9,3-9", "0-4,x", "0-2500,2600-", "0-2460,2600-"})
    void givesWayToTheWholeFileWhereRangesAreAbusedOrMalformed(String specs) {
        TestSite.Answer answer = site.get("/a.txt", "Range: bytes=" + specs);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.content()).isEqualTo(TEXT);
    }

    @Test
    void refusesRangesOfWhichNoneHasAByte() {
        TestSite.Answer answer = site.get("/a.txt", "Range: bytes=5000-,-0,9999-10000");

        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.field("Content-Range")).isEqualTo("bytes */5000");
    }

    @Test
    void isNotMadeOfACodedSiblingWhoseCodingWouldSeemToBeItsOwn() throws IOException {
        site.file("a.txt.br", TEXT.replace('0', 'o'));

        TestSite.Answer answer = site.get("/a.txt", "Accept-Encoding: br", "Range: bytes=0-3,1000-1003");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.content()).isEqualTo(TEXT.replace('0', 'o'));
        assertThat(answer.field("Vary")).isEqualTo("Accept-Encoding");
        assertThat(answer.field("ETag")).isEqualTo("\"1781524800500000000-5000-br\"");
    }

    @Test
    void isForGetAloneAndObeysIfRange() {
        String range = "Range: bytes=0-4,1000-1004";

        assertThat(site.answer(Requests.of("HEAD /a.txt", range)).status()).isEqualTo(200);
        assertThat(site.get("/a.txt", range, "If-Range: \"x\"").status()).isEqualTo(200);
        assertThat(site.get("/a.txt", range, "If-Range: \"1781524800500000000-5000\"").status()).isEqualTo(206);
        assertThat(site.get("/a.txt", range, "If-None-Match: *").status()).isEqualTo(304);
    }

    @Test
    void ownsALargeFileUntilItIsReleased() throws IOException {
        site.file("large.txt", TEXT.repeat(10));
        Response response = site.respond(Requests.of("GET /large.txt", "Range: bytes=0-4,1000-1004"));
        FileChannel file = ((Content.FileParts) response.content()).file();
        assertThat(file.isOpen()).isTrue();

        response.content().release();

        assertThat(file.isOpen()).isFalse();
    }

    private static String boundary(TestSite.Answer answer) {
        assertThat(answer.field("Content-Type")).startsWith(TYPE);
        return answer.field("Content-Type").substring(TYPE.length());
    }
}
