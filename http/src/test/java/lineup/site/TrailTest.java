package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lineup.http.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrailTest {
    private final List<String> notes = new ArrayList<>();
    private TestSite site;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        site = new TestSite(folder, TestOptions.fallback("a.txt")).file("a.txt", "0123456789").file("a.txt.br", "b");
    }

    @Test
    void asksForNoTextWhenNobodyReadsIt() {
        Trail.SILENT.note("RFC 9110", () -> {
            throw new AssertionError("nobody reads this");
        });

        assertThat(site.answer(Requests.of("GET /a.txt"), (section, finding) -> { })).isEqualTo(site.get("/a.txt"));
    }

    @Test
    void isToldByEachStepInOrderUnderTheSectionOfItsRule() {
        follow("GET /a.txt", "If-Match: *", "If-None-Match: \"x\"", "Range: bytes=-5", "Accept-Encoding: gzip");

        assertThat(notes).extracting(note -> note.substring(0, note.indexOf(':'))).containsExactly(
                "RFC 9110 §9.1", "RFC 3986 §2.4", "RFC 9110 §7.1", "RFC 9110 §12.5.3", "RFC 9110 §8.8.3",
                "RFC 9110 §13.1.1", "RFC 9110 §13.1.2", "RFC 9110 §14.2");
        assertThat(notes).allSatisfy(note -> assertThat(note).doesNotEndWith(": "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /a.txt      | X: y                      | RFC 9110 §9.1: GET asks for a resource
            GET /a%20b      | X: y                      | decodes, once, to 'a b'
            GET /%2f        | X: y                      | malformed or ambiguous
            GET /a.txt      | Accept-Encoding: br       | Accept-Encoding br chooses br
            GET /a.txt      | X: y                      | Accept-Encoding (absent) chooses identity
            GET /a.txt      | X: y                      | opened 10 bytes of text/plain; charset=utf-8, ETag "17815
            GET /a.txt      | If-Match: "x"             | RFC 9110 §13.1.1: If-Match does not hold
            GET /a.txt      | If-Unmodified-Since: Mon, 15 Jun 2026 12:00:00 GMT | §13.1.4: If-Unmodified-Since holds
            GET /a.txt      | If-None-Match: *          | RFC 9110 §13.1.2: If-None-Match does not hold
            GET /a.txt      | If-Modified-Since: never  | §13.1.3: If-Modified-Since is absent or to be ignored
            GET /a.txt      | Range: bytes=-5           | bytes 5-9 are sent
            GET /a.txt      | Range: lines=1            | the range unit is not bytes
            GET /a.txt      | Range: bytes=9-1          | the Range field is malformed
            GET /none       | Accept: text/html         | a page is asked for that is not there: a.txt is sent
            GET /a.txt      | Expect: x                 | RFC 9110 §10.1.1: only the expectation 100-continue can be met
            """)
    void tellsWhatWasFound(String request, String field, String note) {
        follow(request, field);

        assertThat(notes).anySatisfy(line -> assertThat(line).contains(note));
    }

    private void follow(String request, String... fields) {
        site.answer(Requests.of(request, fields), (section, finding) -> notes.add(section + ": " + finding.get()));
    }
}
