package lineup.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validators, preconditions (RFC 9110 §13) and ranges (RFC 9110 §14) of one old file. */
abstract class ValidatorContract extends ServedContract {
    private static final String EARLIER = "Mon, 01 Jan 2024 00:00:00 GMT";

    private String tag;

    ValidatorContract(Trial trial) {
        super(trial);
    }

    @BeforeAll
    void learnTag() throws IOException {
        tag = get("").expect(200).field("ETag");
    }

    private Answer get(String fields) throws IOException {
        return ask(request("GET", fields));
    }

    private static String request(String method, String fields) {
        return method + " /plain.txt HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
    }

    /** What the table calls by name, as a field line. */
    private String line(String text) {
        String value = text.replace("TAG", tag).replace("SAME", TestSite.MODIFIED).replace("EARLIER", EARLIER);
        return value.replace(" & ", "\r\n") + "\r\n";
    }

    @Test
    void anOldFileHasAStrongTagAndADate() throws IOException {
        assertThat(tag).matches("\"[!#-~]+\"");
        get("").expect(200).expectField("ETag", tag).expectField("Last-Modified", TestSite.MODIFIED);
    }

    @Test
    void notModifiedCarriesTheValidatorsAndNothingOfTheContent() throws IOException {
        Answer answer = get("If-None-Match: " + tag + "\r\n").expect(304).expectField("ETag", tag);
        assertThat(answer.field("Content-Length")).isNull();
        assertThat(answer.field("Content-Type")).isNull();
        assertThat(answer.field("Date")).isNotNull();
        assertThat(answer.field("Cache-Control")).isNotNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            If-None-Match: TAG                                   | 304
            If-None-Match: W/TAG                                 | 304
            If-None-Match: "other", TAG                          | 304
            If-None-Match: "other" & If-None-Match: TAG          | 304
            If-None-Match: *                                     | 304
            If-None-Match: "other"                               | 200
            If-None-Match: "other" & If-Modified-Since: SAME     | 200
            If-Modified-Since: SAME                              | 304
            If-Modified-Since: EARLIER                           | 200
            If-Modified-Since: no date                           | 200
            If-Match: TAG                                        | 200
            If-Match: *                                          | 200
            If-Match: W/TAG                                      | 412
            If-Match: "other"                                    | 412
            If-Unmodified-Since: SAME                            | 200
            If-Unmodified-Since: EARLIER                         | 412
            If-Match: TAG & If-None-Match: TAG                   | 304
            Range: bytes=2-4 & If-Range: TAG                     | 206
            Range: bytes=2-4 & If-Range: "other"                 | 200
            Range: bytes=2-4 & If-Range: SAME                    | 206
            Range: bytes=2-4 & If-Range: EARLIER                 | 200
            Range: bytes=2-4 & If-None-Match: TAG                | 304
            """)
    void preconditionsAreEvaluatedInOrder(String fields, int status) throws IOException {
        get(line(fields)).expect(status);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0-0, bytes 0-0/10, 0",
        "2-4, bytes 2-4/10, 234",
        "7-, bytes 7-9/10, 789",
        "-3, bytes 7-9/10, 789",
        "5-99999999999999999999, bytes 5-9/10, 56789",
        "-99999999999999999999, bytes 0-9/10, 0123456789"
    })
    void aRangeSelectsItsBytes(String range, String selected, String content) throws IOException {
        get("Range: bytes=" + range + "\r\n")
                .expect(206)
                .expectField("Content-Range", selected)
                .expectField("ETag", tag)
                .expectText(content);
    }

    @ParameterizedTest
    @CsvSource({"10-", "10-20", "-0"})
    void aRangeWithoutAnyByteIsNotSatisfiable(String range) throws IOException {
        get("Range: bytes=" + range + "\r\n").expect(416).expectField("Content-Range", "bytes */10");
    }

    @Test
    void rangesThatCannotBeUnderstoodAndRangesOfHeadAreIgnored() throws IOException {
        List<String> ignored = List.of("lines=1-2", "bytes=4-2", "bytes=a-b", "bytes=1", "bytes=-", "bytes 1-2");
        List<String> answers = new ArrayList<>();
        for (String range : ignored) {
            answers.add(get("Range: " + range + "\r\n").expect(200).text());
        }
        assertThat(answers).hasSize(6).containsOnly(TestSite.PLAIN);
        try (Client client = connect()) {
            client.send(request("HEAD", "Range: bytes=2-4\r\n"));
            client.answerToHead().expect(200).expectField("Content-Length", "10");
        }
    }
}
