package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import lineup.http.Fields;
import lineup.http.Requests;
import lineup.http.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables BEFORE, SAME and AFTER are dates around the modification; a row has one or two field lines. */
class PreconditionsTest {
    private static final Instant MODIFIED = Instant.parse("2026-06-15T12:00:00.123456789Z");
    private static final Instant NOW = Instant.parse("2026-06-15T13:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X: y                                        |                               | GO_ON
            If-Match: "a"                               |                               | GO_ON
            If-Match: "b"                               |                               | PRECONDITION_FAILED
            If-Match: "b", "a"                          |                               | GO_ON
            If-Match: "b"                               | If-Match: "a"                 | GO_ON
            If-Match: *                                 |                               | GO_ON
            If-Match: W/"a"                             |                               | PRECONDITION_FAILED
            If-Match: a                                 |                               | PRECONDITION_FAILED
            If-Match:                                   |                               | PRECONDITION_FAILED
            If-Match: "a"                               | If-Unmodified-Since: BEFORE   | GO_ON
            If-Match: "b"                               | If-Unmodified-Since: AFTER    | PRECONDITION_FAILED
            If-Match: "a"                               | If-None-Match: "a"            | NOT_MODIFIED
            If-Match: "b"                               | If-None-Match: "a"            | PRECONDITION_FAILED
            If-Unmodified-Since: BEFORE                 |                               | PRECONDITION_FAILED
            If-Unmodified-Since: SAME                   |                               | GO_ON
            If-Unmodified-Since: AFTER                  |                               | GO_ON
            If-Unmodified-Since: yesterday              |                               | GO_ON
            If-Unmodified-Since: BEFORE                 | If-None-Match: "a"            | PRECONDITION_FAILED
            If-Unmodified-Since: AFTER                  | If-None-Match: "a"            | NOT_MODIFIED
            If-None-Match: "a"                          |                               | NOT_MODIFIED
            If-None-Match: W/"a"                        |                               | NOT_MODIFIED
            If-None-Match: "b"                          |                               | GO_ON
            If-None-Match: "b",W/"a"                    |                               | NOT_MODIFIED
            If-None-Match: "b"                          | If-None-Match: "a"            | NOT_MODIFIED
            If-None-Match: *                            |                               | NOT_MODIFIED
            If-None-Match: "*"                          |                               | GO_ON
            If-None-Match: a                            |                               | GO_ON
            If-None-Match: "b"                          | If-Modified-Since: AFTER      | GO_ON
            If-None-Match: "a"                          | If-Modified-Since: BEFORE     | NOT_MODIFIED
            If-Modified-Since: BEFORE                   |                               | GO_ON
            If-Modified-Since: SAME                     |                               | NOT_MODIFIED
            If-Modified-Since: AFTER                    |                               | NOT_MODIFIED
            If-Modified-Since: Monday, 15-Jun-26 12:00:00 GMT |                         | NOT_MODIFIED
            If-Modified-Since: Mon Jun 15 11:59:59 2026 |                               | GO_ON
            If-Modified-Since: 2026-06-15               |                               | GO_ON
            If-Modified-Since: AFTER                    | If-Modified-Since: BEFORE     | GO_ON
            If-Modified-Since: SAME                     | If-Unmodified-Since: BEFORE   | PRECONDITION_FAILED
            """)
    void areEvaluatedInTheOrderOfTheSpecification(String first, String second, String verdict) {
        Status status = preconditions(false).evaluate(fields(first, second));

        assertThat(status).isEqualTo(verdict.equals("GO_ON") ? null : Status.valueOf(verdict));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            If-Match: "a"           | PRECONDITION_FAILED
            If-Match: W/"a"         | PRECONDITION_FAILED
            If-Match: *             | GO_ON
            If-None-Match: "a"      | NOT_MODIFIED
            If-None-Match: W/"a"    | NOT_MODIFIED
            """)
    void compareAWeakTagWithIfMatchInVain(String field, String verdict) {
        Status status = preconditions(true).evaluate(fields(field, null));

        assertThat(status).isEqualTo(verdict.equals("GO_ON") ? null : Status.valueOf(verdict));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X: y                                | true  | true
            If-Range: "a"                       | true  | false
            If-Range: "b"                       | false | false
            If-Range: W/"a"                     | false | false
            If-Range: "a", "b"                  | false | false
            If-Range: *                         | false | false
            If-Range:                           | false | false
            If-Range: SAME                      | true  | false
            If-Range: BEFORE                    | false | false
            If-Range: AFTER                     | false | false
            If-Range: Mon Jun 15 12:00:00 2026  | true  | false
            If-Range: soon                      | false | false
            """)
    void allowARangeOnlyWithAStrongValidatorThatMatches(String field, boolean strongTag, boolean weakTag) {
        assertThat(preconditions(false).allowRange(fields(field, null))).as("strong tag").isEqualTo(strongTag);
        assertThat(preconditions(true).allowRange(fields(field, null))).as("weak tag").isEqualTo(weakTag);
    }

    private static Preconditions preconditions(boolean weak) {
        return new Preconditions(new EntityTag("a", weak), MODIFIED, NOW);
    }

    private static Fields fields(String first, String second) {
        return second == null ? Requests.fields(dated(first)) : Requests.fields(dated(first), dated(second));
    }

    private static String dated(String line) {
        return line.replace("BEFORE", "Mon, 15 Jun 2026 11:59:59 GMT")
                .replace("SAME", "Mon, 15 Jun 2026 12:00:00 GMT")
                .replace("AFTER", "Mon, 15 Jun 2026 12:00:01 GMT");
    }
}
