package lineup.site.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms for programs and terminals. */
class FormsTest {
    @Test
    void jsonHasALineForEachEntry() {
        assertThat(Json.of(Listings.view(List.of("a", "b"), Listings.folder("x", "d/")))).isEqualTo("""
                {"path": "/a/b/", "truncated": false, "entries": [
                  {"name": "d", "type": "directory", "size": null, "modified": "2026-06-15T12:00:00Z"},
                  {"name": "x", "type": "file", "size": 1536, "modified": "2026-06-15T12:00:00Z"}
                ]}
                """);
    }

    @Test
    void jsonOfNothingIsAnEmptyArray() {
        assertThat(Json.of(Listings.view(List.of(), new Folder(List.of(), true))))
                .isEqualTo("{\"path\": \"/\", \"truncated\": true, \"entries\": []}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plain      | "plain"
            a"b        | "a\\"b"
            a\\b       | "a\\\\b"
            </script>  | "</script>"
            é日        | "é日"
            """)
    void jsonStringsAreEscaped(String name, String json) {
        StringBuilder written = new StringBuilder();
        Json.appendString(written, name);

        assertThat(written).hasToString(json);
    }

    @Test
    void jsonStringsHaveNeitherControlsNorHalfCharacters() {
        StringBuilder written = new StringBuilder();
        Json.appendString(written, "\0\n\r\t\u001f\u007f\u0085\u2028\uD83D-\uD83D\uDE00");

        assertThat(written).hasToString(
                "\"\\u0000\\u000a\\u000d\\u0009\\u001f\\u007f\\u0085\\u2028\\ud83d-\uD83D\uDE00\"");
    }

    @Test
    void textHasANameALine() {
        assertThat(PlainText.of(Listings.view(List.of("a"), Listings.folder("x10", "x9", "d/", "two\nlines\u001b[2J"))))
                .isEqualTo("d/\ntwo\\u000alines\\u001b[2J\nx9\nx10\n");
    }

    @Test
    void textSaysThatItIsTruncatedInALineThatIsNoName() {
        Folder folder = new Folder(List.of(Listings.entry("x")), true);

        assertThat(PlainText.of(Listings.view(List.of(), folder)).lines().toList())
                .hasSize(2)
                .last().asString().startsWith("//").contains("truncated");
    }

    @ParameterizedTest
    @CsvSource({
        "-999999999-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "+999999999-01-01T00:00:00Z, 9999-12-31T23:59:59Z",
        "2026-06-15T12:00:00.999Z, 2026-06-15T12:00:00Z",
    })
    void timesAreWhatRfc3339CanWrite(Instant modified, String written) {
        assertThat(new Entry("x", false, 1, modified).modified()).hasToString(written);
    }
}
