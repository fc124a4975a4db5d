package lineup.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any value of the Range field, asked of an empty, a small and a large file.
 *
 * <p>Invariants: there is no exception; the status is 200, 206 or 416, or the one for a malformed head; Content-Length
 * is what is sent; each Content-Range lies within the file, and what is sent for it are those bytes of the file; and
 * never is more sent than the file and a bounded rest, however many ranges are asked for.
 */
class RangeFuzzTest {
    private static final int OVERHEAD = 8 * 1024;
    private static final Pattern PART_OF = Pattern.compile("bytes (\\d{1,9})-(\\d{1,9})/(\\d{1,9})");
    private static final Pattern BOUNDARY = Pattern.compile("multipart/byteranges; boundary=\"?([\\w'()+,./:=?-]+)\"?");

    private static FuzzSite site;

    @BeforeAll
    static void create(@TempDir Path folder) throws IOException {
        site = new FuzzSite(folder);
    }

    @FuzzTest
    void sendsOnlyWhatTheFileHas(byte[] value) {
        String text = new String(value, StandardCharsets.ISO_8859_1);
        if (text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0) {
            return;
        }
        List<String> lines = List.of("Range: " + text);
        for (String name : List.of("empty.txt", "a.txt", "large.bin")) {
            byte[] file = site.content(name);
            Answer answer = site.answer("GET /" + name, lines);
            assertThat(answer.content().length).isLessThanOrEqualTo(file.length + OVERHEAD);
            switch (answer.status()) {
                case 200 -> assertThat(site.has(name, answer.content())).isTrue();
                case 206 -> checkPartial(answer, file);
                case 416 -> assertThat(answer.field("Content-Range")).isEqualTo("bytes */" + file.length);
                default -> assertThat(FuzzSite.isRejection(answer.status(), lines)).as("%d", answer.status()).isTrue();
            }
        }
    }

    private static void checkPartial(Answer answer, byte[] file) {
        Matcher boundary = BOUNDARY.matcher(String.valueOf(answer.field("Content-Type")));
        if (boundary.matches()) {
            assertThat(answer.field("Content-Range")).as("in a multipart response").isNull();
            checkParts(new String(answer.content(), StandardCharsets.ISO_8859_1), boundary.group(1), file);
        } else {
            byte[] expected = selected(answer.field("Content-Range"), file);
            assertThat(Arrays.equals(answer.content(), expected)).as("the bytes of the part").isTrue();
        }
    }

    /** RFC 9110 §14.6, RFC 2046 §5.1.1: each part is delimited, described and followed by the next. */
    private static void checkParts(String content, String boundary, byte[] file) {
        String delimiter = "\r\n--" + boundary;
        String rest = content.startsWith("--") ? "\r\n" + content : content;
        int parts = 0;
        while (!rest.equals(delimiter + "--\r\n") && !rest.equals(delimiter + "--")) {
            assertThat(rest.startsWith(delimiter + "\r\n")).as("a delimiter").isTrue();
            int head = rest.indexOf("\r\n\r\n", delimiter.length()) + 4;
            assertThat(head).as("the end of a part's head").isGreaterThan(4);
            byte[] expected = selected(contentRange(rest.substring(delimiter.length(), head)), file);
            rest = rest.substring(head);
            assertThat(rest.startsWith(new String(expected, StandardCharsets.ISO_8859_1))).as("a part").isTrue();
            rest = rest.substring(expected.length);
            parts++;
        }
        assertThat(parts).as("parts of a multipart response").isGreaterThan(1);
    }

    private static String contentRange(String partHead) {
        return partHead.lines().filter(line -> line.startsWith("Content-Range: ")).findFirst().orElseThrow()
                .substring("Content-Range: ".length());
    }

    private static byte[] selected(String contentRange, byte[] file) {
        Matcher range = PART_OF.matcher(contentRange);
        assertThat(range.matches()).as(contentRange).isTrue();
        int first = Integer.parseInt(range.group(1));
        int last = Integer.parseInt(range.group(2));
        assertThat(Integer.parseInt(range.group(3))).isEqualTo(file.length);
        assertThat(first).isLessThanOrEqualTo(last);
        assertThat(last).isLessThan(file.length);
        return Arrays.copyOfRange(file, first, last + 1);
    }
}
