package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import lineup.http.Content;
import lineup.http.Requests;
import lineup.http.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of five gibibytes, nearly all of it a hole, with a word across the last byte that 32 bits can count. */
class LargeFileTest {
    private static final long SIZE = 5L << 30;
    private static final long EDGE = 1L << 32;

    private TestSite site;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        site = new TestSite(folder);
        Path large = site.root.resolve("large.bin");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(SIZE);
            file.seek(EDGE - 3);
            file.write("border".getBytes(StandardCharsets.US_ASCII));
            file.seek(SIZE - 3);
            file.write("end".getBytes(StandardCharsets.US_ASCII));
        }
        Files.setLastModifiedTime(large, FileTime.from(TestSite.MODIFIED));
    }

    @ParameterizedTest
    @CsvSource({
        "4294967293-4294967298, border", "4294967295-4294967295, r", "4294967296-4294967296, d",
        "4294967294-4294967297, orde", "-3, end", "5368709117-, end", "5368709119-99999999999, d"
    })
    void hasRangesOnBothSidesOfThirtyTwoBits(String range, String content) {
        TestSite.Answer answer = site.get("/large.bin", "Range: bytes=" + range);

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.content()).isEqualTo(content);
        assertThat(answer.field("Content-Range")).endsWith("/5368709120");
    }

    @Test
    void hasSeveralRangesAtOnce() {
        TestSite.Answer answer = site.get("/large.bin", "Range: bytes=-3,4294967293-4294967298");

        assertThat(answer.content())
                .contains("Content-Range: bytes 5368709117-5368709119/5368709120\r\n\r\nend\r\n")
                .contains("Content-Range: bytes 4294967293-4294967298/5368709120\r\n\r\nborder\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=x, 0, 5368709120", "bytes=0-, 0, 5368709120", "bytes=1-4294967296, 1, 4294967296",
        "bytes=4294967296-, 4294967296, 1073741824", "bytes=-4294967297, 1073741823, 4294967297"
    })
    void isSentFromTheFileHoweverLongThePartIs(String range, long position, long length) {
        Content content = site.respond(Requests.of("GET /large.bin", "Range: " + range)).content();

        assertThat(content).isInstanceOfSatisfying(Content.FilePart.class, part -> {
            assertThat(part.position()).isEqualTo(position);
            assertThat(part.length()).isEqualTo(length);
        });
        content.release();
    }

    @Test
    void hasPartsOfMoreThanFourGibibytesWithAnExactLength() {
        Response response = site.respond(Requests.of("GET /large.bin", "Range: bytes=0-4294967295,-9"));

        assertThat(response.content()).isInstanceOfSatisfying(Content.FileParts.class, parts -> {
            long between = parts.sections().stream().mapToLong(section -> section.before().length).sum();
            assertThat(parts.length()).isEqualTo(EDGE + 9 + between + parts.end().length);
        });
        response.content().release();
    }

    @Test
    void ends() {
        TestSite.Answer answer = site.get("/large.bin", "Range: bytes=5368709120-");

        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.field("Content-Range")).isEqualTo("bytes */5368709120");
    }
}
