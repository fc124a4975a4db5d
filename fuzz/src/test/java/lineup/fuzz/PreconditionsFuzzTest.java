package lineup.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lineup.http.HttpDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any combination of conditional field lines, and of Range with If-Range, on a file whose validators are known.
 *
 * <p>Invariants: there is no exception; the status is 200, 206, 304, 412 or 416, or the one for a malformed head, and a
 * field that can lead to it was sent; a part is sent only if If-Range names the file's own validator; a 304 carries the
 * validators; and HEAD is answered as GET is without ranges.
 */
class PreconditionsFuzzTest {
    private static final List<String> NAMES =
            List.of("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range", "Range");

    private static FuzzSite site;
    private static String tag;

    @BeforeAll
    static void create(@TempDir Path folder) throws IOException {
        site = new FuzzSite(folder);
        tag = site.answer("GET /a.txt", List.of()).field("ETag");
    }

    @FuzzTest
    void decideBetweenFewAnswers(byte[] fieldLines) {
        List<String> lines = new String(fieldLines, StandardCharsets.ISO_8859_1).lines()
                .filter(line -> NAMES.stream().anyMatch(name -> line.startsWith(name + ":")))
                .toList();
        Answer answer = site.answer("GET /a.txt", lines);
        switch (answer.status()) {
            case 200 -> assertThat(site.has("a.txt", answer.content())).isTrue();
            case 206, 416 -> {
                assertThat(haveAny(lines, "Range")).isTrue();
                checkIfRange(values(lines, "If-Range"));
            }
            case 304 -> {
                assertThat(haveAny(lines, "If-None-Match", "If-Modified-Since")).isTrue();
                assertThat(answer.field("ETag")).isEqualTo(tag);
            }
            case 412 -> assertThat(haveAny(lines, "If-Match", "If-Unmodified-Since")).isTrue();
            default -> assertThat(FuzzSite.isRejection(answer.status(), lines)).as("%d", answer.status()).isTrue();
        }
        checkHead(lines);
    }

    private static boolean haveAny(List<String> lines, String... names) {
        return Stream.of(names).anyMatch(name -> lines.stream().anyMatch(line -> line.startsWith(name + ":")));
    }

    private static List<String> values(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).replaceAll("^[ \t]+|[ \t]+$", ""))
                .toList();
    }

    /** RFC 9110 §13.1.5. */
    private static void checkIfRange(List<String> values) {
        if (!values.isEmpty()) {
            String value = String.join(", ", values);
            Optional<Instant> date = HttpDate.parse(value, Exchange.NOW);
            assertThat(value.equals(tag) || date.equals(Optional.of(FuzzSite.MODIFIED))).as(value).isTrue();
        }
    }

    /** RFC 9110 §9.3.2, §14.2: the same fields, but for Range, which is about GET alone. */
    private static void checkHead(List<String> lines) {
        List<String> others = lines.stream().filter(line -> !line.startsWith("Range:")).toList();
        Answer get = site.answer("GET /a.txt", others);
        Answer head = site.answer("HEAD /a.txt", others);
        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.lines()).isEqualTo(get.lines());
        assertThat(head.content()).isEmpty();
    }
}
