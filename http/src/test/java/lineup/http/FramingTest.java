package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X: y                                                    | none
            Content-Length: 0                                       | none
            Content-Length: 000                                     | none
            Content-Length: 5                                       | length 5
            content-length: 0005                                    | length 5
            Content-Length: 999999999999999999                      | length 999999999999999999
            Content-Length: 0000000000000000000000000000000007      | length 7
            Content-Length: 1000000000000000000                     | 400
            Content-Length: 99999999999999999999999999              | 400
            Content-Length:                                         | 400
            Content-Length: +5                                      | 400
            Content-Length: -5                                      | 400
            Content-Length: 5.0                                     | 400
            Content-Length: 0x5                                     | 400
            Content-Length: 5 5                                     | 400
            Content-Length: 5, 5                                    | 400
            Content-Length: 5, 6                                    | 400
            Content-Length: <B2>                                    | 400
            Content-Length: 5¶Content-Length: 5                     | 400
            Content-Length: 5¶Content-Length: 6                     | 400
            Content-Length: 5¶Transfer-Encoding: chunked            | 400
            Transfer-Encoding: chunked¶Content-Length: 0            | 400
            Transfer-Encoding: chunked                              | chunked
            Transfer-Encoding: CHUNKED                              | chunked
            Transfer-Encoding: , chunked ,                          | chunked
            Transfer-Encoding: chunked¶Transfer-Encoding: chunked   | 400
            Transfer-Encoding: chunked, chunked                     | 400
            Transfer-Encoding: chunked, gzip, chunked               | 400
            Transfer-Encoding: gzip, chunked                        | 501
            Transfer-Encoding: gzip¶Transfer-Encoding: chunked      | 501
            Transfer-Encoding: chunked, gzip                        | 400
            Transfer-Encoding: gzip                                 | 400
            Transfer-Encoding: identity                             | 400
            Transfer-Encoding: xchunked                             | 400
            Transfer-Encoding: chunked;a=b                          | 400
            Transfer-Encoding: "chunked"                            | 400
            Transfer-Encoding: chunked gzip                         | 400
            Transfer-Encoding:                                      | 400
            Transfer-Encoding: ,                                    | 400
            """)
    void findsWhereTheContentEndsOrRejectsWhatIsAmbiguous(String lines, String framing) {
        assertThat(describe(Version.HTTP_1_1, lines)).isEqualTo(framing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X: y                                            | none
            Content-Length: 5                               | length 5
            Transfer-Encoding: chunked                      | 400
            Transfer-Encoding: gzip, chunked                | 400
            Content-Length: 5¶Transfer-Encoding: chunked    | 400
            """)
    void knowsNoTransferCodingsInHttp10(String lines, String framing) {
        assertThat(describe(Version.HTTP_1_0, lines)).isEqualTo(framing);
    }

    private static String describe(Version version, String lines) {
        return switch (Framing.of(version, Requests.fields(lines))) {
            case Framing.None none -> "none";
            case Framing.Length length -> "length " + length.bytes();
            case Framing.Chunked chunked -> "chunked";
            case Rejected rejected -> String.valueOf(rejected.status().code());
        };
    }
}
