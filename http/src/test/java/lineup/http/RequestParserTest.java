package lineup.http;

import static lineup.http.Feeding.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET / HTTP/1.1¶Host: a¶¶                        | 'GET as GET, ORIGIN /, HTTP/1.1'
            HEAD /a?b=c HTTP/1.1¶Host: a¶¶                  | 'HEAD as HEAD, ORIGIN /a?b=c, HTTP/1.1'
            POST /? HTTP/1.1¶Host: a¶¶                      | 'POST as POST, ORIGIN /?, HTTP/1.1'
            PUT /a?b?c HTTP/1.1¶Host: a¶¶                   | 'PUT as PUT, ORIGIN /a?b?c, HTTP/1.1'
            DELETE //a HTTP/1.1¶Host: a¶¶                   | 'DELETE as DELETE, ORIGIN //a, HTTP/1.1'
            PATCH /%zz HTTP/1.1¶Host: a¶¶                   | 'PATCH as PATCH, ORIGIN /%zz, HTTP/1.1'
            TRACE /[a]"^` HTTP/1.1¶Host: a¶¶                | 'TRACE as TRACE, ORIGIN /[a]"^`, HTTP/1.1'
            get / HTTP/1.1¶Host: a¶¶                        | 'get as OTHER, ORIGIN /, HTTP/1.1'
            M-SEARCH!#$ / HTTP/1.1¶Host: a¶¶                | 'M-SEARCH!#$ as OTHER, ORIGIN /, HTTP/1.1'
            OPTIONS * HTTP/1.1¶Host: a¶¶                    | 'OPTIONS as OPTIONS, ASTERISK *, HTTP/1.1'
            OPTIONS /a HTTP/1.1¶Host: a¶¶                   | 'OPTIONS as OPTIONS, ORIGIN /a, HTTP/1.1'
            CONNECT a:443 HTTP/1.1¶Host: a:443¶¶            | 'CONNECT as CONNECT, AUTHORITY a:443 , HTTP/1.1'
            GET http://b/c HTTP/1.1¶Host: a¶¶               | 'GET as GET, ABSOLUTE b /c, HTTP/1.1'
            GET HTTP://b:1?c HTTP/1.1¶Host: a¶¶             | 'GET as GET, ABSOLUTE b:1 /?c, HTTP/1.1'
            GET / HTTP/1.0¶¶                                | 'GET as GET, ORIGIN /, HTTP/1.0'
            GET / HTTP/1.0¶Host: a¶¶                        | 'GET as GET, ORIGIN /, HTTP/1.0'
            GET / HTTP/1.2¶Host: a¶¶                        | 'GET as GET, ORIGIN /, HTTP/1.1'
            GET / HTTP/1.9¶Host: a¶¶                        | 'GET as GET, ORIGIN /, HTTP/1.1'
            GET / HTTP/1.1¶Host:¶¶                          | 'GET as GET, ORIGIN /, HTTP/1.1'
            GET / HTTP/1.1¶hOsT:<09> a:80<09> ¶¶            | 'GET as GET, ORIGIN /, HTTP/1.1'
            GET / HTTP/1.1¶Host: [::1]:8080¶X: <80><FF>¶¶   | 'GET as GET, ORIGIN /, HTTP/1.1'
            GET / HTTP/1.1¶!#$%&*+-.^_`~1: ¶Host: a¶¶       | 'GET as GET, ORIGIN /, HTTP/1.1'
            ¶GET / HTTP/1.1¶Host: a¶¶                       | 'GET as GET, ORIGIN /, HTTP/1.1'
            ¶¶¶¶¶¶¶¶GET / HTTP/1.1¶Host: a¶¶                | 'GET as GET, ORIGIN /, HTTP/1.1'
            """)
    void acceptsAWellFormedHeadHoweverItIsSplitAndConsumesExactlyIt(String head, String request) {
        assertVerdict(head, request + ", " + Bytes.of(head).length + " bytes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /<0A>                                   | 400 OTHER  | bare LF
            GET / HTTP/1.1<0A>                          | 400 OTHER  | bare LF after the request-line
            GET / HTTP/1.1¶Host: a<0A>                  | 400 GET    | bare LF after a field line
            GET / HTTP/1.1¶Host: a¶<0A>                 | 400 GET    | bare LF at the end of the head
            GET /<0D>/                                  | 400 OTHER  | bare CR in the request-line
            GET / HTTP/1.1<0D><0D>                      | 400 OTHER  | two CR
            GET / HTTP/1.1¶Host: a<0D>b                 | 400 GET    | bare CR in a field
            GET / HTTP/1.1¶Host: a¶<0D>X                | 400 GET    | bare CR in place of the last line
            <0A>                                        | 400 OTHER  | LF before the request-line
            <0D>G                                       | 400 OTHER  | CR before the request-line
            GET /<00>                                   | 400 OTHER  | NUL in the target
            GET /<09>                                   | 400 OTHER  | a tab is no separator
            GET /<7F>                                   | 400 OTHER  | DEL
            GET /<C3>                                   | 400 OTHER  | not ASCII
            GET / HTTP/1.1¶Host: a¶X: <00>              | 400 GET    | NUL in a field
            GET / HTTP/1.1¶Host: a¶X: <7F>              | 400 GET    | DEL in a field
            GET / HTTP/1.1¶Host: a¶X: <1B>              | 400 GET    | a control character in a field
            HEAD / HTTP/1.1¶Host: a¶ b: c¶              | 400 HEAD   | obs-fold with a space
            HEAD / HTTP/1.1¶Host: a¶<09>b¶              | 400 HEAD   | obs-fold with a tab
            GET / HTTP/1.1¶ Host: a¶                    | 400 GET    | white space before the first field
            GET / HTTP/1.1¶Host : a¶                    | 400 GET    | space before the colon
            GET / HTTP/1.1¶Host<09>: a¶                 | 400 GET    | tab before the colon
            GET / HTTP/1.1¶Host¶                        | 400 GET    | no colon
            GET / HTTP/1.1¶: a¶                         | 400 GET    | no name
            GET / HTTP/1.1¶Ho st: a¶                    | 400 GET    | space in a name
            GET / HTTP/1.1¶X(y): a¶                     | 400 GET    | a delimiter in a name
            GET / HTTP/1.1¶X<C3>: a¶                    | 400 GET    | a name that is not ASCII
            ¶¶¶¶¶¶¶¶¶                                   | 400 OTHER  | nine empty lines
            <16>                                        | 400 OTHER  | TLS hello
            <80>                                        | 400 OTHER  | SSL 2 hello
            """)
    void rejectsWrongBytesAndLines(String bytes, String verdict, String why) {
        assertVerdict(bytes, verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /¶                          | 400 OTHER  | HTTP/0.9
            GET¶                            | 400 OTHER  | one word
            GET / ¶                         | 400 GET    | no version
            GET  / HTTP/1.1¶                | 400 OTHER  | two spaces
            HEAD  / HTTP/1.1¶               | 400 HEAD   | two spaces, and no content to be sent
            GET /  HTTP/1.1¶                | 400 GET    | two spaces before the version
            GET / HTTP/1.1 ¶                | 400 GET    | a space at the end
            ' GET / HTTP/1.1¶'              | 400 OTHER  | a space at the start
            GET /a b HTTP/1.1¶              | 400 GET    | a space in the target
            G(T / HTTP/1.1¶                 | 400 OTHER  | no token
            GET / http/1.1¶                 | 400 GET    | lower case name
            GET / HTTP/1¶                   | 400 GET    | no minor version
            GET / HTTP/1,1¶                 | 400 GET    | no dot
            GET / HTTP/11.1¶                | 400 GET    | two digits
            GET / HTTP/1.10¶                | 400 GET    | two digits
            GET / HTTP/1.x¶                 | 400 GET    | no digit
            GET / HTTP/x.1¶                 | 400 GET    | no digit
            GET / HTTPS/1.1¶                | 400 GET    | another name
            GET / ICY/1.12¶                 | 400 GET    | another name of that length
            GET / HTTP/2.0¶                 | 505 GET    | a higher version
            GET / HTTP/0.9¶                 | 505 GET    | a lower version
            PRI * HTTP/2.0¶                 | 505 OTHER  | the preface of HTTP/2
            GET * HTTP/1.1¶                 | 400 GET    | an asterisk without OPTIONS
            HEAD a HTTP/1.1¶                | 400 HEAD   | neither a path nor a URI
            GET a/b HTTP/1.1¶               | 400 GET    | a relative path
            GET ftp://a/ HTTP/1.1¶          | 400 GET    | another scheme
            GET HTTPS://a/ HTTP/1.1¶        | 421 GET    | a scheme that needs TLS
            GET http:///a HTTP/1.1¶         | 400 GET    | no authority
            GET http://u@a/ HTTP/1.1¶       | 400 GET    | user information
            GET http://a:x/ HTTP/1.1¶       | 400 GET    | a port that is no number
            GET /#a HTTP/1.1¶               | 400 GET    | a fragment
            GET /a\\b HTTP/1.1¶             | 400 GET    | a backslash
            OPTIONS *a HTTP/1.1¶            | 400 OPTIONS| an asterisk and more
            """)
    void rejectsAWrongRequestLine(String line, String verdict, String why) {
        assertVerdict(line, verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET / HTTP/1.1¶¶                                                    | 400 GET   | no Host
            HEAD / HTTP/1.2¶X: y¶¶                                              | 400 HEAD  | no Host in 1.2
            GET / HTTP/1.1¶Host: a¶Host: a¶¶                                    | 400 GET   | two Host fields
            GET / HTTP/1.0¶Host: a¶Host: a¶¶                                    | 400 GET   | two Host fields in 1.0
            GET / HTTP/1.1¶Host: a b¶¶                                          | 400 GET   | an invalid Host
            GET http://b/ HTTP/1.1¶Host:¶¶                                      | 400 GET   | an empty Host
            GET http://b/ HTTP/1.1¶¶                                            | 400 GET   | no Host beside a URI
            POST / HTTP/1.1¶Host: a¶Content-Length: x¶¶                         | 400 POST  | no length
            POST / HTTP/1.1¶Host: a¶Content-Length: 1¶Content-Length: 1¶¶       | 400 POST  | two lengths
            POST / HTTP/1.1¶Host: a¶Content-Length: 1¶Transfer-Encoding: chunked¶¶ | 400 POST | two framings
            POST / HTTP/1.1¶Host: a¶Transfer-Encoding: gzip, chunked¶¶          | 501 POST  | unknown coding
            """)
    void rejectsAHeadThatIsWrongAsAWhole(String head, String verdict, String why) {
        assertVerdict(head, verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "G", "GET / HTTP/1.1", "GET / HTTP/1.1¶", "GET / HTTP/1.1¶Host: a¶", "¶", "¶¶¶¶¶¶¶¶", "<0D>"
    })
    void waitsForTheRestOfAHead(String beginning) {
        assertVerdict(beginning, "incomplete");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <16><03><01><02><00>              | 1
            GET /<00> HTTP/1.1¶               | 6
            GET / HTTP/1.1¶Host: a¶X<00>: b   | 27
            GET / HTTP/2.0¶Host: a¶¶          | 16
            GET / HTTP/1.1<0A>Host: a         | 15
            """)
    void rejectsAsSoonAsTheFirstWrongByteOrLineHasCome(String bytes, int needed) {
        assertThat(Feeding.bytesUntilVerdict(Bytes.of(bytes))).isEqualTo(needed);
    }

    @Test
    void countsTheEmptyLinesBeforeEachRequestAnew() {
        RequestParser parser = new RequestParser(Limits.DEFAULTS);
        Input input = Requests.input("¶¶¶¶¶¶¶¶GET /1 HTTP/1.0¶¶¶¶¶¶¶¶¶¶GET /2 HTTP/1.0¶¶¶¶¶¶¶¶¶¶¶");

        assertThat(parser.parse(input)).isInstanceOf(Request.class);
        assertThat(parser.parse(input)).isInstanceOf(Request.class);
        assertThat(parser.parse(input)).isInstanceOf(Rejected.class);
    }

    @Test
    void parsesPipelinedHeadsOneAfterTheOther() {
        RequestParser parser = new RequestParser(Limits.DEFAULTS);
        Input input = Requests.input("GET /1 HTTP/1.0¶¶¶¶GET /2 HTTP/1.0¶¶GET /3");

        assertThat(((Request) parser.parse(input)).target().path()).isEqualTo("/1");
        assertThat(((Request) parser.parse(input)).target().path()).isEqualTo("/2");
        assertThat(parser.parse(input)).isEqualTo(Parsed.INCOMPLETE);
        assertThat(Bytes.show(input.copy(0, input.length()))).isEqualTo("GET /3");
    }

    @ParameterizedTest
    @CsvSource({
        "¶¶, false", "¶¶G, true", "GET / HTTP/1.0¶, true", "GET / HTTP/1.0¶¶, false", "GET / HTTP/1.0¶¶G, false"
    })
    void isInsideAHeadFromItsFirstByteToItsLast(String bytes, boolean inside) {
        RequestParser parser = new RequestParser(Limits.DEFAULTS);

        parser.parse(Requests.input(bytes));

        assertThat(parser.isInsideHead()).isEqualTo(inside);
    }
}
