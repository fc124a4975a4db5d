package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTargetTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            GET     | /                         | ORIGIN    | /         | -     | -
            GET     | /a/b                      | ORIGIN    | /a/b      | -     | -
            GET     | /a?                       | ORIGIN    | /a        | ''    | -
            GET     | /a?b=c?d/e                | ORIGIN    | /a        | b=c?d/e | -
            GET     | //a//b                    | ORIGIN    | //a//b    | -     | -
            GET     | /%2F%zz                   | ORIGIN    | /%2F%zz   | -     | -
            GET     | /http://a/                | ORIGIN    | /http://a/ | -    | -
            GET     | http://a                  | ABSOLUTE  | /         | -     | a
            GET     | http://a/                 | ABSOLUTE  | /         | -     | a
            GET     | http://a?b                | ABSOLUTE  | /         | b     | a
            GET     | HtTp://a:80/b?c           | ABSOLUTE  | /b        | c     | a:80
            GET     | http://[::1]/b            | ABSOLUTE  | /b        | -     | [::1]
            GET     | http://a//b               | ABSOLUTE  | //b       | -     | a
            OPTIONS | *                         | ASTERISK  | *         | -     | -
            OPTIONS | /*                        | ORIGIN    | /*        | -     | -
            CONNECT | a:443                     | AUTHORITY | ''        | -     | a:443
            """)
    void takesATargetApartWithoutDecodingIt(
            Method method, String text, RequestTarget.Form form, String path, String query, String authority) {
        assertThat(parse(method, text)).isEqualTo(new RequestTarget(form, path, query, authority));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, *", "HEAD, *", "OPTIONS, **", "OPTIONS, *?a", "GET, a", "GET, ?a", "GET, a:80", "GET, http:/a",
        "GET, http:a",
        "GET, http://", "GET, http:///a", "GET, http://?a", "GET, ftp://a/", "GET, xhttp://a/", "GET, http://u:p@a/",
        "GET, http://a:65536/", "GET, http://a b/", "GET, /a#b", "GET, /a\\b", "GET, http://a\\b/", "GET, '/a b'",
        "GET, /<00>", "GET, /<C3><A9>"
    })
    void refusesWhatNoTargetMayBe(Method method, String text) {
        assertThat(parse(method, text)).isInstanceOfSatisfying(
                Rejected.class, rejected -> assertThat(rejected.status()).isEqualTo(Status.BAD_REQUEST));
    }

    private static TargetParsed parse(Method method, String text) {
        byte[] bytes = Bytes.of("<00> " + text + " <00>");
        return RequestTarget.parse(method, bytes, 2, bytes.length - 2);
    }
}
